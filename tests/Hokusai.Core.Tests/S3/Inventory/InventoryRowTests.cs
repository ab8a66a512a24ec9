using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.S3.Inventory;

namespace Hokusai.Core.Tests.S3.Inventory;

public sealed class InventoryRowTests
{
    [Theory]
    [InlineData("plain/key.txt", "plain/key.txt")]
    [InlineData("a+b", "a b")]
    [InlineData("a%2Bb", "a+b")]
    [InlineData("line%0Abreak%2C%22quoted%22", "line\nbreak,\"quoted\"")]
    [InlineData("raw,comma", "raw,comma")]
    [InlineData("raw\nline", "raw\nline")]
    [InlineData("doubled\"\"quote", "doubled\"quote")]
    [InlineData("not%20utf8%FF%fe", "not utf8ÿþ")]
    public async Task A_key_is_decoded_to_its_bytes(string written, string expected)
    {
        using var fixture = new InventoryFixture().Add(InventoryFixture.Row(written), InventoryFixture.Row("next"));

        var read = await ReadRows.OfAsync(fixture.Open());

        Assert.Equal([expected, "next"], read.Rows.Select(row => row.Key));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("no%utf8%FF", "no%utf8ÿ")]
    [InlineData("100%", "100%")]
    [InlineData("%4", "%4")]
    public async Task A_percent_sign_that_is_no_URL_encoding_is_told_with_its_line_and_the_row_counts(string written, string expected)
    {
        using var fixture = new InventoryFixture().Add(InventoryFixture.Row("first"), InventoryFixture.Row(written), InventoryFixture.Row("next%25"));

        var read = await ReadRows.OfAsync(fixture.Open());

        Assert.Equal(["first", expected, "next%"], read.Rows.Select(row => row.Key));
        var problem = Assert.Single(read.Problems);
        Assert.Equal((InventoryErrorIds.RowValue, "line 2"), (problem.ErrorId, problem.Position));
    }

    [Fact]
    public async Task All_fields_are_read_in_whatever_order_the_schema_says()
    {
        using var fixture = new InventoryFixture { FileSchema = "StorageClass, Key, LastModifiedDate, Size, ReplicationStatus, IsDeleteMarker, IsLatest, VersionId, EncryptionStatus" }
            .Add("\"GLACIER_IR\",\"k\",\"2025-02-28T23:59:59Z\",\"42\",\"PENDING\",\"false\",\"false\",\"null\",\"SSE-S3\"\n");

        var row = Assert.Single((await ReadRows.OfAsync(fixture.Open())).Rows);

        Assert.Equal(new ReadRow("k", 42, new DateTime(2025, 2, 28, 23, 59, 59, DateTimeKind.Utc), StorageClass.GlacierInstantRetrieval, false, false, true, true), row);
    }

    [Fact]
    public async Task A_delete_marker_has_neither_size_nor_class()
    {
        using var fixture = new InventoryFixture().Add(InventoryFixture.Row("k", size: null, storageClass: "", isDeleteMarker: true));

        var read = await ReadRows.OfAsync(fixture.Open());

        Assert.True(Assert.Single(read.Rows).IsDeleteMarker);
        Assert.Empty(read.Problems);
    }

