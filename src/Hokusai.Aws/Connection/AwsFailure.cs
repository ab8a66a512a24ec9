using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Hokusai.Aws.Pipeline;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Connection;

/// <summary>Tells what the SDK's exceptions mean.</summary>
internal static class AwsFailure
{
    // Long enough for the longest that IAM says of a denied call, with two ARNs in it.
    private const int MaxMessage = 1_000;

    private static readonly HashSet<string> s_denied = new(StringComparer.Ordinal)
    {
        // SNS says AuthorizationError, EC2 UnauthorizedOperation, S3 AccessDenied, AWS JSON services AccessDeniedException.
        "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError", "NotAuthorized", "NotAuthorizedException",
        "UnauthorizedException",
    };

    private static readonly HashSet<string> s_throttled = new(StringComparer.Ordinal)
    {
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException", "TooManyRequestsException",
        "RequestLimitExceeded", "EC2ThrottledException", "KMSThrottling", "KmsThrottled", "Throttled", "SlowDown", "BandwidthLimitExceeded", "ProvisionedThroughputExceededException",
    };

    private static readonly HashSet<string> s_expired = new(StringComparer.Ordinal) { "ExpiredToken", "ExpiredTokenException", "RequestExpired" };

    private static readonly HashSet<string> s_rejected = new(StringComparer.Ordinal)
    {
        "InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure", "InvalidAccessKeyId", "MissingAuthenticationToken",
        "MissingAuthenticationTokenException", "OptInRequired",
    };

    private static readonly HashSet<string> s_signature = new(StringComparer.Ordinal)
    {
        "SignatureDoesNotMatch", "InvalidSignatureException", "RequestTimeTooSkewed", "IncompleteSignature", "IncompleteSignatureException",
    };

    // What each service says while another call changes the same resource, or its deletion is not over yet: EventBridge and CloudWatch, CloudWatch's
    // dashboards, SNS, CloudWatch Logs, Config, RDS, SQS (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html).
    private static readonly HashSet<string> s_conflict = new(StringComparer.Ordinal)
    {
        "ConcurrentModificationException", "ConflictException", "ConcurrentAccess", "StaleTag", "OperationAbortedException", "ResourceInUseException",
        "InvalidEventSubscriptionState", "QueueDeletedRecently", "AWS.SimpleQueueService.QueueDeletedRecently",
    };

    /// <summary>Whether it is the failure of a call: no defect, and no cancellation that was asked for.</summary>
    public static bool IsOne(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        // The SDK throws TimeoutException for an attempt whose answer did not begin in time.
        AmazonServiceException or AmazonClientException or IOException or HttpRequestException or TimeoutException => true,
        _ => false,
    };

    /// <summary>The failure of a call, in our words.</summary>
    public static AwsCallException Of(Exception cause, AwsOperation operation, string accountId, string region)
        => Of(cause, operation.ToString(), operation.IamAction, accountId, region);

    /// <summary>The failure of a call that one of the SDK's own clients made.</summary>
    public static AwsCallException Of(Exception cause, string operation, string iamAction, string accountId, string region)
    {
        var isOutcomeUnknown = cause is OutcomeUnknownException;
        cause = (cause as OutcomeUnknownException)?.Cause ?? cause;
        var service = cause as AmazonServiceException;
        var answered = service is not null and not AmazonUnmarshallingException && service.StatusCode != default;
        var errorId = answered ? Answered(service!) : NotAnswered(cause);
        var missing = errorId == AwsErrorIds.AccessDenied ? MissingAction(service!.Message) ?? iamAction : null;
        var message = Message(errorId, operation, region, cause, service, missing) + (isOutcomeUnknown ? " Whether it was carried out is not known." : "");
        return new AwsCallException(message, cause)
        {
            ErrorId = errorId,
            Operation = operation,
            AccountId = accountId,
            Region = region,
            Code = answered ? service!.ErrorCode : null,
            RequestId = service?.RequestId,
            StatusCode = service is null || service.StatusCode == default ? null : service.StatusCode,
            MissingPermission = missing,
            IsOutcomeUnknown = isOutcomeUnknown,
            Advice = isOutcomeUnknown ? "Look whether it was done before you run it again: it was not repeated, since that would do it twice." : Advice(errorId, missing),
        };
    }

