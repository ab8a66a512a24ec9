using System.Text;
using Hokusai.Core.S3.Inventory.Versions;

namespace Hokusai.Core.Tests.S3.Inventory;

public sealed class KeyHashTests
{
    [Fact]
    public void Keys_fall_into_all_partitions_and_differ_in_both_halves()
    {
        var hash = new KeyHash();
        var hashes = Enumerable.Range(0, 50_000).Select(number => hash.Of(Encoding.UTF8.GetBytes($"logs/2024/{number}"))).ToList();

        Assert.Equal(KeyPartition.Count, hashes.Select(value => KeyPartition.Of((ulong)(value >> 64))).Distinct().Count());
        Assert.Equal(hashes.Count, hashes.Select(value => (ulong)(value >> 64)).Distinct().Count());
        Assert.Equal(hashes.Count, hashes.Select(value => (ulong)value).Distinct().Count());
        Assert.InRange(hashes.Select(value => (ushort)value).Distinct().Count(), 30_000, 40_000);
    }

    [Fact]
    public void The_same_key_has_the_same_hash_and_another_run_another()
    {
        var key = "a key of more than sixteen bytes"u8;
        var hash = new KeyHash();

        Assert.Equal(hash.Of(key), hash.Of(key.ToArray()));
        Assert.NotEqual(hash.Of(key), new KeyHash().Of(key));
    }
}
