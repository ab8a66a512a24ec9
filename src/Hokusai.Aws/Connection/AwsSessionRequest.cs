using Hokusai.Aws.Context;

namespace Hokusai.Aws.Connection;

/// <summary>Which accounts and Regions a command is to talk to, and with what.</summary>
public sealed record AwsSessionRequest
{
    /// <summary>The profile asked for; null for the session's, the environment's or the default one.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The Regions asked for; empty for the session's, the environment's or the profile's one.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The roles to take on, one for each account; empty to act with the credentials themselves.</summary>
    public IReadOnlyList<string> RoleArns { get; init; } = [];

    /// <summary>The endpoint instead of AWS's own, for an emulator or a VPC endpoint; null for the environment's, the profile's or AWS's own.</summary>
    public string? EndpointUrl { get; init; }

    /// <summary>Keys given for this command; null where a profile or the environment is to give them.</summary>
    public ForeignCredentials? Credentials { get; init; }

    /// <summary>The session's default keys (<c>$StoredAWSCredentials</c>); null where there are none.</summary>
    public ForeignCredentials? SessionCredentials { get; init; }

    /// <summary>The session's default Region (<c>$StoredAWSRegion</c>); null where there is none.</summary>
    public string? SessionRegion { get; init; }

    /// <summary>How long one attempt of a call may take; null for the SDK's default of 100 seconds.</summary>
    public TimeSpan? Timeout { get; init; }

    internal AwsContextRequest ForContext() => new()
    {
        ProfileName = ProfileName,
        Region = Regions.Count > 0 ? Regions[0] : null,
        EndpointUrl = EndpointUrl,
        SessionRegion = SessionRegion,
        HasCredentials = Credentials is not null,
        HasSessionCredentials = SessionCredentials is not null,
    };
}
