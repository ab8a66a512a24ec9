using System.Text.Json;
using System.Xml;

namespace Hokusai.Aws.Protocols;

/// <summary>What a service says of a call that it did not carry out.</summary>
/// <param name="Code">The error code, for example <c>ThrottlingException</c>; null where the answer names none.</param>
/// <param name="Message">The message; null where there is none.</param>
/// <param name="RequestId">The request id inside the body; null where there is none.</param>
internal sealed record AwsError(string? Code, string? Message, string? RequestId)
{
    /// <summary>Reads an error in any protocol's form. A body that is none of them (a proxy's page) gives an error without a code.</summary>
    /// <param name="body">The answer's body.</param>
    /// <param name="protocol">The service's protocol.</param>
    /// <param name="errorType">The header <c>x-amzn-ErrorType</c>.</param>
    /// <param name="queryError">The header <c>x-amzn-query-error</c>, with which a service that used to speak Query keeps its old codes.</param>
    public static AwsError Read(ReadOnlyMemory<byte> body, AwsProtocol protocol, string? errorType, string? queryError)
    {
        try
        {
            return protocol is AwsProtocol.Query or AwsProtocol.Ec2 ? ReadXml(body) : ReadJson(body, errorType, queryError);
        }
        catch (Exception e) when (e is XmlException or JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string in JSON that holds half a surrogate pair.
            // The status code and the request id still tell; a page of HTML tells nothing that belongs into a message.
            return new AwsError(ShortCode(errorType), null, null);
        }
    }

    private static AwsError ReadXml(ReadOnlyMemory<byte> body)
    {
        var root = XmlAnswer.Parse(body);
        // Query: <ErrorResponse><Error>; EC2: <Response><Errors><Error>.
        var error = XmlAnswer.Child(root, "Error")
            ?? (XmlAnswer.Child(root, "Errors") is { } errors ? XmlAnswer.Child(errors, "Error") : null);
        var requestId = XmlAnswer.Child(root, "RequestId") ?? XmlAnswer.Child(root, "RequestID");
        return error is null
            ? new AwsError(null, null, requestId?.Value)
            : new AwsError(XmlAnswer.Child(error, "Code")?.Value.Trim(), XmlAnswer.Child(error, "Message")?.Value.Trim(), requestId?.Value);
    }

    private static AwsError ReadJson(ReadOnlyMemory<byte> body, string? errorType, string? queryError)
    {
        using var document = JsonDocument.Parse(body.IsEmpty ? "{}"u8.ToArray() : body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new AwsError(ShortCode(errorType), null, null);
        }

        var code = queryError?.Split(';')[0] ?? errorType ?? Text(root, "__type") ?? Text(root, "code");
        return new AwsError(ShortCode(code), Text(root, "message") ?? Text(root, "Message"), null);
    }

    private static string? Text(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary><c>com.amazonaws.ecs#ClientException:http://…</c> is <c>ClientException</c>.</summary>
    private static string? ShortCode(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        var start = code.IndexOf('#', StringComparison.Ordinal) + 1;
        var end = code.IndexOf(':', start);
        return end < 0 ? code[start..] : code[start..end];
    }
}
