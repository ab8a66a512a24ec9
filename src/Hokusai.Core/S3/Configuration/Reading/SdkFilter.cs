namespace Hokusai.Core.S3.Configuration.Reading;

/// <summary>
/// Reads a filter as the AWS SDK for .NET holds it and AWS Tools for PowerShell pipe it to <c>ConvertTo-Json</c>: a predicate, or several below <c>Operands</c>.
/// https://docs.aws.amazon.com/sdkfornet/v3/apidocs/items/S3/TLifecycleFilterPredicate.html
/// </summary>
internal static class SdkFilter
{
    /// <summary>The filter.</summary>
    /// <exception cref="LifecycleFormatException">It cannot be read.</exception>
    public static LifecycleFilter Read(RuleObject predicate)
    {
        var operands = predicate.Objects("Operands");
        var read = operands.Count == 0 ? One(predicate) : operands.Select(One).Aggregate(Join) with { Fault = operands.Count < 2 ? LifecycleFilterFault.TooFewInAnd : LifecycleFilterFault.None };
        predicate.TellUnknown();
        return read;
    }

    private static LifecycleFilter One(RuleObject predicate)
    {
        var read = new LifecycleFilter
        {
            Prefix = predicate.Text("Prefix"),
            Tags = [.. predicate.Objects("Tag").Select(FilterReader.Tag)],
            SizeGreaterThan = predicate.LongNumber("ObjectSizeGreaterThan"),
            SizeLessThan = predicate.LongNumber("ObjectSizeLessThan"),
        };
        predicate.TellUnknown();
        return read;
    }

    private static LifecycleFilter Join(LifecycleFilter left, LifecycleFilter right) => new()
    {
        Prefix = left.Prefix ?? right.Prefix,
        Tags = [.. left.Tags, .. right.Tags],
        SizeGreaterThan = left.SizeGreaterThan ?? right.SizeGreaterThan,
        SizeLessThan = left.SizeLessThan ?? right.SizeLessThan,
    };
}
