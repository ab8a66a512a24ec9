using System.Text;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk.Repair;

/// <summary>Makes filters ones that S3 takes, and that select the same.</summary>
internal static class FilterRepair
{
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html, object-tagging.html; objects have at most 50 TB.
    private const int MaxKey = 1024;
    private const int MaxTagKey = 128;
    private const int MaxTagValue = 256;
    private const long MaxSize = 50L << 40;

    /// <summary>Whether there can be an object that the filter selects.</summary>
    public static bool SelectsAnything(LifecycleFilter filter)
        => Encoding.UTF8.GetByteCount(filter.Prefix ?? "") <= MaxKey
            && filter.Tags.Select(tag => tag.Key).Distinct(StringComparer.Ordinal).Count() == filter.Tags.Count
            && filter.Tags.All(tag => tag.Key.Length is > 0 and <= MaxTagKey && tag.Value.Length <= MaxTagValue)
            && filter.SizeGreaterThan is not > MaxSize
            && filter.SizeLessThan is not < 1
            && !(filter.SizeGreaterThan >= filter.SizeLessThan);

    /// <summary>The same in the form of a filter, without bounds that mean nothing.</summary>
    public static LifecycleFilter Of(LifecycleFilter filter) => filter with
    {
        IsRulePrefix = false,
        Fault = LifecycleFilterFault.None,
        SizeGreaterThan = filter.SizeGreaterThan is < 0 ? null : filter.SizeGreaterThan,
        SizeLessThan = filter.SizeLessThan is > MaxSize ? null : filter.SizeLessThan,
    };
}
