using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.EventStreams;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Hokusai.Aws.Pipeline;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>Writes calls and reads answers just as the pipeline does, without a connection.</summary>
internal static class WireCodec
{
    public static IRequest Write(AwsOperation operation, object request)
        => CallMarshaller.Instance.Marshall(new AwsCall(operation, request, typeof(object)));

    public static string Body<TResponse>(AwsRequest<TResponse> request)
        where TResponse : AwsShape
        => Encoding.UTF8.GetString(Write(request.Operation, request).Content ?? []);

    public static TResponse Read<TResponse>(AwsRequest<TResponse> request, string answer)
        where TResponse : AwsShape
        => (TResponse)Read(request.Operation, typeof(TResponse), Encoding.UTF8.GetBytes(answer));

    public static object Read(AwsOperation operation, Type answerType, byte[] answer)
    {
        var response = new Response(answer);
        var unmarshaller = new CallUnmarshaller(new AwsCall(operation, new object(), answerType));
        using var context = unmarshaller.CreateContext(response, false, response.OpenResponse(), null, false, null);
        return ((AwsAnswer)unmarshaller.Unmarshall(context)).Value!;
    }

    private sealed class Response(byte[] body) : IWebResponseData, IHttpResponseBody
    {
        public long ContentLength => body.Length;

        public string ContentType => "";

        public System.Net.HttpStatusCode StatusCode => System.Net.HttpStatusCode.OK;

        public bool IsSuccessStatusCode => true;

        public IHttpResponseBody ResponseBody => this;

        public string[] GetHeaderNames() => [];

        public bool IsHeaderPresent(string headerName) => false;

        public string GetHeaderValue(string headerName) => "";

        public IEventStreamHeader GetEventStreamHeader(string headerName) => throw new NotSupportedException();

        public bool IsEventHeaderPresent(string headerName) => false;

        public Stream OpenResponse() => new MemoryStream(body, writable: false);

        public Task<Stream> OpenResponseAsync() => Task.FromResult(OpenResponse());

        public void Dispose()
        {
        }
    }
}
