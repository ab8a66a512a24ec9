namespace Hokusai.Core.Snapshots;

/// <summary>A question that AWS did not answer. What depends on it is Unknown, never empty.</summary>
public sealed record SnapshotGap
{
    /// <summary>
    /// What was asked, and where. Where a Region answered nothing at all, service and command are <see cref="SnapshotKey.Everything"/>;
    /// where one service in it did not, the command is.
    /// </summary>
    public required SnapshotKey Key { get; init; }

    /// <summary>A stable identifier of the kind of failure: <c>AwsAccessDenied</c>, <c>AwsThrottled</c>, <c>AwsUnreachable</c>, …</summary>
    public required string ErrorId { get; init; }

    /// <summary>What AWS said, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The IAM action that is missing, for example <c>rds:DescribeDBInstances</c>; null where the call was not denied.</summary>
    public string? MissingPermission { get; init; }

    /// <summary>What a person can do about it; null where nothing is known.</summary>
    public string? Advice { get; init; }

    /// <summary>
    /// Whether the question is among those that were not answered: this very one, one about an item of a command that was not answered
    /// for any, or any of a Region or a service that answered nothing.
    /// </summary>
    public bool Covers(SnapshotKey question)
        => Key.AccountId == question.AccountId
            && Key.Region == question.Region
            && (Key.Service == SnapshotKey.Everything
                || (Key.Service == question.Service
                    && (Key.Command == SnapshotKey.Everything
                        || (Key.Command == question.Command && (Key.Subject is null || Key.Subject == question.Subject)))));

    /// <summary>The gap as a problem of a reading.</summary>
    public ReadProblem ToProblem() => new() { Source = Key.ToString(), ErrorId = ErrorId, Reason = Reason, Advice = Advice };
}
