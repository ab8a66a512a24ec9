using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.S3.Inventory;
using Hokusai.Core.S3.Inventory.Checksums;

namespace Hokusai.Core.Tests.S3.Inventory.Checksums;

[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "What is tested is MD5.")]
public class FileChecksumsTests
{
    // Around the piece that is read at a time, and around a block.
    private static readonly int[] s_lengths = [0, 1, 55, 56, 63, 64, 65, 32_767, 32_768, 32_769, 98_304, 200_001];

    public FileChecksumsTests() => Skip.IfNot(Md5Lanes.IsSupported, "This processor has no AVX2: checksums are taken one by one.");

    [SkippableFact]
    public void Files_of_all_lengths_have_their_own_MD5()
        => Prop.ForAll(Gen.Elements(s_lengths).ListOf(36).ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (lengths, tellsSizes) =>
        {
            var content = new Memory([.. lengths.Select((length, at) => Bytes(length, at))]) { TellsSizes = tellsSizes };
            Assert.Equal(content.Files.Select(file => Convert.ToHexString(MD5.HashData(content[file]))), Hash(content));
        }).Holds(30);

    [SkippableFact]
    public void A_file_that_cannot_be_read_has_none_and_the_others_have()
    {
        var content = new Memory([.. Enumerable.Range(0, 6).Select(at => Bytes(100_000, at))]) { Missing = 1, CutOff = 4 };

        Assert.Equal(content.Files.Select((file, at) => at is 1 or 4 ? null : Convert.ToHexString(MD5.HashData(content[file]))), Hash(content));
    }

    [SkippableFact]
    public async Task Threads_that_begin_files_at_a_time_take_shares_and_no_hash_is_lost()
    {
        var content = new Memory([.. Enumerable.Range(0, 40).Select(at => Bytes(150_000 + (at * 1000), at))]) { TellsSizes = true };
        await using var checksums = new FileChecksums(content.Files, content);
        await Parallel.ForEachAsync(content.Files, async (file, token) => await checksums.BeginAsync(file, token));
        foreach (var file in content.Files)
        {
            Assert.Equal(Convert.ToHexString(MD5.HashData(content[file])), await checksums.FindAsync(file));
        }
    }

    [SkippableFact]
    public async Task Each_file_that_is_begun_brings_the_group_a_share_further()
    {
        var content = new Memory([.. Enumerable.Range(0, 4).Select(at => Bytes(1_000_000, at))]) { TellsSizes = true };
        await using var checksums = new FileChecksums(content.Files, content);
        var read = new List<long>();
        foreach (var file in content.Files)
        {
            await checksums.BeginAsync(file, CancellationToken.None);
            read.Add(content.Opened.Sum(stream => stream.CanRead ? stream.Position : 1_000_000));
        }

        Assert.All(read.Select((bytes, at) => bytes - ((at + 1) * 1_000_000L)), ahead => Assert.InRange(ahead, 0, 4 * 64 * 1024));
        Assert.DoesNotContain(content.Opened, stream => stream.CanRead);
    }

    [SkippableFact]
    public async Task What_was_not_hashed_to_its_end_is_closed_with_the_rest()
    {
        var content = new Memory([.. Enumerable.Range(0, 4).Select(at => Bytes(1_000_000, at))]) { TellsSizes = true };
        await using (var checksums = new FileChecksums(content.Files, content))
        {
            await checksums.BeginAsync(content.Files[0], CancellationToken.None);
            Assert.All(content.Opened, stream => Assert.True(stream.CanRead));
        }

        Assert.All(content.Opened, stream => Assert.False(stream.CanRead));
    }

    [SkippableFact]
    public async Task Files_that_were_opened_before_it_was_stopped_are_closed()
    {
        var content = new Memory([.. Enumerable.Range(0, 6).Select(at => Bytes(10, at))]) { StoppedAt = 3 };
        await using (var checksums = new FileChecksums(content.Files, content))
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => checksums.BeginAsync(content.Files[0], CancellationToken.None).AsTask());
        }

        Assert.Equal(3, content.Opened.Count);
        Assert.All(content.Opened, stream => Assert.False(stream.CanRead));
    }

    [SkippableFact]
    public void Two_files_are_hashed_as_they_are_read() => Assert.False(IsHashed(new Memory([Bytes(10, 1), Bytes(10, 2)])));

    [SkippableFact]
    public void Files_that_are_fetched_from_afar_are_hashed_as_they_are_read()
        => Assert.False(IsHashed(new Memory([.. Enumerable.Range(0, 6).Select(at => Bytes(10, at))]) { CanReadTwice = false }));

    [SkippableFact]
    public void Nothing_is_read_where_the_manifest_names_no_MD5()
        => Assert.False(IsHashed(new Memory([.. Enumerable.Range(0, 6).Select(at => Bytes(10, at))]) { HasMd5 = false }));

    [SkippableFact]
    public void Stopping_stops_it()
    {
        var content = new Memory([.. Enumerable.Range(0, 6).Select(at => Bytes(10, at))]);
        var checksums = new FileChecksums(content.Files, content);

        Assert.ThrowsAny<OperationCanceledException>(() => checksums.BeginAsync(content.Files[0], new CancellationToken(canceled: true)).AsTask().GetAwaiter().GetResult());
        Assert.ThrowsAny<OperationCanceledException>(() => Wait(checksums.FindAsync(content.Files[3])));
    }

    private static IEnumerable<string?> Hash(Memory content)
    {
        var checksums = new FileChecksums(content.Files, content);
        foreach (var file in content.Files)
        {
            Assert.True(checksums.Has(file));
            checksums.BeginAsync(file, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        }

        return content.Files.Select(file => Wait(checksums.FindAsync(file)));
    }

    private static bool IsHashed(Memory content) => new FileChecksums(content.Files, content).Has(content.Files[0]);

    private static string? Wait(ValueTask<string?> task) => task.AsTask().GetAwaiter().GetResult();

    private static byte[] Bytes(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Files in memory.</summary>
    private sealed class Memory(byte[][] contents) : IInventoryFiles
    {
        public bool CanReadTwice { get; init; } = true;

        public bool HasMd5 { get; init; } = true;

        public bool TellsSizes { get; init; }

        public List<Stream> Opened { get; } = [];

        public int? Missing { get; init; }

        public int? StoppedAt { get; init; }

        public int? CutOff { get; init; }

        public IReadOnlyList<InventoryFile> Files => field ??= [.. contents.Select((_, at) => new InventoryFile { Key = $"{at}", Size = TellsSizes ? contents[at].Length : null, Md5 = HasMd5 ? "from the manifest" : null })];

        public byte[] this[InventoryFile file] => contents[Place(file)];

        public string NameOf(InventoryFile file) => file.Key;

        public Task<Stream> OpenAsync(InventoryFile file, CancellationToken cancellationToken)
        {
            if (Place(file) == Missing)
            {
                throw new FileNotFoundException();
            }

            if (Place(file) == StoppedAt)
            {
                throw new OperationCanceledException();
            }

            Opened.Add(Place(file) == CutOff ? new FailingStream(this[file]) : new MemoryStream(this[file]));
            return Task.FromResult(Opened[^1]);
        }

        private static int Place(InventoryFile file) => int.Parse(file.Key, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Fails in the middle, as a disk does.</summary>
    private sealed class FailingStream(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => Position > 40_000 ? throw new IOException("The disk is broken.") : base.ReadAsync(buffer, cancellationToken);
    }
}
