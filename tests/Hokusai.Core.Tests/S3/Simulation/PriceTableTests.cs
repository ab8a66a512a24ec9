using System.Text;
using Hokusai.Core.S3.Simulation.Prices;
using Xunit;

namespace Hokusai.Core.Tests.S3.Simulation;

public sealed class PriceTableTests
{
    [Fact]
    public void The_table_that_comes_along_has_every_class_to_which_rules_move_and_its_source()
    {
        Assert.Equal(("us-east-1", "https://aws.amazon.com/s3/pricing/"), (PriceTable.Default.Region, PriceTable.Default.Source.ToString()));
        for (var target = StorageClass.Standard; target <= StorageClass.GlacierDeepArchive; target++)
        {
            Assert.NotNull(PriceTable.Default[target]);
        }

        Assert.Equal([30, 30, 90, 90, 180], new[]
        {
            StorageClass.StandardIa,
            StorageClass.OneZoneIa,
            StorageClass.GlacierInstantRetrieval,
            StorageClass.GlacierFlexibleRetrieval,
            StorageClass.GlacierDeepArchive,
        }.Select(target => PriceTable.Default[target]!.MinimumDays));
        Assert.Null(PriceTable.Default[StorageClass.Unknown]);
    }

    [Fact]
    public void An_archived_object_has_40_KB_more_8_of_them_at_the_price_of_standard() =>
        Assert.Equal(
            (((1000m + 32768) * 0.00099m) + (8192m * 0.023m)) / (1L << 30),
            StorageCost.Monthly(PriceTable.Default, StorageClass.GlacierDeepArchive, objects: 1, bytes: 1000, bytesBelowMinimum: 0)!.Value,
            15);

    [Fact]
    public void Reading_back_costs_by_bytes_and_requests()
    {
        Assert.Equal(1024 * 0.01m + 0.05m, StorageCost.Retrieval(PriceTable.Default, StorageClass.GlacierFlexibleRetrieval, 1000, 1L << 40));
        Assert.Equal(0m, StorageCost.Retrieval(PriceTable.Default, StorageClass.Standard, 1000, 1L << 40));
        Assert.Null(StorageCost.Retrieval(PriceTable.Default, StorageClass.ExpressOneZone, 1, 1));
    }

    [Fact]
    public void A_table_of_ones_own_is_read()
    {
        var table = Read("""{"region":"eu-west-1","asOf":"2026-01-02","currency":"USD","source":"https://example.com/p","classes":{"STANDARD":{"storagePerGbMonth":0.024}}}""");
        Assert.Equal(("eu-west-1", new DateOnly(2026, 1, 2), 0.024m), (table.Region, table.AsOf, table[StorageClass.Standard]!.StoragePerGbMonth));
        Assert.Null(StorageCost.Monthly(table, StorageClass.GlacierFlexibleRetrieval, 1, 1, 0));
    }

    [Theory]
    [InlineData("{\n\"region\": \"r\",\n\"colour\": 1}", 3, "'colour' is not known")]
    [InlineData("{\n\"region\": \"r\"\n", 3, "no JSON")]
    [InlineData("{\n\n\"asOf\": \"2026-13-01\"}", 3, "'asOf'")]
    [InlineData("{\n\"currency\": \"EUR\"}", 2, "USD")]
    [InlineData("{\n\"source\": \"file:///etc/passwd\"}", 2, "https")]
    [InlineData("{\n\"classes\": {\n\"COLD\": {}}}", 3, "'COLD' is no storage class")]
    [InlineData("{\n\"classes\": {\n\"GLACIER\": {\n\"storagePerGbMonth\": -1}}}", 4, "'storagePerGbMonth'")]
    [InlineData("{\n\"classes\": {\n\"GLACIER\": {\n\"minimumDays\": 1.5}}}", 4, "'minimumDays'")]
    [InlineData("{\n\"classes\": {\n\"GLACIER\": {\n\"minimumDays\": 1}}}", 4, "no 'storagePerGbMonth'")]
    [InlineData("{\n\"region\": \"a\",\n\"region\": \"b\"}", 3, "twice")]
    [InlineData("[]", 1, "an object")]
    [InlineData("{}", 1, "no 'region'")]
    [InlineData("", 1, "no JSON")]
    public void What_is_wrong_with_a_table_is_said_with_its_line(string json, long line, string problem)
    {
        var exception = Assert.Throws<PriceTableException>(() => Read(json));
        Assert.Equal(line, exception.Line);
        Assert.Contains($"'prices.json' cannot be used: line {line}: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    private static PriceTable Read(string json) => PriceTableReader.Read(Encoding.UTF8.GetBytes(json), "prices.json");
}
