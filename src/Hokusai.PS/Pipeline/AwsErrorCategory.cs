using System.Management.Automation;
using Hokusai.Aws.Connection;

namespace Hokusai.PS.Pipeline;

/// <summary>PowerShell's categories of failed calls, by the ids of the failures and, of calls that a service refused for what they ask, by its codes.</summary>
internal static class AwsErrorCategory
{
    /// <summary>The category.</summary>
    /// <param name="errorId">One of <see cref="AwsErrorIds"/>.</param>
    /// <param name="code">The service's code (<c>DBInstanceNotFound</c>); null where it is not known.</param>
    public static ErrorCategory Of(string errorId, string? code = null) => errorId switch
    {
        AwsErrorIds.AccessDenied => ErrorCategory.PermissionDenied,
        AwsErrorIds.CredentialsExpired or AwsErrorIds.CredentialsRejected or AwsErrorIds.SignatureRejected => ErrorCategory.AuthenticationError,
        AwsErrorIds.Throttled => ErrorCategory.LimitsExceeded,
        AwsErrorIds.Conflict => ErrorCategory.ResourceBusy,
        AwsErrorIds.Unreachable => ErrorCategory.ConnectionError,
        AwsErrorIds.TimedOut => ErrorCategory.OperationTimeout,
        AwsErrorIds.AnswerDamaged or AwsErrorIds.PageRepeated => ErrorCategory.ProtocolError,
        AwsErrorIds.ServiceFailed => ErrorCategory.ResourceUnavailable,
        _ => OfCode(code ?? ""),
    };

    // Services name their codes after one fashion: ResourceNotFoundException, NoSuchBucket, DBInstanceAlreadyExists, ValidationError, InvalidParameterValue.
    private static ErrorCategory OfCode(string code) => code switch
    {
        _ when Contains(code, "NotFound", "NoSuch", "NotExist", "NonExistent") => ErrorCategory.ObjectNotFound,
        _ when Contains(code, "AlreadyExist", "AlreadyOwned") => ErrorCategory.ResourceExists,
        _ when Contains(code, "LimitExceeded", "QuotaExceeded", "TooMany") => ErrorCategory.QuotaExceeded,
        _ when Contains(code, "Validation", "Invalid", "Malformed", "Missing") => ErrorCategory.InvalidArgument,
        _ => ErrorCategory.InvalidOperation,
    };

    private static bool Contains(string code, params string[] words) => Array.Exists(words, word => code.Contains(word, StringComparison.OrdinalIgnoreCase));
}
