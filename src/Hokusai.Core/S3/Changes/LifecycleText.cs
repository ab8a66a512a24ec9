using System.Globalization;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Changes;

/// <summary>Lifecycle rules in words. Keys and tags are named as they are; nothing else of a request comes in.</summary>
internal static class LifecycleText
{
    /// <summary>A rule's name: its ID, or its place.</summary>
    public static string Name(LifecycleRule rule, int place) => rule.Id ?? string.Create(CultureInfo.InvariantCulture, $"rule {place + 1}");

    /// <summary>What a configuration does: "expires everything after 30 days".</summary>
    public static string Of(LifecycleConfiguration configuration)
    {
        var does = configuration.Rules.Where(rule => rule.IsEnabled).Select(Actions).Where(text => text.Length > 0).ToList();
        return does.Count == 0 ? "nothing expires and nothing moves" : string.Join("; ", does);
    }

    /// <summary>A whole rule: "expires everything after 30 days", with "(disabled)" where it is.</summary>
    public static string Of(LifecycleRule rule)
        => (Actions(rule) is { Length: > 0 } actions ? actions : $"does nothing to {Filter(rule.Filter)}") + (rule.IsEnabled ? "" : " (disabled)");

    /// <summary>The objects that a filter is for.</summary>
    public static string Filter(LifecycleFilter filter)
    {
        if (filter.IsWholeBucket)
        {
            return "everything";
        }

        var text = string.IsNullOrEmpty(filter.Prefix) ? "objects" : $"what begins with \"{filter.Prefix}\"";
        var conditions = filter.Tags.Select(tag => $"tagged {tag.Key}={tag.Value}")
            .Concat(filter.SizeGreaterThan is { } more ? [string.Create(CultureInfo.InvariantCulture, $"larger than {more:N0} bytes")] : [])
            .Concat(filter.SizeLessThan is { } less ? [string.Create(CultureInfo.InvariantCulture, $"smaller than {less:N0} bytes")] : [])
            .ToList();
        return conditions.Count == 0 ? text : $"{text} {string.Join(" and ", conditions)}";
    }

    /// <summary>When current versions expire; null for never.</summary>
    public static string? Expiration(LifecycleExpiration? expiration) => expiration switch
    {
        { Days: { } days } => $"after {Days(days)}",
        { Date: { } date } => $"from {Day(date)} on",
        { RemovesExpiredDeleteMarkers: true } => "delete markers without versions",
        _ => null,
    };

    /// <summary>When noncurrent versions expire; null for never.</summary>
    public static string? Noncurrent(NoncurrentVersionExpiration? expiration)
        => expiration?.Days is { } days ? $"after {Days(days)}{Kept(expiration.NewerNoncurrentVersions)}" : null;

    /// <summary>Where current versions move; null for nowhere.</summary>
    public static string? Transitions(LifecycleRule rule)
        => Joined(rule.Transitions.Select(transition => $"to {StorageClassNames.Of(transition.StorageClass)} {(transition.Date is { } date ? $"from {Day(date)} on" : $"after {Days(transition.Days ?? 0)}")}"));

    /// <summary>Where noncurrent versions move; null for nowhere.</summary>
    public static string? NoncurrentTransitions(LifecycleRule rule)
        => Joined(rule.NoncurrentVersionTransitions.Select(transition => $"to {StorageClassNames.Of(transition.StorageClass)} after {Days(transition.Days ?? 0)}{Kept(transition.NewerNoncurrentVersions)}"));

    /// <summary>When unfinished multipart uploads are aborted; null for never.</summary>
    public static string? Abort(LifecycleRule rule) => rule.AbortMultipartUploadDays is { } days ? $"after {Days(days)}" : null;

    private static string Actions(LifecycleRule rule)
    {
        var objects = Filter(rule.Filter);
        return string.Join(", ", new[]
        {
            rule.Expiration is { RemovesExpiredDeleteMarkers: true, Days: null, Date: null } ? $"removes delete markers without versions of {objects}"
                : Expiration(rule.Expiration) is { } expires ? $"expires {objects} {expires}" : null,
            Transitions(rule) is { } moves ? $"moves {objects} {moves}" : null,
            Noncurrent(rule.NoncurrentVersionExpiration) is { } old ? $"deletes noncurrent versions of {objects} {old}" : null,
            NoncurrentTransitions(rule) is { } oldMoves ? $"moves noncurrent versions of {objects} {oldMoves}" : null,
            Abort(rule) is { } aborts ? $"aborts unfinished uploads of {objects} {aborts}" : null,
        }.OfType<string>());
    }

    private static string? Joined(IEnumerable<string> texts) => string.Join(", ", texts) is { Length: > 0 } text ? text : null;

    private static string Kept(int? newer) => newer is { } count ? string.Create(CultureInfo.InvariantCulture, $", but for the newest {count}") : "";

    private static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} day{(days == 1 ? "" : "s")}");

    private static string Day(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
