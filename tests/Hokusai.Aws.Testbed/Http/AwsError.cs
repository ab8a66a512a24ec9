using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>An error of a service, in the form of the protocol that the client speaks.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Message">What the service says; null for an error without words.</param>
internal sealed record AwsError(int Status, string Code, string? Message)
{
    /// <summary>Writes the error as the request's service would.</summary>
    public AwsAnswer Answer(AwsRequest request) => request.Protocol switch
    {
        AwsProtocol.AwsJson => AwsAnswer.Json(request, JsonBody(Code), Status),
        AwsProtocol.RestJson => WithErrorType(AwsAnswer.Json(request, JsonBody(code: null), Status), Code),
        AwsProtocol.RpcCbor => WithErrorType(Cbor(), Code),
        AwsProtocol.Query => AwsAnswer.Xml(request, QueryBody(request), Status),
        AwsProtocol.Ec2Query => AwsAnswer.Xml(request, Ec2Body(request), Status),
        // An answer to HEAD has no body: S3 then tells no code.
        _ when request.Method == "HEAD" => new AwsAnswer { Status = Status },
        _ => AwsAnswer.Xml(request, S3Body(request), Status),
    };

    /// <summary>An AWS JSON error whose type carries a namespace, as services with several models write it.</summary>
    public AwsAnswer AnswerWithNamespacedType(AwsRequest request)
        => AwsAnswer.Json(request, JsonBody($"com.amazonaws.{request.Service}#{Code}"), Status);

    /// <summary>An AWS JSON error whose type stands only in a header, with the address that older services append to it.</summary>
    public AwsAnswer AnswerWithTypeInHeader(AwsRequest request)
        => WithErrorType(AwsAnswer.Json(request, JsonBody(code: null), Status), $"{Code}:http://internal.amazon.com/coral/com.amazon.coral.availability/");

    private static AwsAnswer WithErrorType(AwsAnswer answer, string type)
        => answer with { Headers = [.. answer.Headers, new("x-amzn-ErrorType", type)] };

    private JsonObject JsonBody(string? code)
    {
        var body = new JsonObject();
        if (code is not null)
        {
            body["__type"] = code;
        }

        if (Message is not null)
        {
            body["message"] = Message;
        }

        return body;
    }

    private XElement QueryBody(AwsRequest request)
    {
        var space = XmlNamespaces.Of(request.Service);
        return new XElement(
            space + "ErrorResponse",
            new XElement(
                space + "Error",
                new XElement(space + "Type", Status < 500 ? "Sender" : "Receiver"),
                new XElement(space + "Code", Code),
                Message is null ? null : new XElement(space + "Message", Message)),
            new XElement(space + "RequestId", request.RequestId));
    }

    private XElement Ec2Body(AwsRequest request) => new(
        "Response",
        new XElement("Errors", new XElement("Error", new XElement("Code", Code), Message is null ? null : new XElement("Message", Message))),
        new XElement("RequestID", request.RequestId));

    private XElement S3Body(AwsRequest request) => new(
        "Error",
        new XElement("Code", Code),
        Message is null ? null : new XElement("Message", Message),
        new XElement("RequestId", request.RequestId),
        new XElement("HostId", "dGVzdGJlZA=="));

    /// <summary>A CBOR map of short texts (RFC 8949, section 3): what an error needs of the format.</summary>
    private AwsAnswer Cbor()
    {
        string[] texts = ["__type", Code, "message", Message ?? ""];
        using var body = new MemoryStream();
        body.WriteByte(0xA2);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            body.Write([0x79, (byte)(bytes.Length >> 8), (byte)bytes.Length]);
            body.Write(bytes);
        }

        return new AwsAnswer
        {
            Status = Status,
            ContentType = "application/cbor",
            Body = body.ToArray(),
            Headers = [new("smithy-protocol", "rpc-v2-cbor")],
        };
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Status} {Code}: {Message}");
}
