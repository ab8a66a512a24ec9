using System.Text.Json.Nodes;

namespace Hokusai.Terraform.Tests.State;

public sealed class VersionMatchingTests : IDisposable
{
    private readonly StateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}.json")]
    [InlineData("{0}.tfstate")]
    [InlineData("terraform.tfstate.{0}")]
    [InlineData("{0}/terraform.tfstate")]
    [InlineData("deep/er/state_{0}_fetched.json")]
    public void A_file_is_known_by_the_version_id_in_its_path(string pattern)
    {
        var first = _folder.Put("a.1", StateFolder.State(1, ("x", "0")), writeFile: false);
        var second = _folder.Put("a-2", StateFolder.State(2, ("x", "1")), writeFile: false);
        _folder.Write(string.Format(pattern, first), StateFolder.State(1, ("x", "0")));
        // Somebody's tool did not like the dots and dashes of the id.
        _folder.Write(string.Format(pattern, second.Replace('-', '_')), StateFolder.State(2, ("x", "1")));

        var history = _folder.Read();

        Assert.Equal([first, second], history.Versions.Select(v => v.VersionId));
        Assert.Empty(history.Problems);
    }

    [Fact]
    public void A_file_with_any_other_name_is_known_by_its_MD5()
    {
        var first = _folder.Put("a1", StateFolder.State(1, ("x", "0")), writeFile: false);
        var second = _folder.Put("a2", StateFolder.State(2, ("x", "1")), writeFile: false);
        _folder.Write("yesterday.json", StateFolder.State(2, ("x", "1")));
        _folder.Write("monday.json", StateFolder.State(1, ("x", "0")));

        var history = _folder.Read();

        Assert.Equal([first, second], history.Versions.Select(v => v.VersionId));
        Assert.EndsWith("monday.json", history.Versions[0].Evidence.Source, StringComparison.Ordinal);
        Assert.Empty(history.Problems);
    }

    [Fact]
    public void Further_copies_of_a_version_are_no_problem()
    {
        var first = _folder.Put("a1", StateFolder.State(1, ("x", "0")));
        _folder.Write($"{first}.tfstate", StateFolder.State(1, ("x", "0")) + "\n");
        _folder.Write("terraform.tfstate", StateFolder.State(1, ("x", "0")));

        Assert.Empty(_folder.Read().Problems);
    }

    [Fact]
    public void Where_ETags_are_no_MD5_a_size_that_only_one_has_decides_and_what_stays_open_is_reported()
    {
        var first = _folder.Put("a1", StateFolder.State(1, ("x", "0")), writeFile: false);
        var second = _folder.Put("a2", StateFolder.State(2, ("x", "long")), writeFile: false);
        var third = _folder.Put("a3", StateFolder.State(3, ("x", "2")), writeFile: false);
        _folder.Write("versions.json", WithKmsETags(_folder.Listing()));
        _folder.Write("b.json", StateFolder.State(2, ("x", "long")));
        _folder.Write("c.json", StateFolder.State(3, ("x", "2")));

        var histories = _folder.ReadAll(withListing: false);

        Assert.Equal(second, Assert.Single(histories[0].Versions).VersionId);
        Assert.Equal([first, third], histories[0].Problems.Where(p => p.ErrorId == "StateVersionMissing").Select(p => p.Advice!.Split(' ')[^1].Replace(".tfstate", "", StringComparison.Ordinal)));
        Assert.Contains(histories.SelectMany(h => h.Problems), p => p.ErrorId == "StateFileUnmatched" && p.Source.EndsWith("c.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_version_whose_file_is_not_here_is_named_with_the_command_that_fetches_it()
    {
        _folder.Put("a1", StateFolder.State(1, ("x", "0")));
        var missing = _folder.Put("a2", StateFolder.State(2, ("x", "1")), writeFile: false);

        var history = _folder.Read();

        var problem = Assert.Single(history.Problems);
        Assert.Equal("StateVersionMissing", problem.ErrorId);
        Assert.Contains(missing, problem.Reason, StringComparison.Ordinal);
        Assert.Contains($"aws s3api get-object --bucket BUCKET --key infrastructure/terraform.tfstate --version-id {missing}", problem.Advice, StringComparison.Ordinal);
        Assert.Single(history.Versions);
    }

    [Fact]
    public void A_hostile_key_does_not_become_a_command()
    {
        _folder.Put("a1", "", key: "x.tfstate; rm -rf '~'", writeFile: false);

        Assert.Contains(@"--key 'x.tfstate; rm -rf '\''~'\''' --version-id", Assert.Single(_folder.Read().Problems).Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_objects_in_one_listing_are_two_histories_and_other_objects_are_passed_over()
    {
        _folder.Put("net1", StateFolder.State(7, "net", ("x", "0")), key: "network/terraform.tfstate");
        _folder.Put("app1", StateFolder.State(3, "app", ("x", "0")), key: "app/terraform.tfstate");
        _folder.Put("app2", StateFolder.State(4, "app", ("x", "1")), key: "app/terraform.tfstate");
        _folder.Put("png", "not here", key: "logo.png", writeFile: false);

        var histories = _folder.ReadAll();

        Assert.Equal(["app/terraform.tfstate", "network/terraform.tfstate"], histories.Select(h => h.State));
        Assert.Equal([2, 1], histories.Select(h => h.Versions.Count));
        Assert.All(histories, h => Assert.Empty(h.Problems));
    }

    [Fact]
    public void The_version_id_null_of_an_object_from_before_versioning_is_one_like_any_other()
    {
        var listing = JsonNode.Parse("""{"Versions":[{"Key":"terraform.tfstate","VersionId":"null","LastModified":"2024-01-01T00:00:00+00:00","Size":1}],"Name":"bucket"}""")!;
        _folder.Write("versions.json", listing.ToJsonString());
        _folder.Write("null.json", StateFolder.State(5, ("x", "0")));

        var version = Assert.Single(_folder.Read(withListing: false).Versions);

        Assert.Equal(("null", "s3://bucket/terraform.tfstate", 5L), (version.VersionId, version.State, version.Serial));
    }

    [Theory]
    [InlineData("[{0},{1}]")]
    [InlineData("{0}\n{1}\n")]
    public void Pages_of_a_listing_may_stand_in_an_array_or_one_after_another_and_overlap(string pattern)
    {
        _folder.Put("a1", StateFolder.State(1, ("x", "0")));
        var firstPage = _folder.Listing();
        _folder.Put("a2", StateFolder.State(2, ("x", "1")));
        _folder.Write("listing.json", string.Format(pattern, _folder.Listing(), firstPage));

        var history = _folder.Read(withListing: false);

        Assert.Equal([1, 2], history.Versions.Select(v => v.Serial));
        Assert.Empty(history.Problems);
    }

    [Fact]
    public void Files_without_a_listing_are_in_the_order_of_their_serials_and_have_no_time()
    {
        _folder.Write("terraform.tfstate", StateFolder.State(12, ("x", "2")));
        _folder.Write("terraform.tfstate.backup", StateFolder.State(11, ("x", "1")));
        _folder.Write("terraform.tfstate.1752483600.backup", StateFolder.State(9, ("x", "0")));
        _folder.Write("elsewhere/terraform.tfstate", StateFolder.State(1, "another", ("x", "0")));
        _folder.Write(".terraform/terraform.tfstate", """{"version":3,"serial":1,"lineage":"l","backend":{"type":"s3"}}""");

        var histories = _folder.ReadAll(withListing: false);

        Assert.Equal(2, histories.Count);
        var history = histories.Single(h => h.State == _folder.Path);
        Assert.Equal([9, 11, 12], history.Versions.Select(v => v.Serial));
        Assert.Equal(["terraform.tfstate.1752483600.backup", "terraform.tfstate.backup", "terraform.tfstate"], history.Versions.Select(v => v.VersionId));
        Assert.All(history.Versions, v => Assert.Null(v.Time));
        Assert.All(histories, h => Assert.Empty(h.Problems));
    }

    [Fact]
    public void The_lock_object_tells_when_the_lock_was_taken_and_released()
    {
        _folder.Put("a1", StateFolder.State(1, ("x", "0")));
        var listing = JsonNode.Parse(_folder.Listing())!;
        listing["Versions"]!.AsArray().Add(Entry("lock2", "09:02:00"));
        listing["Versions"]!.AsArray().Add(Entry("lock1", "09:01:00"));
        listing["DeleteMarkers"] = new JsonArray(Entry("free2", "09:02:00"), Entry("free1", "09:01:05"));
        _folder.Write("versions.json", listing.ToJsonString());

        var history = _folder.Read(withListing: false);

        Assert.Equal([("lock1", false), ("free1", true), ("lock2", false), ("free2", true)], history.Locks.Select(l => (l.VersionId, l.IsRelease)));
        Assert.Empty(history.Problems);

        static JsonObject Entry(string id, string time) => new()
        {
            ["Key"] = "infrastructure/terraform.tfstate.tflock",
            ["VersionId"] = id,
            ["LastModified"] = $"2025-07-14T{time}+00:00",
        };
    }

    private static string WithKmsETags(string listing)
    {
        var root = JsonNode.Parse(listing)!;
        foreach (var version in root["Versions"]!.AsArray())
        {
            version!["ETag"] = $"\"{Guid.NewGuid():n}\"";
        }

        return root.ToJsonString();
    }
}
