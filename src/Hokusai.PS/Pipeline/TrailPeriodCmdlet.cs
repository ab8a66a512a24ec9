using System.Management.Automation;

namespace Hokusai.PS;

/// <summary>The base of the cmdlets that read CloudTrail records of a stretch of time.</summary>
public abstract class TrailPeriodCmdlet : TrailEvidenceCmdlet
{
    /// <summary>
    /// The first moment wanted. A time without an offset is local, as everywhere in PowerShell; write 2025-07-18T14:05Z for UTC.
    /// </summary>
    [Parameter]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>
    /// The last moment wanted. A time without an offset is local, as everywhere in PowerShell; write 2025-07-18T14:05Z for UTC.
    /// </summary>
    [Parameter]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>
    /// Only the last so many days, counted back from -EndTime, or from now where that is not given. Not together with -StartTime.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 36_500)]
    public int? Days { get; set; }

    /// <summary>Checks the times before anything is read.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Days is not null && StartTime is not null)
        {
            RejectArguments("AmbiguousTimeRange", "-Days and -StartTime both name the beginning; give one of them.", nameof(Days), Days);
        }

        if (Days is { } days)
        {
            StartTime = (EndTime ?? TimeProvider.System.GetUtcNow()).AddDays(-days);
        }

        if (StartTime > EndTime)
        {
            RejectArguments(
                "EmptyTimeRange",
                $"-StartTime ({StartTime:u}) lies after -EndTime ({EndTime:u}); nothing can lie between them.",
                nameof(StartTime),
                StartTime);
        }
    }
}
