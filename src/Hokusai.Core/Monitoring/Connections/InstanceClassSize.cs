using System.Globalization;

namespace Hokusai.Core.Monitoring.Connections;

/// <summary>The hardware of a DB instance class.</summary>
/// <param name="Memory">Bytes of memory, before RDS takes its part.</param>
/// <param name="VCpus">Virtual processors.</param>
public sealed record InstanceClassSize(long Memory, int VCpus)
{
    private const long GiB = 1L << 30;

    /// <summary>The largest multiple of <c>xlarge</c> that RDS offers (<c>48xlarge</c>).</summary>
    private const int LargestMultiple = 48;

    /// <summary>
    /// The size of an instance class: within a family, memory and processors are proportional to the size. Preconfigured Oracle
    /// classes (<c>db.r5.large.tpc1.mem2x</c>) have the named multiple of the memory.
    /// </summary>
    /// <param name="instanceClass">The name as RDS gives it, in any case.</param>
    /// <returns>Null for a class that is not known, and for <c>db.serverless</c>, whose size is a capacity range.</returns>
    public static InstanceClassSize? Of(string instanceClass)
    {
        ArgumentNullException.ThrowIfNull(instanceClass);
        var parts = instanceClass.ToLowerInvariant().Split('.');
        if (parts is not ["db", var name, var size, .. var configuration]
            || InstanceFamilies.Find(name) is not { } family
            || Larges(size, family) is not { } larges
            || MemoryMultiple(configuration) is not { } multiple)
        {
            return null;
        }

        return new((long)(family.LargeGiB * larges * multiple * GiB), Processors(name, larges));
    }

    /// <summary>How many times <c>large</c> a size is; null for a size that there is not.</summary>
    private static double? Larges(string size, InstanceFamily family) => size switch
    {
        "micro" when family.IsBurstable => 0.125,
        "small" when family.IsBurstable => 0.25,
        "medium" => 0.5,
        "large" => 1,
        "xlarge" => 2,
        "metal" => 2 * family.MetalMultiple,
        _ when size.StartsWith("metal-", StringComparison.Ordinal) && size.EndsWith("xl", StringComparison.Ordinal) => 2 * Multiple(size["metal-".Length..^"xl".Length]),
        _ when size.EndsWith("xlarge", StringComparison.Ordinal) => 2 * Multiple(size[..^"xlarge".Length]),
        _ => null,
    };

    private static int? Multiple(string digits)
        => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var multiple) && multiple is >= 2 and <= LargestMultiple ? multiple : null;

    private static int? MemoryMultiple(string[] configuration) => configuration switch
    {
        [] => 1,
        ["tpc1" or "tpc2", ['m', 'e', 'm', >= '2' and <= '8' and var multiple, 'x']] => multiple - '0',
        _ => null,
    };

    // Burstable classes of the third generation on have two processors even where the size would have a fraction of one.
    private static int Processors(string family, double larges) => family switch
    {
        "t3" or "t4g" => (int)Math.Max(2, larges * 2),
        "t2" => larges >= 0.5 ? (int)Math.Max(2, larges * 2) : 1,
        _ => (int)(larges * 2),
    };
}
