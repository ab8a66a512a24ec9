namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>Memory for versions that wait for the others of their key; stores and threads share it.</summary>
/// <param name="bytes">How much there is.</param>
internal sealed class VersionBudget(long bytes)
{
    private long _taken;

    /// <summary>Takes some of it; false where there is not as much left.</summary>
    public bool TryTake(int count) => Volatile.Read(ref _taken) + count <= bytes && Interlocked.Add(ref _taken, count) <= bytes;
}
