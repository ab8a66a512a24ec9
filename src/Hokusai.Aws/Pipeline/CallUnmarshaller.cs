using System.Net;
using System.Text.Json;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Pipeline;

/// <summary>Reads an answer or an error in the protocol of one call.</summary>
internal sealed class CallUnmarshaller(AwsCall call) : ResponseUnmarshaller
{
    private const string RequestIdHeader = "x-amzn-RequestId";

    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext context)
    {
        var body = ((BodyContext)context).Body;
        try
        {
            return new AwsAnswer
            {
                Value = Read(body),
                ResponseMetadata = new ResponseMetadata { RequestId = RequestId(context.ResponseData) },
                HttpStatusCode = context.ResponseData.StatusCode,
                ContentLength = body.Length,
            };
        }
        catch (Exception e) when (e is JsonException or XmlException or FormatException or OverflowException or InvalidOperationException)
        {
            // The SDK asks again after this: what came with status 200 and is no answer was damaged on the way.
            throw new AmazonUnmarshallingException(
                RequestId(context.ResponseData), lastKnownLocation: "", responseBody: "", innerException: WithoutContent(e), statusCode: context.ResponseData.StatusCode);
        }
    }

    public override AmazonServiceException UnmarshallException(UnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var response = input.ResponseData;
        var error = AwsError.Read(
            ((BodyContext)input).Body,
            call.Operation.Service.Protocol,
            Header(response, "x-amzn-ErrorType"),
            Header(response, "x-amzn-query-error"));
        var kind = (int)statusCode >= 500 ? ErrorType.Receiver : ErrorType.Sender;
        return new CallRefusedException(
            error.Message ?? $"HTTP status {(int)statusCode} ({statusCode})",
            kind,
            error.Code,
            RequestId(response) ?? error.RequestId,
            statusCode);
    }

    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException)
        => new BodyContext(responseStream, response, isException);

    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException, IRequestContext requestContext)
        => new BodyContext(responseStream, response, isException);

    private object Read(ReadOnlyMemory<byte> body)
    {
        var service = call.Operation.Service;
        if (service.Protocol is AwsProtocol.Query or AwsProtocol.Ec2)
        {
            return XmlAnswer.Read(XmlAnswer.Parse(body), call.AnswerType, call.Operation);
        }

        if ((body.IsEmpty || body.Span.SequenceEqual("null"u8)) && WireMember.Of(call.AnswerType, service).Count == 0)
        {
            // Nothing to say, and nothing said: AWS leaves the body empty, emulators write a null.
            return Activator.CreateInstance(call.AnswerType)!;
        }

        return JsonSerializer.Deserialize(body.Span, call.AnswerType, WireJson.Answers(service))
            ?? throw new JsonException("The answer is null.");
    }

    // Parsers quote what they choke on, and an answer may hold what does not belong into a message: only the place is told.
    private static FormatException WithoutContent(Exception e) => e switch
    {
        JsonException { LineNumber: { } line, BytePositionInLine: { } position } => new($"It is no JSON of the operation at line {line + 1}, byte {position + 1}."),
        XmlException { LineNumber: > 0 } xml => new($"It is no XML at line {xml.LineNumber}, position {xml.LinePosition}."),
        // Those without a place are our own.
        JsonException or XmlException or FormatException => new(e.Message),
        _ => new($"A value is not of its member's type ({e.GetType().Name})."),
    };

    private static string? RequestId(IWebResponseData response) => Header(response, RequestIdHeader) ?? Header(response, "x-amz-request-id");

    private static string? Header(IWebResponseData response, string name) => response.IsHeaderPresent(name) ? response.GetHeaderValue(name) : null;

    /// <summary>The body as bytes; the SDK's own contexts parse while they read.</summary>
    private sealed class BodyContext : UnmarshallerContext
    {
        public BodyContext(Stream body, IWebResponseData response, bool isException)
        {
            using var copy = new MemoryStream();
            body.CopyTo(copy);
            Body = copy.ToArray();
            WebResponseData = response;
            IsException = isException;
        }

        public ReadOnlyMemory<byte> Body { get; }

        public override string CurrentPath => "";

        public override int CurrentDepth => 0;

        public override bool IsStartElement => false;

        public override bool IsEndElement => false;

        public override bool IsStartOfDocument => false;
    }
}
