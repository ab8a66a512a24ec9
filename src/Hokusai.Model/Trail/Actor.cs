namespace Hokusai;

/// <summary>Who acted, and with what.</summary>
public sealed record Actor
{
    /// <summary>The actor of a record that names no caller.</summary>
    public static Actor None { get; } = new() { Name = "(no caller)", Tool = ActorTool.Unknown };

    /// <summary>A short name for people: the user's or session's name, the role, or the service.</summary>
    public required string Name { get; init; }

    /// <summary>The principal's ARN; for an assumed role the role's ARN, so that sessions of one role compare equal.</summary>
    public string? PrincipalArn { get; init; }

    /// <summary>The role session's name; null where the principal is not a role session.</summary>
    public string? SessionName { get; init; }

    /// <summary>The account of the principal.</summary>
    public string? AccountId { get; init; }

    /// <summary>The access key id of the credential used; names the credential, is not one.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>The source address, or the DNS name of the calling AWS service.</summary>
    public string? SourceIPAddress { get; init; }

    /// <summary>The class of tool that made the call.</summary>
    public required ActorTool Tool { get; init; }

    /// <summary>The tool's name where the class is wide, for example <c>Boto3</c>, <c>aws-sdk-go-v2</c> or <c>GitHub Actions</c>.</summary>
    public string? ToolName { get; init; }

    /// <summary>The tool's version.</summary>
    public string? ToolVersion { get; init; }

    /// <summary>The run or commit id that <c>TF_APPEND_USER_AGENT</c> or a CI session name carries.</summary>
    public string? RunId { get; init; }

    /// <summary>The CI system behind the credential (federated provider, session name), whatever tool made the call.</summary>
    public string? Pipeline { get; init; }

    /// <summary>Whether the credential is known to have been used from the AWS console.</summary>
    public bool FromConsole { get; init; }

    /// <summary>The actor's short name.</summary>
    public override string ToString() => Name;
}
