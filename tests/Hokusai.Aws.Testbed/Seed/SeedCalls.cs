using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>Calls that must succeed.</summary>
internal sealed class SeedCalls(RawAwsClient raw)
{
    /// <summary>Calls an AWS JSON operation; parameters are JSON text.</summary>
    public async Task<JsonNode> JsonAsync(string service, string target, string parameters)
        => JsonNode.Parse(Checked(await raw.JsonAsync(service, target, JsonNode.Parse(parameters)!.AsObject()), target).Body is { Length: > 0 } body ? body : "{}"u8.ToArray())!;

    /// <summary>Calls an AWS Query operation; the answer's elements are looked up by <see cref="Text"/>.</summary>
    public async Task<XElement> QueryAsync(string service, string action, params (string Name, string Value)[] parameters)
        => XElement.Parse(Checked(await raw.QueryAsync(service, Version(service), action, parameters), action).Text);

    /// <summary>Calls S3.</summary>
    public async Task S3Async(HttpMethod method, string target, string? body = null)
        => Checked(await raw.RestAsync("s3", method, target, body), target);

    /// <summary>Stores an object.</summary>
    public async Task PutAsync(string bucket, string key, byte[] content)
    {
        using var body = new ByteArrayContent(content);
        Checked(await raw.RestAsync("s3", HttpMethod.Put, $"/{bucket}/{Uri.EscapeDataString(key).Replace("%2F", "/", StringComparison.Ordinal)}", body), key);
    }

    /// <summary>The text of the first element of this name.</summary>
    public static string Text(XElement answer, string name) => answer.Descendants().First(element => element.Name.LocalName == name).Value;

    private static AwsAnswer Checked(AwsAnswer answer, string call)
        => answer.Status < 300 ? answer : throw new InvalidOperationException($"The seed's call {call} failed with {answer.Status}: {answer.Text}");

    private static string Version(string service) => service switch
    {
        "ec2" => "2016-11-15",
        "rds" => "2014-10-31",
        "iam" => "2010-05-08",
        "sns" => "2010-03-31",
        "monitoring" => "2010-08-01",
        "elasticloadbalancing" => "2015-12-01",
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, "No seed calls it."),
    };
}
