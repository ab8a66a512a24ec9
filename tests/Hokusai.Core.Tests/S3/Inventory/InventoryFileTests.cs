using System.IO.Compression;
using System.Text;
using Hokusai.Core.S3.Inventory;

namespace Hokusai.Core.Tests.S3.Inventory;

public sealed class InventoryFileTests
{
    private static readonly string[] s_rows = [.. Enumerable.Range(0, 20_000).Select(number => InventoryFixture.Row($"key-{number}-{number * 7919 % 10007}"))];

    [Theory]
    [InlineData("x")]
    [InlineData("garbage")]
    [InlineData("\u001f\u001fgarbage that is longer than the header of a gzip member")]
    public async Task Bytes_after_the_gzip_stream_are_told_and_the_rows_before_count(string trail)
    {
        using var fixture = new InventoryFixture().AddFile([.. InventoryFixture.Gzip(Encoding.UTF8.GetBytes(InventoryFixture.Row("k"))), .. Encoding.ASCII.GetBytes(trail)]);

        var read = await ReadRows.OfAsync(fixture.Open());

        Assert.Single(read.Rows);
        Assert.Equal(InventoryErrorIds.GzipTrailingBytes, Assert.Single(read.Problems).ErrorId);
    }

    [Fact]
    public async Task Files_in_data_beside_the_manifest_are_read_and_agree_with_their_checksums()
    {
        using var fixture = new InventoryFixture().Add(s_rows).Add(s_rows).Add(s_rows[..5]);

        var read = await ReadRows.OfAsync(fixture.Open());

        Assert.Equal(40_005, read.Rows.Count);
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(5000)]
    public async Task Truncated_gzip_is_named_and_the_other_files_are_still_read(int missing)
    {
        var packed = InventoryFixture.Gzip(Encoding.UTF8.GetBytes(string.Concat(s_rows)));
        using var fixture = new InventoryFixture().AddFile(packed[..^missing]).Add(InventoryFixture.Row("other"));

        var read = await ReadRows.OfAsync(fixture.Open());

        var problem = Assert.Single(read.Problems);
        Assert.Equal(InventoryErrorIds.TruncatedGzip, problem.ErrorId);
        Assert.Contains($"byte {packed.Length - missing} ", problem.Position, StringComparison.Ordinal);
        Assert.Contains("incomplete", problem.Advice, StringComparison.Ordinal);
        Assert.Contains(read.Rows, row => row.Key == "other");
        Assert.InRange(read.Rows.Count, 10_000, 20_001);
    }

