using System.Globalization;

namespace Hokusai.Core.Monitoring.Connections;

/// <summary>Amounts of memory and storage in the units that AWS uses for them.</summary>
internal static class ByteText
{
    private const double MiB = 1L << 20;
    private const double GiB = 1L << 30;

    public static string Of(long bytes) => bytes < GiB
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / MiB:0.#} MiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / GiB:0.##} GiB");
}
