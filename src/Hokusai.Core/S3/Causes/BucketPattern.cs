using System.IO.Enumeration;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Causes;

/// <summary>Matches what people type for objects (<c>bucket</c>, <c>bucket/prefix</c>, <c>s3://bucket/prefix</c>, an ARN, wildcards) with buckets and first key parts.</summary>
internal sealed class BucketPattern
{
    private readonly string? _bucket;
    private readonly string _prefix = "";

    /// <summary>A pattern; null matches everything.</summary>
    public BucketPattern(string? resource)
    {
        if (resource is null)
        {
            return;
        }

        var text = ArnName.TryParse(resource, out var arn) && arn.Service == "s3" ? arn.Resource
            : resource.StartsWith("s3://", StringComparison.OrdinalIgnoreCase) ? resource["s3://".Length..]
            : resource;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        _bucket = slash < 0 ? text : text[..slash];
        _prefix = slash < 0 ? "" : text[(slash + 1)..].TrimEnd('*');
    }

    /// <summary>Whether a bucket is wanted.</summary>
    public bool Matches(string bucket) => _bucket is null || FileSystemName.MatchesSimpleExpression(_bucket, bucket, ignoreCase: true);

    /// <summary>Whether keys below a first part may be wanted; where it is empty they may be any.</summary>
    public bool Matches(string bucket, string prefix)
        => Matches(bucket) && (prefix.Length == 0 || prefix.StartsWith(_prefix, StringComparison.Ordinal) || _prefix.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether some of the deleted keys may be wanted; where the record names none they may be any.</summary>
    public bool Matches(S3Deletion deletion)
        => Matches(deletion.Bucket, deletion.CommonPrefix)
            && (deletion.CommonPrefix.StartsWith(_prefix, StringComparison.Ordinal) || deletion.SampleKeys.Count < deletion.Objects || deletion.Objects == 0
                || deletion.SampleKeys.Any(key => key.StartsWith(_prefix, StringComparison.Ordinal)));
}