    public static TheoryData<string, string> BadRows() => new()
    {
        { InventoryErrorIds.RowColumns, "\"bucket\",\"k\",\"v\"\n" },
        { InventoryErrorIds.RowColumns, InventoryFixture.Row("k").TrimEnd('\n') + ",\"more\"\n" },
        { InventoryErrorIds.RowSize, InventoryFixture.Row("k", size: null) },
        { InventoryErrorIds.RowSize, InventoryFixture.Row("k").Replace("\"1000\"", "\"-5\"", StringComparison.Ordinal) },
        { InventoryErrorIds.RowSize, InventoryFixture.Row("k", size: (50L << 40) + 1) },
        { InventoryErrorIds.RowSize, InventoryFixture.Row("k").Replace("\"1000\"", "\"99999999999999999999999999\"", StringComparison.Ordinal) },
        { InventoryErrorIds.RowDate, InventoryFixture.Row("k", modified: "yesterday") },
        { InventoryErrorIds.RowDate, InventoryFixture.Row("k", modified: "2023-02-29T00:00:00.000Z") },
        { InventoryErrorIds.RowDate, InventoryFixture.Row("k", modified: "1999-01-01T00:00:00.000Z") },
        { InventoryErrorIds.RowDate, InventoryFixture.Row("k", modified: "2026-01-01T00:00:00.000Z") },
        { InventoryErrorIds.RowValue, InventoryFixture.Row("") },
        { InventoryErrorIds.RowValue, InventoryFixture.Row(new string('x', 1025)) },
        { InventoryErrorIds.RowValue, InventoryFixture.Row("k").Replace("\"true\"", "\"maybe\"", StringComparison.Ordinal) },
        { InventoryErrorIds.RowTooLong, InventoryFixture.Row(new string('x', 200_000)) },
        { InventoryErrorIds.RowTooLong, InventoryFixture.Row(new string('x', 2_000_000)) },
        { InventoryErrorIds.RowQuotes, InventoryFixture.Row("k").Replace("\"v1\"", "\"v1", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task A_bad_row_is_told_with_its_line_and_the_rest_goes_on(string errorId, string bad)
    {
        using var fixture = new InventoryFixture().Add([InventoryFixture.Row("before"), bad, .. Enumerable.Range(0, 2000).Select(number => InventoryFixture.Row($"after-{number}"))]);

        var read = await ReadRows.OfAsync(fixture.Open());

        var problem = Assert.Single(read.Problems);
        Assert.Equal((errorId, "line 2"), (problem.ErrorId, problem.Position));
        Assert.EndsWith("part-0.csv.gz", problem.Source, StringComparison.Ordinal);
        Assert.Equal(1, read.BadRows);
        Assert.Equal(2001, read.Rows.Count);
    }

    [Theory]
    [InlineData(InventoryErrorIds.RowStorageClass, 1000, "ICE")]
    [InlineData(InventoryErrorIds.RowSize, (5L << 40) + 1, "STANDARD")]
    public async Task An_odd_row_is_told_and_counts(string errorId, long size, string storageClass)
    {
        using var fixture = new InventoryFixture().Add(InventoryFixture.Row("k", size, storageClass: storageClass));

        var read = await ReadRows.OfAsync(fixture.Open());

        Assert.Equal((errorId, "line 1"), (Assert.Single(read.Problems).ErrorId, read.Problems[0].Position));
        Assert.Equal(size, Assert.Single(read.Rows).Size);
        Assert.Equal(0, read.BadRows);
    }

    [Fact]
    public async Task Many_bad_rows_are_summed_up()
    {
        using var fixture = new InventoryFixture().Add([.. Enumerable.Repeat("bad\n", 100), InventoryFixture.Row("good")]);

        var read = await ReadRows.OfAsync(fixture.Open());

        Assert.Equal(21, read.Problems.Count);
        Assert.Contains("80 more rows", Assert.Single(read.Problems, problem => problem.ErrorId == InventoryErrorIds.MoreProblems).Reason, StringComparison.Ordinal);
        Assert.Equal((1, 100), (read.Rows.Count, read.BadRows));
    }

    [Fact]
    public void Rows_of_a_slow_writer_are_read_back_equal()
    {
        var text = ArbMap.Default.GeneratorFor<NonEmptyString>().Select(some => some.Get[..Math.Min(some.Get.Length, 200)]);
        var row =
            from key in text
            from isRaw in Gen.Elements(true, false)
            from size in Gen.Choose(0, int.MaxValue)
            from seconds in Gen.Choose(0, 600_000_000)
            from isLatest in Gen.Elements(true, false)
            select (Key: key, IsRaw: isRaw, Row: new ReadRow(
                Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(key)), size, new DateTime(2006, 4, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(seconds), StorageClass.Standard, isLatest, false, false, false));

        Prop.ForAll(row.NonEmptyListOf().ToArbitrary(), rows =>
        {
            using var fixture = new InventoryFixture().Add([.. rows.Select(entry => InventoryFixture.Row(
                entry.IsRaw ? Raw(entry.Key) : Uri.EscapeDataString(entry.Key), entry.Row.Size, $"{entry.Row.LastModified:yyyy-MM-ddTHH:mm:ss}.000Z", isLatest: entry.Row.IsLatest))]);
            var read = ReadRows.OfAsync(fixture.Open()).GetAwaiter().GetResult();
            Assert.Empty(read.Problems);
            Assert.Equal(rows.Select(entry => entry.Row), read.Rows);
        }).Holds();

        static string Raw(string key) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key))
            .Replace("%", "%25", StringComparison.Ordinal).Replace("+", "%2B", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal);
    }
}
