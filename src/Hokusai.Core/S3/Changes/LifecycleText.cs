using System.Globalization;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Changes;

/// <summary>Lifecycle rules in words. Keys and tags are named as they are; nothing else of a request comes in.</summary>
internal static class LifecycleText
{
    /// <summary>A rule's name: its ID, or its place.</summary>
    public static string Name(LifecycleRule rule, int place) => rule.Id is { } id ? VisibleText.Of(id) : string.Create(CultureInfo.InvariantCulture, $"rule {place + 1}");

    /// <summary>What a configuration does: "expires everything after 30 days".</summary>
    public static string Of(LifecycleConfiguration configuration) => ThatDo(configuration) is { Count: > 0 } does ? string.Join("; ", does) : "nothing expires and nothing moves";

    /// <summary>Whether two configurations do the same; the order of rules tells nothing.</summary>
    public static bool AreSame(LifecycleConfiguration one, LifecycleConfiguration other)
        => ThatDo(one).Order(StringComparer.Ordinal).SequenceEqual(ThatDo(other).Order(StringComparer.Ordinal), StringComparer.Ordinal);

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

        var text = string.IsNullOrEmpty(filter.Prefix) ? "objects" : $"what begins with \"{VisibleText.Of(filter.Prefix)}\"";
        var conditions = filter.Tags.Select(tag => $"tagged {VisibleText.Of(tag.Key)}={VisibleText.Of(tag.Value)}")
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
        => Joined(rule.Transitions.OrderBy(transition => transition.Days ?? 0).ThenBy(transition => transition.Date ?? DateTimeOffset.MinValue).Select(transition => $"to {StorageClassNames.NameOf(transition.StorageClass)} {(transition.Date is { } date ? $"from {Day(date)} on" : $"after {Days(transition.Days ?? 0)}")}"));

    /// <summary>Where noncurrent versions move; null for nowhere.</summary>
    public static string? NoncurrentTransitions(LifecycleRule rule)
        => Joined(rule.NoncurrentVersionTransitions.OrderBy(transition => transition.Days ?? 0).Select(transition => $"to {StorageClassNames.NameOf(transition.StorageClass)} after {Days(transition.Days ?? 0)}{Kept(transition.NewerNoncurrentVersions)}"));

    /// <summary>When unfinished multipart uploads are aborted; null for never.</summary>
    public static string? Abort(LifecycleRule rule) => rule.AbortMultipartUploadDays is { } days ? $"after {Days(days)}" : null;

    private static List<string> ThatDo(LifecycleConfiguration configuration)
        => [.. configuration.Rules.Where(rule => rule.IsEnabled).Select(Actions).Where(text => text.Length > 0)];

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
