namespace Hokusai.Aws.Context;

/// <summary>What a caller names itself, before the environment and the profiles are asked.</summary>
public sealed record AwsContextRequest
{
    /// <summary>The profile asked for; null for the environment's, or the default one.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The Region asked for; null for the session's, the environment's or the profile's.</summary>
    public string? Region { get; init; }

    /// <summary>The endpoint asked for; null for the environment's, the profile's or AWS's own.</summary>
    public string? EndpointUrl { get; init; }

    /// <summary>The session's default Region (<c>$StoredAWSRegion</c>); null where none is set.</summary>
    public string? SessionRegion { get; init; }

    /// <summary>Whether keys are given for the command itself.</summary>
    public bool HasCredentials { get; init; }

    /// <summary>Whether the session has default credentials (<c>$StoredAWSCredentials</c>).</summary>
    public bool HasSessionCredentials { get; init; }
}
