namespace Hokusai;

/// <summary>One change of a database password, or an attempt at one. Contains no password, masked or not.</summary>
public sealed record PasswordChange
{
    /// <summary>When the call was made, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What was done to the password.</summary>
    public required PasswordChangeKind Kind { get; init; }

    /// <summary>What kind of thing carries the password.</summary>
    public required PasswordResourceType ResourceType { get; init; }

    /// <summary>The instance's, cluster's or tenant database's identifier, or the secret's name or ARN, as the record has it.</summary>
    public required string Resource { get; init; }

    /// <summary>The account of the resource.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region of the resource.</summary>
    public required string Region { get; init; }

    /// <summary>Who did it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The class of tool; the actor's.</summary>
    public ActorTool Tool => Actor.Tool;

    /// <summary>The tool's version; the actor's.</summary>
    public string? ToolVersion => Actor.ToolVersion;

    /// <summary>Where the call came from.</summary>
    public string? SourceIPAddress { get; init; }

    /// <summary>The user agent as recorded.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Whether the call succeeded; false is an attempt.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Why it failed.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The API call or service event, for example <c>ModifyDBInstance</c>.</summary>
    public required string EventName { get; init; }

    /// <summary>The CloudTrail event id.</summary>
    public required string EventId { get; init; }

    /// <summary>The Terraform session that it belongs to, as in <see cref="TerraformSession.Key"/>; null where it belongs to none, or where sessions were not read.</summary>
    public string? SessionKey { get; init; }

    /// <summary>
    /// The database behind a secret (or the secret behind a database), where ARN, name or tags tell; null where they do not.
    /// </summary>
    public string? RelatedResource { get; init; }

    /// <summary>The record.</summary>
    public required Evidence Evidence { get; init; }
}
