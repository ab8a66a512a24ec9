using System.Management.Automation;
using Hokusai.Aws.Monitoring;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Limits;

namespace Hokusai.PS.Pipeline;

/// <summary>A <see cref="ReadProblem"/> as PowerShell's ErrorRecord.</summary>
internal static class ReadProblemError
{
    public static ErrorRecord Create(ReadProblem problem)
        => new(new EvidenceReadException(problem), problem.ErrorId, CategoryOf(problem.ErrorId), problem.Source)
        {
            ErrorDetails = new ErrorDetails((problem with { Advice = null }).ToString()) { RecommendedAction = problem.Advice ?? "" },
        };

    /// <summary>By the ends of the ids, which name the kind of damage after the kind of source.</summary>
    private static ErrorCategory CategoryOf(string errorId) => errorId switch
    {
        // What is wrong with a call is AWS's to say, also where only one account or resource is concerned.
        _ when errorId.StartsWith("Aws", StringComparison.Ordinal) => AwsErrorCategory.Of(errorId),
        MonitoringErrorIds.NotOwned => ErrorCategory.ResourceExists,
        MonitoringErrorIds.InvalidSetting => ErrorCategory.InvalidArgument,
        MonitoringStoreErrorIds.ChangeUnsupported => ErrorCategory.NotImplemented,
        MonitoringLimitErrorIds.NameTooLong or MonitoringLimitErrorIds.TextTooLong or MonitoringLimitErrorIds.LimitReached => ErrorCategory.LimitsExceeded,
        _ when EndsWith(errorId, "NotFound", "NothingMatched") => ErrorCategory.ObjectNotFound,
        _ when EndsWith(errorId, "Denied") => ErrorCategory.PermissionDenied,
        _ when EndsWith(errorId, "Unreadable", "ReadFailed") => ErrorCategory.ReadError,
        _ when EndsWith(errorId, "Bomb", "TooDeep", "TooLarge") => ErrorCategory.LimitsExceeded,
        _ => ErrorCategory.InvalidData,
    };

    private static bool EndsWith(string errorId, params string[] ends)
        => Array.Exists(ends, end => errorId.EndsWith(end, StringComparison.Ordinal));
}
