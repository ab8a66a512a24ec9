using Amazon.Runtime.EventStreams;
using Amazon.Runtime.Internal.Transform;

namespace Hokusai.Aws.Pipeline;

/// <summary>A response whose body has been read to its end.</summary>
internal sealed class BufferedBody(IWebResponseData response, byte[] body) : IWebResponseData, IHttpResponseBody
{
    public ReadOnlyMemory<byte> Bytes => body;

    public long ContentLength => body.Length;

    public string ContentType => response.ContentType;

    public System.Net.HttpStatusCode StatusCode => response.StatusCode;

    public bool IsSuccessStatusCode => response.IsSuccessStatusCode;

    public IHttpResponseBody ResponseBody => this;

    public string[] GetHeaderNames() => response.GetHeaderNames();

    public bool IsHeaderPresent(string headerName) => response.IsHeaderPresent(headerName);

    public string GetHeaderValue(string headerName) => response.GetHeaderValue(headerName);

    public IEventStreamHeader GetEventStreamHeader(string headerName) => response.GetEventStreamHeader(headerName);

    public bool IsEventHeaderPresent(string headerName) => response.IsEventHeaderPresent(headerName);

    public Stream OpenResponse() => new MemoryStream(body, writable: false);

    public Task<Stream> OpenResponseAsync() => Task.FromResult(OpenResponse());

    public void Dispose() => response.ResponseBody.Dispose();
}
