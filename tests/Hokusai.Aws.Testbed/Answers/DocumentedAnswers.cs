using System.Reflection;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// Fixed answers to operations that moto lacks, one file each under Documented/(signing name)/(operation), shaped as the service's API reference shows.
/// </summary>
internal sealed class DocumentedAnswers : IAwsService
{
    private static readonly Dictionary<string, string> s_texts = ReadAll();

    public ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request)
    {
        if (s_texts.TryGetValue($"{request.Service}/{request.Operation}.json", out var json))
        {
            return new(AwsAnswer.Json(request, System.Text.Json.Nodes.JsonNode.Parse(Fill(json, request))!));
        }

        return new(s_texts.TryGetValue($"{request.Service}/{request.Operation}.xml", out var xml)
            ? AwsAnswer.Of("text/xml", Fill(xml, request)) with { Headers = [new("x-amzn-RequestId", request.RequestId)] }
            : null);
    }

    public void Reset()
    {
        // Fixed answers have nothing to forget.
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
