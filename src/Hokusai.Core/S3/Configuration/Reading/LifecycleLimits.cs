namespace Hokusai.Core.S3.Configuration.Reading;

/// <summary>How much of a hostile file is taken in before it is named and left.</summary>
internal static class LifecycleLimits
{
    /// <summary>
    /// Bytes of one configuration. The largest that S3 takes, 1,000 rules with the longest IDs, prefixes and tags, all of them escaped, stays below.
    /// </summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>
    /// Rules of one configuration that are looked at: ten times as many as S3 takes, so that one with too many is told of, and no file fills the memory.
    /// </summary>
    public const int MaxRules = 10_000;

    /// <summary>Characters of a field's name that are shown.</summary>
    public const int MaxShownName = 64;
}
