using System.Diagnostics.CodeAnalysis;

namespace Hokusai.Core.Trail.Objects;

/// <summary>A bucket and a prefix in it, as people write them.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Prefix">The beginning of the keys; empty, ending in a slash, or the key of one trail file.</param>
public sealed record ObjectLocation(string Bucket, string Prefix)
{
    private const string Scheme = "s3://";

    // arn:partition:s3:::bucket/prefix
    private const string ArnStart = "arn:";
    private const string BucketArn = ":s3:::";

    /// <summary>Reads <c>s3://bucket/prefix</c>, the ARN of a bucket with a prefix, or a plain <c>bucket/prefix</c>; false for anything else.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="location">The location.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ObjectLocation? location)
    {
        location = null;
        var rest = (text ?? "").Trim();
        if (rest.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[Scheme.Length..];
        }
        else if (rest.StartsWith(ArnStart, StringComparison.Ordinal))
        {
            var at = rest.IndexOf(BucketArn, StringComparison.Ordinal);
            rest = at < 0 ? "" : rest[(at + BucketArn.Length)..];
        }

        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var bucket = slash < 0 ? rest : rest[..slash];
        if (!IsBucketName(bucket))
        {
            return false;
        }

        location = new ObjectLocation(bucket, AsPrefix(slash < 0 ? "" : rest[(slash + 1)..]));
        return true;
    }

    /// <summary>The location as <c>s3://bucket/prefix</c>.</summary>
    public override string ToString() => $"{Scheme}{Bucket}/{Prefix}";

    private static string AsPrefix(string prefix)
        => prefix.Length == 0 || prefix.EndsWith('/') || prefix.EndsWith(".json", StringComparison.Ordinal) || prefix.EndsWith(".gz", StringComparison.Ordinal)
            ? prefix
            : prefix + "/";

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; names from before 2018 may have capitals and underscores.
    private static bool IsBucketName(string name)
        => name.Length is >= 3 and <= 255 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
}
