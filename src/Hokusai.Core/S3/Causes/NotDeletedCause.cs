using System.Globalization;
using Hokusai.Core.Rds.Causes;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Deletions;

namespace Hokusai.Core.S3.Causes;

/// <summary>
/// Nothing was deleted: reads fail for another reason. But for the first, only where no deletion below the same prefix is in the evidence:
/// <list type="bullet">
/// <item>Archived (<c>InvalidObjectState</c>, which S3 says of objects that are there), Proven: the access log has the transition to an archive class before; Likely: it has not.</item>
/// <item>Access denied, Likely: no read can tell whether the object is there.</item>
/// <item>No such bucket, or no such key while nothing at all was deleted, Possible: another name or prefix; it may have been deleted before the evidence begins. Programs ask for keys that are not there all day.</item>
/// </list>
/// </summary>
internal static class NotDeletedCause
{
    private const string Archived = "InvalidObjectState";

    /// <summary>The causes, one for each bucket and reason.</summary>
    public static IEnumerable<WeighedCause> Of(DeletionCase incident)
        => incident.Failures
            .Where(failure => failure.ErrorCode == Archived || !IsDeletedFrom(failure, incident.Evidence))
            .GroupBy(failure => (failure.Bucket, Reason: ReasonOf(failure)))
            .Where(group => group.Key.Reason is not null && (incident.Deletions.Count == 0 || group.Key.Reason is Archived or "AccessDenied"))
            .Select(group => new WeighedCause(Cause(group.Key.Bucket, group.Key.Reason!, [.. group], incident.Evidence), group.Sum(failure => failure.Count)));

    private static bool IsDeletedFrom(ReadFailure failure, S3Evidence evidence)
        => evidence.Deletions.Any(deletion => deletion.Bucket == failure.Bucket && (deletion.Prefix == failure.Prefix || deletion.Objects == 0));

    private static string? ReasonOf(ReadFailure failure) => failure.ErrorCode switch
    {
        Archived => Archived,
        "AccessDenied" or "AllAccessDisabled" => "AccessDenied",
        "NoSuchKey" or "NoSuchBucket" or "NoSuchVersion" => failure.ErrorCode,
        _ => null,
    };

    private static RootCause Cause(string bucket, string reason, IReadOnlyList<ReadFailure> failures, S3Evidence evidence)
    {
        var prefixes = failures.Select(failure => failure.Prefix).Distinct(StringComparer.Ordinal).ToList();
        var moves = evidence.Moves.Where(move => move.Bucket == bucket && prefixes.Contains(move.Prefix) && move.StorageClass is StorageClass.GlacierFlexibleRetrieval or StorageClass.GlacierDeepArchive && move.First <= failures.Max(failure => failure.Last)).ToList();
        var (confidence, title, remedy) = reason switch
        {
            Archived => (moves.Count > 0 ? Confidence.Proven : Confidence.Likely, $"Objects of {bucket} are archived, not deleted", S3Remedies.RestoreFromArchive),
            "AccessDenied" => (Confidence.Likely, $"Reads of {bucket} are denied; no deletion is in the evidence", S3Remedies.LookAtAccess),
            "NoSuchBucket" => (Confidence.Possible, $"Readers ask for a bucket {bucket} that is not there", S3Remedies.LookAtNames),
            _ => (Confidence.Possible, $"Readers of {bucket} ask for keys that are not there, and no deletion of them is in the evidence", S3Remedies.LookAtNames),
        };
        return new RootCause
        {
            Kind = RootCauseKind.NotDeletedInS3,
            Confidence = confidence,
            Title = title,
            Explanation = string.Create(CultureInfo.InvariantCulture, $"{failures.Sum(failure => failure.Count):N0} read(s) of {Below(bucket, prefixes)} by {CauseText.List(failures.Select(failure => failure.Reader))} failed with {reason} ")
                + $"from {CauseText.At(failures.Min(failure => failure.First))} to {CauseText.At(failures.Max(failure => failure.Last))}. {(failures.Any(failure => IsDeletedFrom(failure, evidence)) ? "S3 says so of objects that are there, whatever else was deleted beside them." : "No record deletes anything there.")}"
                + (moves.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" A lifecycle rule had moved {moves.Sum(move => move.Objects):N0} object(s) to {CauseText.List(moves.Select(move => StorageClassNames.NameOf(move.StorageClass)))} since {CauseText.At(moves.Min(move => move.First))}.")),
            Resources = [bucket],
            EvidenceFor = [.. failures.Take(5).Select(failure => failure.Evidence), .. moves.Take(5).Select(move => move.Evidence)],
            Missing = [.. Missing(bucket, confidence, evidence)],
            Remediation = [remedy],
        };
    }

    private static string Below(string bucket, IReadOnlyList<string> prefixes)
        => prefixes.Where(prefix => prefix.Length > 0).ToList() is { Count: > 0 } named ? $"{bucket} ({CauseText.List(named)})" : bucket;

    private static IEnumerable<string> Missing(string bucket, Confidence confidence, S3Evidence evidence)
    {
        if (confidence == Confidence.Proven)
        {
            yield break;
        }

        yield return evidence.LogSpans.TryGetValue(bucket, out var span)
            ? $"Access logs of {bucket} from before {CauseText.At(span.From)}: a deletion earlier than that would not show."
            : $"The server access logs of {bucket}: a deletion by a lifecycle rule shows nowhere else.{evidence.WhereLogsAre(bucket)}";
    }
}
