using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>A whole HTTP answer of an AWS service.</summary>
public sealed record AwsAnswer
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The Content-Type header; null for an answer without one.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Further headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>An answer with a text body.</summary>
    public static AwsAnswer Of(string contentType, string text, int status = 200)
        => new() { Status = status, ContentType = contentType, Body = Encoding.UTF8.GetBytes(text) };

    /// <summary>A JSON service's answer. AWS JSON answers with the version of the protocol that the request came in.</summary>
    public static AwsAnswer Json(AwsRequest request, JsonNode body, int status = 200)
        => Of(JsonContentType(request), body.ToJsonString(), status) with { Headers = [new("x-amzn-RequestId", request.RequestId)] };

    /// <summary>A Query service's answer, in the envelope <c>OperationResponse/OperationResult</c>.</summary>
    public static AwsAnswer Query(AwsRequest request, params object[] result)
    {
        var space = XmlNamespaces.Of(request.Service);
        var body = new XElement(
            space + $"{request.Operation}Response",
            new XElement(space + $"{request.Operation}Result", result),
            new XElement(space + "ResponseMetadata", new XElement(space + "RequestId", request.RequestId)));
        return Xml(request, InNamespace(body, space));
    }

    internal static AwsAnswer Xml(AwsRequest request, XElement body, int status = 200)
        => Of("text/xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body.ToString(SaveOptions.DisableFormatting)}", status) with
        {
            Headers = [new(request.Protocol is AwsProtocol.RestXml ? "x-amz-request-id" : "x-amzn-RequestId", request.RequestId)],
        };

    private static string JsonContentType(AwsRequest request)
        => request.Protocol is AwsProtocol.AwsJson && request.Headers.TryGetValue("Content-Type", out var type) && type.Contains("1.0", StringComparison.Ordinal)
            ? "application/x-amz-json-1.0"
            : request.Protocol is AwsProtocol.AwsJson ? "application/x-amz-json-1.1" : "application/json";

    /// <summary>Answers are written without a namespace; all of an answer is in its service's.</summary>
    private static XElement InNamespace(XElement body, XNamespace space)
    {
        foreach (var element in body.DescendantsAndSelf().Where(element => element.Name.Namespace == XNamespace.None))
        {
            element.Name = space + element.Name.LocalName;
        }

        return body;
    }
}
