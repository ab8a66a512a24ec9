using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.Tests.S3.Configuration;

namespace Hokusai.Core.Tests.S3.Risk;

/// <summary>Buckets in which everything is known and nothing is wrong but the rules.</summary>
internal static class Bucket
{
    /// <summary>A versioned bucket that is watched, with rules as JSON, and one that aborts uploads.</summary>
    public static BucketFacts With(string rules, string name = "acme", BucketVersioning versioning = BucketVersioning.Enabled, string? minimumSize = null) => new()
    {
        AccountId = "123456789012",
        Bucket = name,
        Region = "eu-west-1",
        Lifecycle = Fact.Known<LifecycleConfiguration?>(ReadConfiguration.Good(
            "{\"Rules\":[" + rules + ",{\"ID\":\"abort\",\"Filter\":{},\"Status\":\"Enabled\",\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":1}}]"
                + (minimumSize is null ? "" : $",\"TransitionDefaultMinimumObjectSize\":\"{minimumSize}\"") + "}")),
        Versioning = Fact.Known(versioning),
        HasMfaDelete = Fact.Known(false),
        Tags = Fact.Known<IReadOnlyList<KeyValuePair<string, string>>>([]),
        AccessLogTarget = Fact.Known<AccessLogTarget?>(new AccessLogTarget("acme-access-logs", "", AccessLogKeyFormat.Simple)),
        Events = Fact.Known(new BucketEvents(HasEventBridge: false, [])),
        LastAccess = Fact.Known<IReadOnlyList<PrefixAccess>>([]),
    };

    /// <summary>A rule that is enabled, with an ID.</summary>
    public static string Rule(string members, string id = "r") => "{\"ID\":\"" + id + "\",\"Status\":\"Enabled\"," + members + "}";

    /// <summary>The identifiers of what is found, those that are unknown with a question mark.</summary>
    public static IReadOnlyList<string> Ids(BucketFacts bucket, RiskSettings? settings = null)
        => [.. LifecycleRisks.Of(bucket, settings ?? new RiskSettings()).Select(risk => risk.Id[^3..] + (risk.IsUnknown ? "?" : "")).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The one risk of that identifier.</summary>
    public static LifecycleRisk Only(BucketFacts bucket, string id, RiskSettings? settings = null)
        => Assert.Single(LifecycleRisks.Of(bucket, settings ?? new RiskSettings()), risk => risk.Id == $"HKS-S3-{id}");

    /// <summary>The corrected rules of a risk, which S3 takes.</summary>
    public static Fact<LifecycleConfiguration?> Corrected(LifecycleRisk risk)
    {
        var configuration = ReadConfiguration.Good(risk.Correction!.Json);
        Assert.Empty(LifecycleValidation.Of(configuration));
        return Fact.Known<LifecycleConfiguration?>(configuration);
    }
}
