using System.Management.Automation;

namespace Hokusai.PS.Pipeline;

/// <summary>A <see cref="ReadProblem"/> as PowerShell's ErrorRecord.</summary>
internal static class ReadProblemError
{
    public static ErrorRecord Create(ReadProblem problem)
        => new(new EvidenceReadException(problem), problem.ErrorId, CategoryOf(problem.ErrorId), problem.Source)
        {
            ErrorDetails = new ErrorDetails(problem.ToString()) { RecommendedAction = problem.Advice ?? "" },
        };

    private static ErrorCategory CategoryOf(string errorId) => errorId switch
    {
        _ when errorId.EndsWith("NotFound", StringComparison.Ordinal) => ErrorCategory.ObjectNotFound,
        _ when errorId.Contains("Denied", StringComparison.Ordinal) => ErrorCategory.PermissionDenied,
        _ when errorId.Contains("Unreadable", StringComparison.Ordinal) => ErrorCategory.ReadError,
        _ when errorId.Contains("Limit", StringComparison.Ordinal) || errorId.StartsWith("Too", StringComparison.Ordinal) => ErrorCategory.LimitsExceeded,
        _ => ErrorCategory.InvalidData,
    };
}
