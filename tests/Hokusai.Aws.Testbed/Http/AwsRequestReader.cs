using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Hokusai.Aws.Testbed;

/// <summary>Understands an HTTP request as a call of an AWS operation.</summary>
internal static class AwsRequestReader
{
    /// <summary>Bodies up to this many bytes are kept for tests to look at; larger ones are streamed. No API request but an upload is larger.</summary>
    public const int MaxKeptBody = 1024 * 1024;

    public static async Task<(AwsRequest Request, byte[]? Body)> ReadAsync(HttpContext context, int number, DateTimeOffset time, Accounts accounts)
    {
        var http = context.Request;
        var body = await ReadBodyAsync(http, context.RequestAborted);
        var text = body is null ? "" : Encoding.UTF8.GetString(body);
        var scope = CredentialScope.Parse(http.Headers.Authorization, http.Query["X-Amz-Credential"]);
        var protocol = ProtocolOf(http, scope.Service);
        var request = new AwsRequest
        {
            Number = number,
            Time = time,
            Service = scope.Service,
            Operation = "",
            Protocol = protocol,
            Region = scope.Region,
            AccountId = await accounts.OfAsync(scope.AccessKeyId),
            AccessKeyId = scope.AccessKeyId,
            Attempt = AttemptOf(http.Headers["amz-sdk-request"]),
            Method = http.Method,
            Target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            Headers = http.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = text,
        };
        var operation = OperationOf(request, http);
        return (request with { Operation = operation, Service = ServiceOf(scope.Service, operation) }, body);
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest http, CancellationToken stopping)
    {
        var isCall = http.HasFormContentType || http.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
        if (http.ContentLength is null or > MaxKeptBody && !isCall)
        {
            return http.Headers.TransferEncoding.Count == 0 && http.ContentLength is null ? [] : null;
        }

        using var kept = new MemoryStream();
        await http.Body.CopyToAsync(kept, stopping);
        return kept.ToArray();
    }

    private static AwsProtocol ProtocolOf(HttpRequest http, string service)
    {
        if (http.Headers.ContainsKey("X-Amz-Target"))
        {
            return AwsProtocol.AwsJson;
        }

        if (http.Headers["smithy-protocol"] == "rpc-v2-cbor")
        {
            return AwsProtocol.RpcCbor;
        }

        if (service is "s3")
        {
            return AwsProtocol.RestXml;
        }

        var isForm = http.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        return isForm || http.Query.ContainsKey("Action")
            ? service is "ec2" ? AwsProtocol.Ec2Query : AwsProtocol.Query
            : AwsProtocol.RestJson;
    }

    private static string OperationOf(AwsRequest request, HttpRequest http)
    {
        var path = http.Path.Value ?? "/";
        return request.Protocol switch
        {
            AwsProtocol.AwsJson => request.Headers["X-Amz-Target"].Split('.')[^1],
            AwsProtocol.RpcCbor => path.Split('/')[^1],
            AwsProtocol.Query or AwsProtocol.Ec2Query => request.Parameter("Action") ?? "",
            AwsProtocol.RestXml => RestOperations.S3(http.Method, path, http.Query.Keys.ToHashSet(StringComparer.Ordinal)),
            _ => RestOperations.Json(http.Method, path),
        };
    }

    /// <summary>The signature names the service. Of the unsigned operations, those that credentials are fetched with are known.</summary>
    private static string ServiceOf(string signed, string operation) => (signed, operation) switch
    {
        ({ Length: > 0 }, _) => signed,
        (_, "AssumeRoleWithWebIdentity" or "AssumeRoleWithSAML") => "sts",
        (_, "GetRoleCredentials") => "sso",
        (_, "CreateToken") => "sso-oauth",
        _ => "",
    };

    private static int? AttemptOf(string? header)
    {
        var attempt = header?.Split(';').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith("attempt=", StringComparison.Ordinal));
        return int.TryParse(attempt?["attempt=".Length..], out var number) ? number : null;
    }
}
