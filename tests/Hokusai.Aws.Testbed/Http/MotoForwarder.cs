using System.Net;
using Microsoft.AspNetCore.Http;

namespace Hokusai.Aws.Testbed;

/// <summary>Passes requests on to moto, and moto's answers back: method, address, headers (Host and Authorization too) and bodies unchanged, as streams.</summary>
internal sealed class MotoForwarder : IDisposable
{
    /// <summary>Headers that belong to one connection, not to the message (RFC 9110, section 7.6.1), and Expect, which Kestrel has answered already.</summary>
    private static readonly HashSet<string> s_connectionHeaders = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Expect" };

    /// <summary>The header by which moto is told whose request it is.</summary>
    public const string AccountHeader = "x-moto-account-id";

    private readonly Uri _moto;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        // No tracing headers: what moto sees is what the client sent.
        ActivityHeadersPropagator = null,
    });

    public MotoForwarder(Uri moto) => _moto = moto;

    /// <summary>Asks moto; the answer's body is still to be read.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpContext context, AwsRequest request, byte[]? body)
    {
        // Keys with "..", "%2F" or double slashes must arrive as they are.
        var address = new Uri($"{_moto.GetLeftPart(UriPartial.Authority)}{request.Target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), address);
        var hasBody = context.Request.ContentLength is not null || context.Request.Headers.TransferEncoding.Count > 0;
        if (hasBody)
        {
            message.Content = body is null ? new StreamContent(context.Request.Body) : new ByteArrayContent(body);
        }

        foreach (var (name, values) in context.Request.Headers)
        {
            var isOfMessage = !s_connectionHeaders.Contains(name) && (body is null || !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase));
            if (isOfMessage && !message.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        message.Headers.Add(AccountHeader, request.AccountId);
        return await _client.SendAsync(message, context.RequestAborted);
    }

    /// <summary>Sends moto's answer to the client while it arrives.</summary>
    public static async Task CopyAsync(HttpResponseMessage answer, HttpContext context)
    {
        AwsAnswerWriter.WriteHead(context, Head(answer));
        var hasBody = context.Request.Method != "HEAD" && (int)answer.StatusCode is not (204 or 304);
        if (answer.Content.Headers.ContentLength is { } length && (hasBody || context.Request.Method == "HEAD"))
        {
            context.Response.ContentLength = length;
        }

        if (hasBody)
        {
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    /// <summary>Takes moto's answer as a whole.</summary>
    public static async Task<AwsAnswer> ReadAsync(HttpResponseMessage answer, CancellationToken stopping)
        => Head(answer) with { Body = await answer.Content.ReadAsByteArrayAsync(stopping) };

    public void Dispose() => _client.Dispose();

    private static AwsAnswer Head(HttpResponseMessage answer) => new()
    {
        Status = (int)answer.StatusCode,
        ContentType = answer.Content.Headers.TryGetValues("Content-Type", out var types) ? types.First() : null,
        Headers =
        [
            .. answer.Headers.Concat(answer.Content.Headers)
                .Where(header => !s_connectionHeaders.Contains(header.Key) && header.Key is not ("Content-Type" or "Content-Length"))
                .SelectMany(header => header.Value.Select(value => new KeyValuePair<string, string>(header.Key, value))),
        ],
    };
}
