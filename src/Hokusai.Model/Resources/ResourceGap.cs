namespace Hokusai;

/// <summary>Resources that exist or may exist and could not be read: a rule that needs them answers Unknown, not Pass.</summary>
public sealed record ResourceGap
{
    /// <summary>Terraform's type of what is missing.</summary>
    public required string Type { get; init; }

    /// <summary>The account asked; empty where the source does not tell.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region asked, or <c>global</c>; empty where the source does not tell.</summary>
    public required string Region { get; init; }

    /// <summary>What was asked, or the file and the place in it that could not be read.</summary>
    public required string Source { get; init; }

    /// <summary>A stable identifier of the kind of failure: <c>AwsAccessDenied</c>, <c>UnexpectedAnswer</c>, …</summary>
    public required string ErrorId { get; init; }

    /// <summary>What happened, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The IAM action that is missing; null where the call was not denied.</summary>
    public string? MissingPermission { get; init; }
}
