using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>Tells reading calls from changing ones, failed ones included.</summary>
internal static class ApiNames
{
    /// <summary>Whether the call only reads, or would only have read had it succeeded.</summary>
    public static bool IsReading(TrailEvent record) => !ApiEffect.IsWrite(record with { ErrorCode = null });
}
