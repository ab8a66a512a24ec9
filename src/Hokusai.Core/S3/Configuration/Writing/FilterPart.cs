namespace Hokusai.Core.S3.Configuration.Writing;

/// <summary>One condition of a filter. Several are held together by <c>And</c>: https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRuleFilter.html.</summary>
internal abstract record FilterPart
{
    private FilterPart()
    {
    }

    /// <summary>What keys begin with.</summary>
    public sealed record Prefix(string Value) : FilterPart;

    /// <summary>A tag.</summary>
    public sealed record Tag(string Key, string Value) : FilterPart;

    /// <summary>A bound of the size.</summary>
    public sealed record Size(bool IsLowerBound, long Bytes) : FilterPart;

    /// <summary>The conditions; none where the filter is empty, and for the whole bucket.</summary>
    public static IReadOnlyList<FilterPart> Of(LifecycleFilter filter)
    {
        var parts = new List<FilterPart>();
        if (filter.Prefix is { } prefix)
        {
            parts.Add(new Prefix(prefix));
        }

        parts.AddRange(filter.Tags.Select(tag => new Tag(tag.Key, tag.Value)));
        if (filter.SizeGreaterThan is { } above)
        {
            parts.Add(new Size(IsLowerBound: true, above));
        }

        if (filter.SizeLessThan is { } below)
        {
            parts.Add(new Size(IsLowerBound: false, below));
        }

        return parts;
    }
}
