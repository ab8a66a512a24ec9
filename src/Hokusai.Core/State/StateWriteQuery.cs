using Hokusai.Core.Trail;

namespace Hokusai.Core.State;

/// <summary>Where a trail tells who stored the versions of states: in S3 data events, at the times when versions were stored.</summary>
public static class StateWriteQuery
{
    // LastModified is when the upload began where it came in parts (https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html);
    // the event is of its end. A state takes minutes on the worst of lines.
    private static readonly TimeSpan s_upload = TimeSpan.FromMinutes(15);

    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal) { "PutObject", "CopyObject", "CompleteMultipartUpload" };

    /// <summary>The query; null where no version has a time, so that nothing tells where to look.</summary>
    /// <param name="versions">Versions of any states.</param>
    public static TrailQuery? For(IEnumerable<StateVersion> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var scopes = new List<TrailScope>();
        foreach (var time in versions.Select(static version => version.Time).OfType<DateTimeOffset>().Order())
        {
            // A version names neither the account nor the Region of whoever stored it.
            var scope = new TrailScope(AccountId: null, Region: null, time - s_upload, time + s_upload);
            if (scopes.Count > 0 && scope.From <= scopes[^1].To)
            {
                scopes[^1] = scopes[^1] with { To = scope.To };
            }
            else
            {
                scopes.Add(scope);
            }
        }

        return scopes.Count == 0 ? null : new TrailQuery { EventNames = s_names, Scopes = scopes };
    }
}