    private static string Answered(AmazonServiceException e) => e.ErrorCode switch
    {
        { } code when s_denied.Contains(code) => AwsErrorIds.AccessDenied,
        { } code when s_throttled.Contains(code) => AwsErrorIds.Throttled,
        { } code when s_expired.Contains(code) => AwsErrorIds.CredentialsExpired,
        { } code when s_rejected.Contains(code) => AwsErrorIds.CredentialsRejected,
        { } code when s_signature.Contains(code) => AwsErrorIds.SignatureRejected,
        { } code when s_conflict.Contains(code) => AwsErrorIds.Conflict,
        null or "" when e.StatusCode == HttpStatusCode.Forbidden => AwsErrorIds.AccessDenied,
        _ when e.StatusCode == HttpStatusCode.TooManyRequests => AwsErrorIds.Throttled,
        _ when (int)e.StatusCode >= 500 => AwsErrorIds.ServiceFailed,
        null or "" => AwsErrorIds.AnswerDamaged,
        _ => AwsErrorIds.CallFailed,
    };

    private static string NotAnswered(Exception cause)
    {
        for (var e = cause; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case AmazonUnmarshallingException:
                    return AwsErrorIds.AnswerDamaged;
                case SocketException or HttpRequestException:
                    return AwsErrorIds.Unreachable;
                case TimeoutException or OperationCanceledException:
                    return AwsErrorIds.TimedOut;
                case IOException when e.Message.Contains("did not end", StringComparison.Ordinal):
                    return AwsErrorIds.TimedOut;
                case IOException when e.Message.Contains("The answer ended", StringComparison.Ordinal):
                    return AwsErrorIds.AnswerDamaged;
                case IOException:
                    return AwsErrorIds.Unreachable;
            }
        }

        // What is left of the SDK's client exceptions is about finding or refreshing credentials.
        return cause is AmazonClientException ? AwsErrorIds.CredentialsRejected : AwsErrorIds.CallFailed;
    }

    private static string Message(string errorId, string operation, string region, Exception cause, AmazonServiceException? service, string? missing)
    {
        var said = OneLine(service?.Message ?? cause.Message);
        var text = errorId switch
        {
            AwsErrorIds.AccessDenied => $"is denied: {missing} is missing ({said})",
            AwsErrorIds.Throttled => $"is over its rate limit, and stayed so through all retries ({said})",
            AwsErrorIds.AnswerDamaged => "was answered with something that is no answer of the service, each time it was asked"
                + (service is null ? "" : $" (HTTP status {(int)service.StatusCode})"),
            AwsErrorIds.Unreachable => $"did not reach AWS: {OneLine(Broken(cause).Message)}",
            AwsErrorIds.TimedOut => "was not answered in time",
            AwsErrorIds.ServiceFailed => $"failed at AWS, each time it was asked: {said}",
            AwsErrorIds.Conflict => $"met another change of the same resource and was refused with {service!.ErrorCode}: {said}",
            AwsErrorIds.CredentialsExpired => $"was refused: the credentials have expired ({said})",
            _ => $"was refused{(service?.ErrorCode is { Length: > 0 } code ? $" with {code}" : "")}: {said}",
        };
        return $"{operation} in {region} {text}.".Replace("..", ".", StringComparison.Ordinal).Replace(".).", ").", StringComparison.Ordinal);
    }

    private static string? Advice(string errorId, string? missing) => errorId switch
    {
        AwsErrorIds.AccessDenied => $"Allow {missing}; docs/iam has the policy that each command needs.",
        AwsErrorIds.Throttled => "Run it again later, or with a lower -ThrottleLimit.",
        AwsErrorIds.Conflict => "Nothing was done. Run it again in a minute, when the other change is over.",
        AwsErrorIds.CredentialsExpired => "Sign in again (for IAM Identity Center: aws sso login), then repeat.",
        AwsErrorIds.CredentialsRejected => "Check the profile and its credentials; Get-HokusaiContext tells which are used.",
        AwsErrorIds.SignatureRejected => "Check the machine's clock and the secret key.",
        AwsErrorIds.Unreachable => "Check the network, the Region's name and -EndpointUrl.",
        AwsErrorIds.AnswerDamaged => "A proxy or a captive portal may answer in place of AWS; check -EndpointUrl and the proxy settings.",
        _ => null,
    };

    /// <summary>The action in "User: … is not authorized to perform: rds:DescribeDBInstances on resource: …".</summary>
    private static string? MissingAction(string message)
    {
        const string Marker = "not authorized to perform: ";
        var start = message.IndexOf(Marker, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var rest = message.AsSpan(start + Marker.Length);
        var end = rest.IndexOfAny(" ,;\r\n");
        var action = (end < 0 ? rest : rest[..end]).TrimEnd('.');
        return action.Contains(':') ? action.ToString() : null;
    }

    /// <summary>A server may answer with anything, a stack trace for one; a message has one line, and an end.</summary>
    private static string OneLine(string text)
    {
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Length <= MaxMessage ? line.ToString() : string.Concat(line[..MaxMessage], "…");
    }

    // The HTTP client names host and port; what the system told it doesn't.
    private static Exception Broken(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpRequestException)
            {
                return cause;
            }
        }

        return Innermost(e);
    }

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;
}