    [Fact]
    public async Task A_damaged_gzip_file_is_one_problem_and_not_a_wrong_checksum_too()
    {
        var packed = InventoryFixture.Gzip(Encoding.UTF8.GetBytes(string.Concat(s_rows)));
        packed[packed.Length / 2] ^= 0xFF;
        using var fixture = new InventoryFixture().AddFile(packed, md5: new string('0', 32)).Add(InventoryFixture.Row("other"));

        var read = await ReadRows.OfAsync(fixture.Open());

        Assert.Contains(read.Problems, problem => problem.ErrorId is InventoryErrorIds.CorruptGzip or InventoryErrorIds.TruncatedGzip);
        Assert.DoesNotContain(read.Problems, problem => problem.ErrorId == InventoryErrorIds.FileChanged);
        Assert.Contains(read.Rows, row => row.Key == "other");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Of_many_files_the_one_with_a_wrong_checksum_is_told_and_all_rows_count(int threads)
    {
        using var fixture = new InventoryFixture();
        for (var at = 0; at < 20; at++)
        {
            fixture.AddFile(InventoryFixture.Gzip(Encoding.UTF8.GetBytes(InventoryFixture.Row($"key-{at}"))), md5: at == 13 ? new string('0', 32) : null);
        }

        var read = await ReadRows.OfAsync(fixture.Open(), threads);

        var problem = Assert.Single(read.Problems);
        Assert.Equal(InventoryErrorIds.FileChanged, problem.ErrorId);
        Assert.Contains("part-13", problem.Source, StringComparison.Ordinal);
        Assert.Equal(20, read.Rows.Count);
    }

    [Fact]
    public async Task A_wrong_checksum_is_told_and_the_rows_count()
    {
        using var fixture = new InventoryFixture().AddFile(InventoryFixture.Gzip(Encoding.UTF8.GetBytes(string.Concat(s_rows))), md5: new string('0', 32));

        var read = await ReadRows.OfAsync(fixture.Open());

        Assert.Equal(InventoryErrorIds.FileChanged, Assert.Single(read.Problems).ErrorId);
        Assert.Equal(s_rows.Length, read.Rows.Count);
    }

    [Fact]
    public async Task A_missing_file_is_named_and_the_others_are_read()
    {
        using var fixture = new InventoryFixture().Add(s_rows).Add(InventoryFixture.Row("other"));
        var inventory = fixture.Open();
        File.Delete(Path.Combine(fixture.Folder, "data", "part-0.csv.gz"));

        var read = await ReadRows.OfAsync(inventory);

        Assert.Equal(InventoryErrorIds.FileMissing, Assert.Single(read.Problems).ErrorId);
        Assert.Equal("other", Assert.Single(read.Rows).Key);
    }

    [Theory]
    [InlineData("PAR1....", InventoryErrorIds.FormatNotRead)]
    [InlineData("ORC.....", InventoryErrorIds.FormatNotRead)]
    [InlineData("", InventoryErrorIds.EmptyFile)]
    public async Task What_is_no_CSV_is_told(string content, string errorId)
    {
        using var fixture = new InventoryFixture().AddFile(Encoding.UTF8.GetBytes(content));

        Assert.Equal(errorId, Assert.Single((await ReadRows.OfAsync(fixture.Open())).Problems).ErrorId);
    }

    [Fact]
    public async Task A_file_that_unpacks_to_an_implausible_size_is_left()
    {
        using var fixture = new InventoryFixture().AddFile(InventoryFixture.Gzip(new byte[200 << 20], CompressionLevel.SmallestSize));

        Assert.Contains((await ReadRows.OfAsync(fixture.Open())).Problems, problem => problem.ErrorId == InventoryErrorIds.GzipBomb);
    }

    [Fact]
    public async Task One_file_is_read_by_two_threads_like_by_one()
    {
        using var fixture = new InventoryFixture().Add(s_rows);

        Assert.Equal((await ReadRows.OfAsync(fixture.Open(), threads: 1)).Rows, (await ReadRows.OfAsync(fixture.Open(), threads: 4)).Rows);
    }

    [Fact]
    public async Task Damage_never_crashes_and_never_loses_rows_in_silence()
    {
        var random = new Random(42);
        var text = Encoding.UTF8.GetBytes(string.Concat(s_rows[..300]));
        for (var round = 0; round < 300; round++)
        {
            var isPacked = random.Next(2) == 0;
            var content = isPacked ? InventoryFixture.Gzip(text) : text.ToArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
            }

            content = random.Next(3) == 0 ? content[..random.Next(1, content.Length)] : content;
            using var fixture = new InventoryFixture().AddFile(content, md5: new string('0', 32));

            var read = await ReadRows.OfAsync(fixture.Open());

            // A wrong checksum, at the least.
            Assert.NotEmpty(read.Problems);
            Assert.True(read.Rows.Count + read.BadRows >= 300 - 3 || read.Problems.Count > 0);
            Assert.InRange(read.Rows.Count, 0, 305);
        }
    }

    [Fact]
    public async Task Two_lost_quotes_cost_the_rows_that_they_are_in_and_none_between()
    {
        var text = string.Concat(s_rows[..10]);
        var first = text.IndexOf("\"true\"", StringComparison.Ordinal);
        var last = text.LastIndexOf("\"true\"", StringComparison.Ordinal);
        var damaged = text.ToCharArray();
        (damaged[first - 2], damaged[last - 2]) = ('x', 'x');
        using var fixture = new InventoryFixture().AddFile(Encoding.UTF8.GetBytes(damaged));

        var read = await ReadRows.OfAsync(fixture.Open());

        Assert.Equal((8, 2L), (read.Rows.Count, read.BadRows));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Damage_is_told_without_a_checksum_that_helps(bool isPacked)
    {
        var random = new Random(43);
        var text = Encoding.UTF8.GetBytes(string.Concat(s_rows[..300]));
        using var intact = new InventoryFixture().AddFile(text);
        var expected = (await ReadRows.OfAsync(intact.Open())).Rows;
        for (var round = 0; round < 300; round++)
        {
            var content = isPacked ? InventoryFixture.Gzip(text) : text.ToArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
            }

            // A text that ends after a line is whole by all that can be seen; a gzip file never is.
            content = isPacked && random.Next(3) == 0 ? content[..random.Next(4, content.Length)] : content;
            using var fixture = new InventoryFixture().AddFile(content);

            var read = await ReadRows.OfAsync(fixture.Open());

            Assert.DoesNotContain(read.Problems, problem => problem.ErrorId == InventoryErrorIds.FileChanged);
            Assert.True(read.Rows.Count == 300 || read.Problems.Count > 0);

            // The bits of a gzip head that say nothing are the only ones that may change in silence.
            Assert.True(!isPacked || read.Problems.Count > 0 || read.Rows.SequenceEqual(expected));
        }
    }

    [Fact]
    public async Task Flipped_bits_of_a_text_cost_the_rows_that_they_are_in_and_no_others()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(s_rows[..300]));
            text[random.Next(text.Length)] ^= (byte)(1 << random.Next(8));
            using var fixture = new InventoryFixture().AddFile(text);

            var read = await ReadRows.OfAsync(fixture.Open());

            // A flipped line end joins two rows; a flipped quote must not swallow more than its neighbours.
            Assert.InRange(read.Rows.Count, 298, 300);
            Assert.True(read.Rows.Count == 300 || read.BadRows > 0);
        }
    }
}
