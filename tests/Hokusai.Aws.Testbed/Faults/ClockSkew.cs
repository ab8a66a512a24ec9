using System.Globalization;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// A service whose clock differs from the client's. It rejects signatures outside its window and tells its time in the Date header;
/// a client that corrects its own clock by it is let through.
/// </summary>
internal static class ClockSkew
{
    private const string SignatureTime = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The window of Signature Version 4 (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html).</summary>
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(5);

    /// <summary>S3's window (RequestTimeTooSkewed at https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).</summary>
    private static readonly TimeSpan s_s3Window = TimeSpan.FromMinutes(15);

    public static FaultKind Of(string name, TimeSpan ahead) => new(
        name, FaultOutcome.Retried, $"The service's clock differs by {ahead.TotalMinutes:+0;-0} minutes, until the client signs with the service's time.",
        async exchange =>
        {
            var now = exchange.Clock.GetUtcNow() + ahead;
            exchange.Http.Response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
            return SignedAt(exchange.Request) is { } signed
                && Rejection(exchange.Request, signed, now) is { } error
                && await exchange.AnswerAsync(error);
        })
    {
        IsLasting = true,
    };

    private static AwsError? Rejection(AwsRequest request, DateTimeOffset signed, DateTimeOffset now)
    {
        var window = request.Protocol is AwsProtocol.RestXml ? s_s3Window : s_window;
        if ((signed - now).Duration() <= window)
        {
            return null;
        }

        var words = signed < now
            ? $"Signature expired: {Text(signed)} is now earlier than {Text(now - window)} ({Text(now)} - 5 min.)"
            : $"Signature not yet current: {Text(signed)} is still later than {Text(now + window)} ({Text(now)} + 5 min.)";
        return request.Protocol switch
        {
            AwsProtocol.RestXml => new(403, "RequestTimeTooSkewed", "The difference between the request time and the current time is too large."),
            AwsProtocol.Ec2Query => new(400, "RequestExpired", "Request has expired."),
            AwsProtocol.Query => new(403, "SignatureDoesNotMatch", words),
            AwsProtocol.RestJson => new(403, "InvalidSignatureException", words),
            _ => new(400, "InvalidSignatureException", words),
        };
    }

    private static DateTimeOffset? SignedAt(AwsRequest request)
        => request.Headers.TryGetValue("X-Amz-Date", out var text)
            && DateTimeOffset.TryParseExact(text, SignatureTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : null;

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(SignatureTime, CultureInfo.InvariantCulture);
}
