using System.Text;
using Hokusai.Core.S3.Inventory;

namespace Hokusai.Core.Tests.S3.Inventory;

public sealed class InventoryFinderTests
{
    private readonly List<ReadProblem> _problems = [];

    [Theory]
    [InlineData("data")]
    [InlineData(".")]
    [InlineData("2025-12-01T01-00Z/../data")]
    public void Data_files_are_found_beside_the_manifest_or_in_data(string dataFolder)
    {
        using var fixture = new InventoryFixture().Add(InventoryFixture.Row("k"));
        fixture.Write(dataFolder);

        var inventory = Open(fixture.Folder);

        Assert.Equal("bucket", inventory!.Bucket);
        Assert.True(File.Exists(inventory.Content.NameOf(inventory.Files[0])));
        Assert.Empty(_problems);
    }

    [Theory]
    [InlineData("ORC")]
    [InlineData("Parquet")]
    public void Other_formats_are_a_problem_that_says_what_to_do(string format)
    {
        using var fixture = new InventoryFixture { FileFormat = format, FileSchema = "struct<bucket:string>" };

        Assert.Null(Open(fixture.Write()));
        var problem = Assert.Single(_problems);
        Assert.Equal(InventoryErrorIds.FormatNotRead, problem.ErrorId);
        Assert.Contains("Athena", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_without_times_is_told()
    {
        using var fixture = new InventoryFixture { FileSchema = "Bucket, Key, Size" };

        Assert.Null(Open(fixture.Write()));
        Assert.Contains("LastModifiedDate", Assert.Single(_problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_manifest_is_told_and_used()
    {
        using var fixture = new InventoryFixture().Add(InventoryFixture.Row("k"));
        File.AppendAllText(fixture.Write(), "\n");

        Assert.NotNull(Open(fixture.Folder));
        Assert.Equal(InventoryErrorIds.ManifestChanged, Assert.Single(_problems).ErrorId);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"fileFormat\":\"CSV\"}")]
    public void A_damaged_manifest_is_told(string content)
    {
        using var fixture = new InventoryFixture();
        var path = Path.Combine(fixture.Folder, "manifest.json");
        File.WriteAllText(path, content);

        Assert.Null(Open(path));
        Assert.Equal(InventoryErrorIds.ManifestDamaged, Assert.Single(_problems).ErrorId);
    }

    [Fact]
    public void A_manifest_with_a_byte_order_mark_is_read()
    {
        using var fixture = new InventoryFixture().Add(InventoryFixture.Row("k"));
        var path = fixture.Write();
        File.WriteAllText(path, File.ReadAllText(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Single(Open(path)!.Files);
        Assert.Equal(InventoryErrorIds.ManifestChanged, Assert.Single(_problems).ErrorId);
    }

    [Fact]
    public void A_data_file_that_is_listed_twice_is_read_once()
    {
        var manifest = InventoryManifestReader.Read(
            """{"fileFormat":"CSV","fileSchema":"Bucket, Key","files":[{"key":"a"},{},{"key":"b"},{"key":"a"}]}"""u8.ToArray(), "manifest.json", _problems.Add)!;

        Assert.Equal(["a", "b"], manifest.Files.Select(file => file.Key));
        Assert.Equal([InventoryErrorIds.ManifestDamaged, InventoryErrorIds.FileRepeated], _problems.Select(problem => problem.ErrorId));
        Assert.StartsWith("File 2 ", _problems[0].Reason, StringComparison.Ordinal);
        Assert.StartsWith("File 4 of the manifest, a,", _problems[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_with_folders_opens_nothing_outside()
    {
        using var fixture = new InventoryFixture();
        var inventory = new InventoryFinder(_problems.Add).Open(
            new InventoryManifest { SourceBucket = "b", DestinationBucket = "d", FileFormat = "CSV", FileSchema = InventoryFixture.Schema, Files = [new InventoryFile { Key = "../../../../etc/.." }] },
            new InventoryFolder(fixture.Folder),
            "manifest.json")!;

        Assert.StartsWith(fixture.Folder, inventory.Content.NameOf(inventory.Files[0]), StringComparison.Ordinal);
        await Assert.ThrowsAsync<FileNotFoundException>(() => inventory.Content.OpenAsync(inventory.Files[0], CancellationToken.None));
    }

    [Fact]
    public async Task The_columns_of_a_single_file_are_told_from_its_rows()
    {
        using var fixture = new InventoryFixture();
        var path = Path.Combine(fixture.Folder, "single.csv.gz");
        File.WriteAllBytes(path, InventoryFixture.Gzip(Encoding.UTF8.GetBytes(InventoryFixture.Row("k") + InventoryFixture.Row("l", isLatest: false))));

        var read = await ReadRows.OfAsync(Open(path)!);

        Assert.Equal([("k", true), ("l", false)], read.Rows.Select(row => (row.Key, row.IsLatest)));
    }

    [Fact]
    public async Task A_header_names_the_columns_of_a_single_file()
    {
        using var fixture = new InventoryFixture();
        var path = Path.Combine(fixture.Folder, "single.csv");
        File.WriteAllText(path, "Key,LastModifiedDate,Size\r\na,2024-01-01T00:00:00Z,5\r\nb,2024-01-02T00:00:00Z,6");

        var read = await ReadRows.OfAsync(Open(path)!);

        Assert.Equal([("a", 5), ("b", 6L)], read.Rows.Select(row => (row.Key, row.Size)));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("nowhere", InventoryErrorIds.PathNotFound)]
    [InlineData(".", InventoryErrorIds.NothingFound)]
    public void What_is_no_inventory_is_told(string name, string errorId)
    {
        using var fixture = new InventoryFixture();

        Assert.Null(Open(Path.Combine(fixture.Folder, name)));
        Assert.Equal(errorId, Assert.Single(_problems).ErrorId);
    }

    private InventorySource? Open(string path) => new InventoryFinder(_problems.Add).Open(path, schema: null);
}
