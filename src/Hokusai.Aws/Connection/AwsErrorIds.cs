namespace Hokusai.Aws.Connection;

/// <summary>The stable ids of failed calls.</summary>
public static class AwsErrorIds
{
    /// <summary>The caller may not make this call; the missing IAM action is named.</summary>
    public const string AccessDenied = "AwsAccessDenied";

    /// <summary>The service still refused for its rate limit after all retries.</summary>
    public const string Throttled = "AwsThrottled";

    /// <summary>The credentials have expired.</summary>
    public const string CredentialsExpired = "AwsCredentialsExpired";

    /// <summary>There are no credentials, or AWS does not know them.</summary>
    public const string CredentialsRejected = "AwsCredentialsRejected";

    /// <summary>The signature was refused: a clock that is wrong beyond correction, or a wrong secret key.</summary>
    public const string SignatureRejected = "AwsSignatureRejected";

    /// <summary>No connection: the name does not resolve, nothing listens, the connection broke each time.</summary>
    public const string Unreachable = "AwsUnreachable";

    /// <summary>No answer, or no end of it, in time.</summary>
    public const string TimedOut = "AwsTimedOut";

    /// <summary>What came back was no answer of the service, each time: cut off, or a proxy's page.</summary>
    public const string AnswerDamaged = "AwsAnswerDamaged";

    /// <summary>The service failed (HTTP 5xx) after all retries.</summary>
    public const string ServiceFailed = "AwsServiceFailed";

    /// <summary>A page named a page that was already read; going on would never end.</summary>
    public const string PageRepeated = "AwsPageRepeated";

    /// <summary>Something else changes the same resource at this moment; nothing was done. The same call may succeed soon.</summary>
    public const string Conflict = "AwsConflict";

    /// <summary>The service refused the call for what it asks; its code says why.</summary>
    public const string CallFailed = "AwsCallFailed";
}
