using System.Reflection;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// Fixed answers to operations that moto lacks or fails at, one file each under Documented/(signing name)/(operation), shaped as the service's API reference shows.
/// </summary>
internal static class DocumentedAnswers
{
    private static readonly Dictionary<string, string> s_texts = ReadAll();

    /// <summary>The answer; null for an operation without one.</summary>
    public static AwsAnswer? Find(AwsRequest request)
    {
        var isJson = request.Protocol is AwsProtocol.AwsJson or AwsProtocol.RestJson;
        var isQuery = request.Protocol is AwsProtocol.Query or AwsProtocol.Ec2Query;
        return s_texts.GetValueOrDefault($"{request.Service}/{request.Operation}.{(isJson ? "json" : "xml")}") switch
        {
            { } json when isJson => AwsAnswer.Json(request, JsonNode.Parse(Fill(json, request))!),
            { } xml when isQuery => AwsAnswer.Of("text/xml", Fill(xml, request)) with { Headers = [new("x-amzn-RequestId", request.RequestId)] },
            _ => null,
        };
    }

    private static string Fill(string text, AwsRequest request) => text
        .Replace("{account}", request.AccountId, StringComparison.Ordinal)
        .Replace("{region}", request.Region, StringComparison.Ordinal)
        .Replace("{requestId}", request.RequestId, StringComparison.Ordinal);

    private static Dictionary<string, string> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().ToDictionary(
            name => name.Replace('\\', '/'),
            name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            },
            StringComparer.Ordinal);
    }
}
