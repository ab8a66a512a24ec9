using System.Globalization;
using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Deletions;

/// <summary>Lines about changes of lifecycle rules and deletions of objects.</summary>
public static class DeletionWords
{
    // Names of thousands of characters are an attack on the reader; the JSON report has all of them.
    private const int MaxName = 80;

    /// <summary>The changes of lifecycle rules in order of time, each in a line: when, what, on which bucket, by whom.</summary>
    public static IReadOnlyList<string> Changes(Investigation investigation)
    {
        ArgumentNullException.ThrowIfNull(investigation);
        return [.. investigation.LifecycleChanges.OrderBy(c => c.Time).Select(c =>
            $"{TimeText.Full(c.Time)}  {Short(c.EventName)} on {Short(c.Bucket)} by {Short(Words.WithTool(c.Actor))}{Failure(c)}: {Short(c.Effect)}")];
    }

    /// <summary>The deletions in order of time, each in a line: when, how many, where, by whom.</summary>
    public static IReadOnlyList<string> Deletions(Investigation investigation)
    {
        ArgumentNullException.ThrowIfNull(investigation);
        return [.. investigation.Deletions.OrderBy(d => d.First).Select(d =>
            $"{TimeText.Full(d.First)}  {HowMany(d)} of {Short(Where(d))} by {Short(Who(d))}: {Of(d.Effect).ToLowerInvariant()}")];
    }

    internal static string Of(S3DeletionEffect effect) => effect switch
    {
        S3DeletionEffect.Permanent => "Gone for good",
        S3DeletionEffect.DeleteMarker => "Hidden by a delete marker",
        _ => "Not known whether for good",
    };

    internal static string Of(S3DeletionOrigin origin) => origin switch
    {
        S3DeletionOrigin.Lifecycle => "Lifecycle rule",
        S3DeletionOrigin.Service => "AWS service",
        _ => origin.ToString(),
    };

    internal static string Of(LifecycleRuleChangeKind kind) => kind switch
    {
        LifecycleRuleChangeKind.Put => "Put, before not known",
        _ => kind.ToString(),
    };

    internal static string Who(S3Deletion deletion)
        => deletion.Origin == S3DeletionOrigin.Lifecycle ? "S3 Lifecycle" : Words.WithTool(deletion.Actor);

    internal static string Where(S3Deletion deletion) => $"{deletion.Bucket}/{deletion.Prefix}";

    /// <summary>How many objects, with their size as far as it is recorded.</summary>
    internal static string HowMany(S3Deletion deletion)
    {
        var calls = deletion.UncountedCalls > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{deletion.UncountedCalls:#,0} {(deletion.UncountedCalls == 1 ? "call" : "calls")} of up to 1,000 objects each")
            : null;
        if (deletion.Objects == 0 && calls is not null)
        {
            return calls;
        }

        var size = deletion.SizedObjects == 0 ? ""
            : deletion.SizedObjects < deletion.Objects ? $" (at least {LifecycleWords.Bytes(deletion.Bytes)})"
            : $" ({LifecycleWords.Bytes(deletion.Bytes)})";
        return $"{LifecycleWords.Objects(deletion.Objects)}{size}{(calls is null ? "" : " and " + calls)}";
    }

    internal static string Failure(LifecycleChange change)
        => change.Succeeded ? "" : change.ErrorCode is { } error ? $" (refused: {Short(error)})" : " (refused)";

    internal static string Short(string text) => SafeText.Short(text, MaxName);
}
