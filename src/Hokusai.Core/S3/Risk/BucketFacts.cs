using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk;

/// <summary>What is known of a bucket, and what is not and why.</summary>
public sealed record BucketFacts
{
    private const string NotTold = "Nothing that was read tells.";

    /// <summary>The account; empty where nothing tells.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The bucket's name; of a file that names none, the file's name.</summary>
    public required string Bucket { get; init; }

    /// <summary>The Region; empty where nothing tells.</summary>
    public string Region { get; init; } = "";

    /// <summary>The lifecycle configuration; known to be null where there is none.</summary>
    public required Fact<LifecycleConfiguration?> Lifecycle { get; init; }

    /// <summary>The versioning.</summary>
    public Fact<BucketVersioning> Versioning { get; init; } = Fact.Unknown<BucketVersioning>(NotTold);

    /// <summary>Whether MFA delete is on, which keeps lifecycle rules off: https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html.</summary>
    public Fact<bool> HasMfaDelete { get; init; } = Fact.Unknown<bool>(NotTold);

    /// <summary>The bucket's tags.</summary>
    public Fact<IReadOnlyList<KeyValuePair<string, string>>> Tags { get; init; } = Fact.Unknown<IReadOnlyList<KeyValuePair<string, string>>>(NotTold);

    /// <summary>Where its access logs are written; known to be null where there are none.</summary>
    public Fact<AccessLogTarget?> AccessLogTarget { get; init; } = Fact.Unknown<AccessLogTarget?>(NotTold);

    /// <summary>Whom the bucket tells of what happens in it.</summary>
    public Fact<BucketEvents> Events { get; init; } = Fact.Unknown<BucketEvents>(NotTold);

    /// <summary>Whether a replication copies it to another bucket.</summary>
    public Fact<bool> IsReplicated { get; init; } = Fact.Unknown<bool>(NotTold);

    /// <summary>The last reads by prefix, from access logs; a prefix that is not there was not read while they were kept.</summary>
    public Fact<IReadOnlyList<PrefixAccess>> LastAccess { get; init; } = Fact.Unknown<IReadOnlyList<PrefixAccess>>("No access logs of the bucket were read.");

    /// <summary>Why a prefix without reads may have been read all the same: not all access logs were read, or they cover too short a time. Null where they tell.</summary>
    public string? LastAccessGap { get; init; }

    /// <summary>The objects by prefix, from a listing or an inventory.</summary>
    public Fact<IReadOnlyList<PrefixSize>> Sizes { get; init; } = Fact.Unknown<IReadOnlyList<PrefixSize>>("Neither a listing nor an inventory of the bucket was read.");
}

/// <summary>Whom a bucket tells of what happens in it: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html.</summary>
/// <param name="HasEventBridge">Whether EventBridge gets all events.</param>
/// <param name="Names">The events that topics, queues and functions get: <c>s3:LifecycleExpiration:*</c>.</param>
public sealed record BucketEvents(bool HasEventBridge, IReadOnlyList<string> Names)
{
    /// <summary>Whether anything hears of expirations.</summary>
    public bool TellsExpirations => HasEventBridge || Names.Any(name => name.StartsWith("s3:LifecycleExpiration:", StringComparison.Ordinal));
}

/// <summary>The last read below a prefix.</summary>
/// <param name="Prefix">What the keys begin with.</param>
/// <param name="LastRead">When the last read was, UTC; null where there was none while the logs were kept.</param>
public sealed record PrefixAccess(string Prefix, DateTimeOffset? LastRead);

/// <summary>The objects below a prefix.</summary>
/// <param name="Prefix">What the keys begin with.</param>
/// <param name="Objects">How many there are.</param>
/// <param name="Bytes">Their size in bytes.</param>
/// <param name="SmallObjects">How many of them are smaller than 128 KB; null where nothing tells.</param>
public sealed record PrefixSize(string Prefix, long Objects, long Bytes, long? SmallObjects);
