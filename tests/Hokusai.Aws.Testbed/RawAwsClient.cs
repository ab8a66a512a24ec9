using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// Calls AWS operations by plain HTTP, without an SDK: each call once, no retries, the signature's form without its proof, which neither
/// moto nor the testbed checks. For seeds, and for tests of the testbed itself.
/// </summary>
/// <param name="Endpoint">Whom to call.</param>
public sealed record RawAwsClient(Uri Endpoint)
{
    private static readonly HttpClient s_client = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Whose calls they are.</summary>
    public string AccessKeyId { get; init; } = AwsTestbed.AccessKeyId;

    /// <summary>The account in which moto acts, whatever the key; null for the key's.</summary>
    internal string? MotoAccountId { get; init; }

    /// <summary>The Region.</summary>
    public string Region { get; init; } = AwsTestbed.Region;

    /// <summary>When the calls say that they were signed; null for calls that don't say.</summary>
    public DateTimeOffset? SigningTime { get; init; }

    /// <summary>Calls an AWS JSON operation.</summary>
    /// <param name="service">The signing name of the service.</param>
    /// <param name="target">The X-Amz-Target header: the service's target prefix and the operation.</param>
    /// <param name="body">The parameters.</param>
    public async Task<AwsAnswer> JsonAsync(string service, string target, JsonObject? body = null)
    {
        using var content = new StringContent((body ?? []).ToJsonString(), Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        return await SendAsync(service, HttpMethod.Post, "/", content, message => message.Headers.Add("X-Amz-Target", target));
    }

    /// <summary>Calls an AWS Query operation, or one of EC2.</summary>
    /// <param name="service">The signing name of the service.</param>
    /// <param name="version">The version of the service's API.</param>
    /// <param name="action">The operation.</param>
    /// <param name="parameters">The parameters, flattened as the protocol says.</param>
    public async Task<AwsAnswer> QueryAsync(string service, string version, string action, params (string Name, string Value)[] parameters)
    {
        using var content = new FormUrlEncodedContent([new("Action", action), new("Version", version), .. parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))]);
        return await SendAsync(service, HttpMethod.Post, "/", content);
    }

    /// <summary>Calls an S3 operation, or one of another REST service.</summary>
    /// <param name="service">The signing name of the service.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">Path and query.</param>
    /// <param name="body">The body; null for none.</param>
    public async Task<AwsAnswer> RestAsync(string service, HttpMethod method, string target, string? body = null)
    {
        using var content = body is null ? null : new StringContent(body);
        return await RestAsync(service, method, target, content);
    }

    /// <summary>Calls an S3 operation, or one of another REST service.</summary>
    internal Task<AwsAnswer> RestAsync(string service, HttpMethod method, string target, HttpContent? content) => SendAsync(service, method, target, content);

    /// <summary>The headers that every call carries.</summary>
    internal void Sign(HttpRequestMessage message, string service)
    {
        message.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential={AccessKeyId}/20250718/{Region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        if (MotoAccountId is not null)
        {
            message.Headers.Add(MotoForwarder.AccountHeader, MotoAccountId);
        }

        if (SigningTime is { } time)
        {
            message.Headers.Add("X-Amz-Date", time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        }
    }

    private async Task<AwsAnswer> SendAsync(string service, HttpMethod method, string target, HttpContent? content, Action<HttpRequestMessage>? prepare = null)
    {
        using var message = new HttpRequestMessage(method, new Uri(Endpoint, target)) { Content = content };
        Sign(message, service);
        prepare?.Invoke(message);
        using var answer = await s_client.SendAsync(message);
        return await MotoForwarder.ReadAsync(answer, CancellationToken.None);
    }
}
