using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace Hokusai.Aws.Connection;

/// <summary>What a person sets for every client at once.</summary>
internal sealed record AwsEndpointOptions
{
    /// <summary>The endpoint instead of AWS's own, for an emulator or a VPC endpoint; null for the environment's, the profile's or AWS's own.</summary>
    public string? EndpointUrl { get; init; }

    /// <summary>The profile whose endpoints and retry settings count; null for the environment's or the default one.</summary>
    public string? ProfileName { get; init; }

    /// <summary>How long one attempt may take; null for the SDK's default of 100 seconds.</summary>
    public TimeSpan? Timeout { get; init; }

    public TConfig Apply<TConfig>(TConfig config)
        where TConfig : ClientConfig
    {
        if (ProfileName is not null)
        {
            config.Profile = new Profile(ProfileName);
        }

        if (EndpointUrl is not null)
        {
            var region = config.AuthenticationRegion ?? config.RegionEndpoint.SystemName;
            config.ServiceURL = EndpointUrl;
            // Setting the one forgets the other.
            config.AuthenticationRegion = region;
        }

        if (Timeout is { } timeout)
        {
            config.Timeout = timeout;
        }

        // The SDK's ten further attempts for broken connections would make thirteen of three, without pauses, and take minutes where nobody answers.
        // A pooled connection that went stale is replaced below the SDK, by .NET, or costs one ordinary attempt.
        config.MaxStaleConnectionRetries = 0;

        if (config is AmazonS3Config s3 && s3.ServiceURL is { Length: > 0 })
        {
            // Emulators and VPC endpoints have no DNS name for each bucket.
            s3.ForcePathStyle = true;
        }

        return config;
    }
}
