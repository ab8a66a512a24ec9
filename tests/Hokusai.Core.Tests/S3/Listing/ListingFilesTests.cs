using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hokusai.Core.S3.Listing;

namespace Hokusai.Core.Tests.S3.Listing;

/// <summary>Listings in files of the AWS CLI.</summary>
public sealed class ListingFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hokusai-listing-").FullName;
    private readonly List<ReadProblem> _problems = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Versions_and_delete_markers_are_listed_wherever_their_lists_stand()
    {
        var file = Write("""
            {"IsTruncated": false, "Name": "hokusai-models",
             "DeleteMarkers": [{"Owner": {"ID": "x"}, "Key": "gone", "VersionId": "d1", "IsLatest": true, "LastModified": "2026-01-02T03:04:05+00:00"}],
             "Versions": [{"ETag": "\"a\"", "Size": 7, "StorageClass": "GLACIER", "Key": "gone", "VersionId": "v1", "IsLatest": false, "LastModified": "2026-01-01T00:00:00Z"},
                          {"Size": 8, "StorageClass": "STANDARD", "Key": "kept", "VersionId": "null", "IsLatest": true, "LastModified": 1767225600}]}
            """);
        var listing = Assert.Single(await ListingFiles.FindAsync([file], _problems.Add, default));
        Assert.True(listing.HasVersions);
        Assert.Equal("hokusai-models", listing.Bucket);
        Assert.Equal(
            ["DeleteMarker gone True False 0 2026-01-02T03:04:05Z Standard", "Version gone False False 7 2026-01-01T00:00:00Z GlacierFlexibleRetrieval", "Version kept True True 8 2026-01-01T00:00:00Z Standard"],
            await ReadAsync(listing));
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task Current_objects_and_unfinished_uploads_are_listed_also_from_gzip()
    {
        var objects = Write("""{"Contents": [{"Key": "a", "LastModified": "2026-01-01T00:00:00Z", "Size": 1, "StorageClass": "STANDARD_IA"}]}""", isGzip: true);
        var uploads = Write("""{"Uploads": [{"Key": "b", "Initiated": "2026-01-03T00:00:00Z", "StorageClass": "STANDARD", "UploadId": "u"}], "Bucket": "x"}""");
        var listing = Assert.Single(await ListingFiles.FindAsync([objects, uploads], _problems.Add, default));
        Assert.False(listing.HasVersions);
        Assert.Equal(["Version a True True 1 2026-01-01T00:00:00Z StandardIa", "MultipartUpload b True True 0 2026-01-03T00:00:00Z Standard"], await ReadAsync(listing));
    }

    [Fact]
    public async Task A_bad_entry_is_named_and_the_others_are_listed()
    {
        var file = Write("""
            {"Contents": [{"Key": "a", "Size": 1}, 7, {"Size": 3, "LastModified": "2026-01-01T00:00:00Z"}, {"Key": "huge", "Size": 99999999999999999, "LastModified": "2026-01-01T00:00:00Z"},
             {"Key": "old", "Size": 1, "LastModified": "1999-01-01T00:00:00Z"}, {"Key": "good", "Size": 1, "LastModified": "2026-01-01T00:00:00Z"}]}
            """);
        Assert.Equal(["Version good True True 1 2026-01-01T00:00:00Z Standard"], await ReadAsync(Assert.Single(await ListingFiles.FindAsync([file], _problems.Add, default))));
        Assert.Equal(5, _problems.Count);
        Assert.All(_problems, problem => Assert.Equal(ListingErrorIds.EntryInvalid, problem.ErrorId));
        Assert.Contains("'huge'", _problems[3].Reason, StringComparison.Ordinal);
        Assert.StartsWith("entry 4", _problems[3].Position, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_that_ends_early_is_named_and_what_came_before_counts()
    {
        var file = Write("""{"Contents": [{"Key": "a", "Size": 1, "LastModified": "2026-01-01T00:00:00Z"}, {"Key": "b", "Si""");
        Assert.Single(await ReadAsync(Assert.Single(await ListingFiles.FindAsync([file], _problems.Add, default))));
        var problem = Assert.Single(_problems);
        Assert.Equal(ListingErrorIds.JsonInvalid, problem.ErrorId);
        Assert.StartsWith("line 1, column", problem.Position, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Contents": [{"Key": "a", "Size": 1, "LastModified": "2026-01-01T00:00:00Z"}], "IsTruncated": true}""")]
    [InlineData("""{"NextToken": "abc", "Contents": [{"Key": "a", "Size": 1, "LastModified": "2026-01-01T00:00:00Z"}]}""")]
    public async Task One_page_of_several_is_said_to_be_incomplete(string json)
    {
        Assert.Single(await ReadAsync(Assert.Single(await ListingFiles.FindAsync([Write(json)], _problems.Add, default))));
        Assert.Equal(ListingErrorIds.Truncated, Assert.Single(_problems).ErrorId);
    }

    private const string Entry = """{"Key": "a", "Size": 1, "LastModified": "2026-01-01T00:00:00Z"}""";

    [Theory]
    [InlineData("\"NextContinuationToken\": \"t\"", "\"ContinuationToken\": \"t\"")]
    [InlineData("\"NextKeyMarker\": \"a\", \"NextVersionIdMarker\": \"v\"", "\"KeyMarker\": \"a\", \"VersionIdMarker\": \"v\"")]
    [InlineData("\"NextMarker\": \"a\"", "\"Marker\": \"a\"")]
    public async Task Pages_that_follow_one_another_are_one_whole_listing_in_one_file_or_in_two(string next, string begin)
    {
        var first = $$"""{"IsTruncated": true, {{next}}, "Contents": [{{Entry}}], "Name": "x"}""";
        var second = $$"""{"IsTruncated": false, {{begin}}, "Contents": [{{Entry}}], "Name": "x"}""";
        Assert.Equal(2, (await ReadAsync(Assert.Single(await ListingFiles.FindAsync([Write($"{first}\n{second}\n")], _problems.Add, default)))).Count);
        Assert.Equal(2, (await ReadAsync(Assert.Single(await ListingFiles.FindAsync([Write(first), Write(second)], _problems.Add, default)))).Count);
        Assert.Empty(_problems);
        Assert.Single(await ReadAsync(Assert.Single(await ListingFiles.FindAsync([Write(first)], _problems.Add, default))));
        Assert.Equal(ListingErrorIds.Truncated, Assert.Single(_problems).ErrorId);
    }

    [Fact]
    public async Task A_page_names_its_bucket_after_the_entries_and_each_bucket_is_a_listing_of_its_own()
    {
        var one = Write($$"""{"Contents": [{{Entry}}], "Name": "one"}""");
        var two = Write($$"""{"Contents": [{{Entry}}], "Name": "two"}""");
        var listings = await ListingFiles.FindAsync([one, two], _problems.Add, default);
        Assert.Equal([("one", one), ("two", two)], listings.Select(listing => (listing.Bucket, Assert.Single(listing.Files))));
    }

    [Fact]
    public async Task Current_objects_beside_all_versions_of_their_bucket_are_not_counted_twice()
    {
        var versions = Write($$"""{"Versions": [{{Entry}}], "Name": "x"}""");
        var current = Write($$"""{"Contents": [{{Entry}}], "Name": "x"}""");
        Assert.Single(await ReadAsync(Assert.Single(await ListingFiles.FindAsync([current, versions], _problems.Add, default))));
        var problem = Assert.Single(_problems);
        Assert.Equal((ListingErrorIds.Repeated, current), (problem.ErrorId, problem.Source));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task What_PowerShell_writes_with_a_byte_order_mark_is_read(string encoding)
    {
        var file = Path.Combine(_folder, "marked.json");
        File.WriteAllText(file, $$"""{"Contents": [{{Entry}}]}""", Encoding.GetEncoding(encoding));
        Assert.Single(await ReadAsync(Assert.Single(await ListingFiles.FindAsync([file], _problems.Add, default))));
        Assert.Empty(_problems);
    }

    [Theory]
    [InlineData("""{"Key": "", "Size": 1, "LastModified": "2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"Key": "a", "Size": "many", "LastModified": "2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"Key": "a", "Size": 1.5, "LastModified": "2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"Key": "a", "LastModified": "2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"Key": "a", "Size": 1, "LastModified": "2999-01-01T00:00:00Z"}""")]
    public async Task An_entry_without_a_key_or_a_size_or_of_a_time_to_come_is_named_with_its_place(string entry)
    {
        var json = $$"""{"Contents": [{{Entry}}, {{entry}}, {{Entry}}]}""";
        Assert.Equal(2, (await ReadAsync(Assert.Single(await ListingFiles.FindAsync([Write(json)], _problems.Add, default)))).Count);
        var problem = Assert.Single(_problems);
        Assert.Equal(ListingErrorIds.EntryInvalid, problem.ErrorId);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"entry 2, before byte {json.IndexOf(entry, StringComparison.Ordinal) + entry.Length}"), problem.Position);
    }

    [Fact]
    public async Task Keys_that_were_left_URL_encoded_are_told()
    {
        Assert.Single(await ReadAsync(Assert.Single(await ListingFiles.FindAsync([Write($$"""{"Contents": [{{Entry}}], "EncodingType": "url"}""")], _problems.Add, default))));
        Assert.Equal(ListingErrorIds.KeysEncoded, Assert.Single(_problems).ErrorId);
    }

    [Fact]
    public async Task Short_documents_cost_as_little_as_their_bytes()
    {
        var file = Write($$"""{"Contents": [{{Entry}}]}""" + string.Concat(Enumerable.Repeat("{}", 2_000_000)));
        Assert.Single(await ReadAsync(Assert.Single(await ListingFiles.FindAsync([file], _problems.Add, default))));
    }

    [Theory]
    [InlineData("""{"Rules": [{"ID": "a"}]}""")]
    [InlineData("""[{"Key": "a"}]""")]
    [InlineData("Bucket,Key")]
    [InlineData("")]
    public async Task What_is_no_listing_is_left_to_others(string content) => Assert.Empty(await ListingFiles.FindAsync([Write(content)], _problems.Add, default));

    [Fact]
    public async Task Listings_longer_than_any_buffer_are_read_whole()
    {
        var json = new StringBuilder("""{"Versions": [""");
        for (var i = 0; i < 20_000; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""{"Key": "a/{{i}}-{{new string('x', i % 900)}}", "Size": {{i}}, "IsLatest": true, "VersionId": "v{{i}}", "LastModified": "2026-01-01T00:00:00Z"}""");
        }

        var versions = await ReadAsync(Assert.Single(await ListingFiles.FindAsync([Write(json.Append("]}").ToString())], _problems.Add, default)));
        Assert.Equal(20_000, versions.Count);
        Assert.Equal(20_000, versions.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(_problems);
    }

    private async Task<List<string>> ReadAsync(ListingFiles listing)
    {
        var versions = new List<string>();
        await foreach (var version in listing.ReadAsync(_problems.Add, default))
        {
            versions.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{version.Kind} {version.Key} {version.IsLatest} {version.IsNullVersion} {version.Size} {version.LastModified:yyyy-MM-ddTHH:mm:ssZ} {version.StorageClass}"));
        }

        return versions;
    }

    private string Write(string content, bool isGzip = false)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.json");
        using var file = File.Create(path);
        using Stream target = isGzip ? new GZipStream(file, CompressionLevel.Fastest) : file;
        target.Write(Encoding.UTF8.GetBytes(content));
        return path;
    }
}
