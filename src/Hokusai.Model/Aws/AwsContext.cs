namespace Hokusai;

/// <summary>
/// Which profile, Region and endpoint a command that talks to AWS would use, and what says so. Holds no credential.
/// </summary>
public sealed record AwsContext
{
    /// <summary>The profile; null where credentials do not come from one.</summary>
    public string? ProfileName { get; init; }

    /// <summary>What names the profile.</summary>
    public AwsSettingSource ProfileNameSource { get; init; }

    /// <summary>Where credentials come from.</summary>
    public AwsSettingSource CredentialSource { get; init; }

    /// <summary>How the profile obtains credentials (<c>access key</c>, <c>assumed role</c>, <c>IAM Identity Center</c>, …); null without a profile.</summary>
    public string? CredentialKind { get; init; }

    /// <summary>The role that the profile assumes; null where it assumes none.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The account that AWS verified, twelve digits; null where nobody asked AWS (see <c>Connect-Hokusai</c>).</summary>
    public string? AccountId { get; init; }

    /// <summary>The user or role session that AWS verified; null where nobody asked AWS.</summary>
    public string? CallerArn { get; init; }

    /// <summary>The Region, for example <c>us-east-1</c>; null where nothing names one.</summary>
    public string? Region { get; init; }

    /// <summary>All Regions that commands ask, where several are connected to; otherwise the one, or none.</summary>
    public IReadOnlyList<string> Regions { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>What names the Region.</summary>
    public AwsSettingSource RegionSource { get; init; }

    /// <summary>Whether the AWS SDK knows the Region; a false one is new or misspelt.</summary>
    public bool IsKnownRegion { get; init; }

    /// <summary>The endpoint instead of AWS's own, for an emulator or a VPC endpoint; null for AWS's own.</summary>
    public string? EndpointUrl { get; init; }

    /// <summary>What names the endpoint.</summary>
    public AwsSettingSource EndpointUrlSource { get; init; }

    /// <summary>The credentials file that was read, whether or not it exists.</summary>
    public required string CredentialsFile { get; init; }

    /// <summary>The configuration file that was read, whether or not it exists.</summary>
    public required string ConfigFile { get; init; }

    /// <summary>The version of the AWS SDK that this module uses, apart from any other in the session.</summary>
    public required string SdkVersion { get; init; }
}
