namespace Hokusai.Core.S3.Inventory.Fates;

/// <summary>What <see cref="FateMemo"/> remembers a version by.</summary>
/// <param name="Run">Its prefix, size, traits and the run of days in which it was created, in one number that is not 0.</param>
/// <param name="Day">The day of that run.</param>
internal readonly record struct MemoKey(ulong Run, int Day);
