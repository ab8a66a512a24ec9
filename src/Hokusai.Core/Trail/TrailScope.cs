namespace Hokusai.Core.Trail;

/// <summary>One account, Region and span of time that a reading is limited to.</summary>
/// <param name="AccountId">The account's twelve digits; null for any.</param>
/// <param name="Region">The Region; null for any (global services record in us-east-1).</param>
/// <param name="From">The first moment, inclusive.</param>
/// <param name="To">The last moment, inclusive.</param>
public sealed record TrailScope(string? AccountId, string? Region, DateTimeOffset From, DateTimeOffset To);
