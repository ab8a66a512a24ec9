using System.Text;
using System.Text.Json.Nodes;
using Hokusai.Terraform.State;

namespace Hokusai.Terraform.Tests.State;

public sealed class StateFileTests : IDisposable
{
    private readonly StateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Addresses_are_those_that_terraform_prints()
    {
        const string Resources = """
            [
              {"mode":"managed","type":"t","name":"plain","instances":[{"attributes":{"v":"VALUE"}}]},
              {"mode":"managed","type":"t","name":"count","instances":[{"index_key":0,"attributes":{"v":"VALUE"}},{"index_key":1,"attributes":{"v":"VALUE"}}]},
              {"module":"module.db[\"x\"]","mode":"managed","type":"t","name":"each","instances":[{"index_key":"a.\"b","attributes":{"v":"VALUE"}}]},
              {"module":"module.db","mode":"data","type":"t","name":"read","instances":[{"attributes":{"v":"VALUE"}}]},
              {"mode":"managed","type":"t","name":"old","instances":[{"deposed":"0a1b2c3d","attributes_flat":{"v":"VALUE"}}]}
            ]
            """;
        foreach (var serial in new[] { 1, 2 })
        {
            var resources = JsonNode.Parse(Resources.Replace("VALUE", $"{serial}", StringComparison.Ordinal))!.AsArray();
            _folder.Put($"a{serial}", StateFolder.Document(serial, StateFolder.Lineage, [.. resources.Select(r => r!.DeepClone())]));
        }

        var version = _folder.Read().Versions[1];

        Assert.Equal(
            ["module.db.data.t.read", "module.db[\"x\"].t.each[\"a.\\\"b\"]", "t.count[0]", "t.count[1]", "t.old (deposed object 0a1b2c3d)", "t.plain"],
            version.Changes.Select(c => c.Address));
        Assert.Equal(6, version.ResourceCount);
    }

    [Fact]
    public void Changes_name_attributes_by_path_and_leave_out_what_is_equal()
    {
        _folder.Put("a1", One(1, """{"id":"i","tags":{"Name":"a","kubernetes.io/x":"1"},"rules":[{"port":80},{"port":443}],"ids":["a"],"gone":"x","was_null":null}"""));
        _folder.Put("a2", One(2, """{"id":"i","tags":{"Name":"b","kubernetes.io/x":"2"},"rules":[{"port":80},{"port":8443}],"ids":["a","b"],"gone":null,"was_null":5}"""));

        var changes = _folder.Read().Versions[1].Changes;

        Assert.Equal(
            [
                ("gone", StateChangeKind.Removed, "\"x\"", null),
                ("ids", StateChangeKind.Changed, "[\"a\"]", "[\"a\",\"b\"]"),
                ("rules[1].port", StateChangeKind.Changed, "443", "8443"),
                ("tags.Name", StateChangeKind.Changed, "\"a\"", "\"b\""),
                ("tags[\"kubernetes.io/x\"]", StateChangeKind.Changed, "\"1\"", "\"2\""),
                ("was_null", StateChangeKind.Added, null, "5"),
            ],
            changes.Select(c => (c.Attribute!, c.Kind, c.Before, c.After)));
    }

    [Fact]
    public void The_way_a_file_is_written_is_no_change()
    {
        var state = One(1, """{"id":"i","tags":{"a":"<b>","c":"d"}}""");
        _folder.Put("a1", state);
        _folder.Put("a2", JsonNode.Parse(state.Replace("\"serial\": 1", "\"serial\": 2", StringComparison.Ordinal))!.ToJsonString().Replace("\\u003C", "<", StringComparison.Ordinal));
        _folder.Put("a3", One(3, """{"tags":{"c":"d","a":"<b>"},"id":"i"}"""));

        Assert.All(_folder.Read().Versions, v => Assert.Empty(v.Changes));
    }

    [Fact]
    public void A_long_value_is_shown_by_its_hash()
    {
        _folder.Put("a1", One(1, $$"""{"id":"i","policy":"{{new string('a', 300)}}"}"""));
        _folder.Put("a2", One(2, $$"""{"id":"i","policy":"{{new string('b', 300)}}"}"""));

        var change = Assert.Single(_folder.Read().Versions[1].Changes);

        Assert.StartsWith("sha256:", change.After, StringComparison.Ordinal);
        Assert.False(change.IsSensitive);
    }

    [Fact]
    public void A_tainted_instance_is_a_change_and_an_empty_state_is_a_state()
    {
        var tainted = JsonNode.Parse(One(2, """{"id":"i"}"""))!;
        tainted["resources"]![0]!["instances"]![0]!["status"] = "tainted";
        _folder.Put("a1", One(1, """{"id":"i"}"""));
        _folder.Put("a2", tainted.ToJsonString());
        _folder.Put("a3", StateFolder.State(3));

        var versions = _folder.Read().Versions;

        Assert.Equal(("(status)", "\"tainted\""), versions[1].Changes.Select(c => (c.Attribute, c.After)).Single());
        Assert.Equal((0, StateChangeKind.Removed), (versions[2].ResourceCount, Assert.Single(versions[2].Changes).Kind));
    }

    [Theory]
    [InlineData("""{"version":3,"serial":1,"lineage":"l","modules":[]}""", "StateFormatTooOld")]
    [InlineData("""{"version":5,"serial":1,"lineage":"l"}""", "StateFormatTooNew")]
    [InlineData("""{"serial":1,"lineage":"l","meta":{},"encrypted_data":"x","encryption_version":"v0"}""", "StateEncrypted")]
    [InlineData("""{"version":4,"serial":18446744073709551615,"lineage":"l"}""", "StateSerialOutOfRange")]
    [InlineData("""{"version":4,"serial":-1,"lineage":"l"}""", "StateDamaged")]
    [InlineData("""{"version":4,"serial":1,"lineage":"l","resources":[5]}""", "StateDamaged")]
    [InlineData("""{"version":4,"serial":1,"lineage":"l","resources":[{"type":"t","name":"n","instances":[7]}]}""", "StateDamaged")]
    [InlineData("""{"version":4,"serial":1,"lineage":"l"} and more""", "StateDamaged")]
    [InlineData("""{"version":4,"serial":1,""", "StateDamaged")]
    [InlineData("""{"version":4,"serial":1,"lineage":"\ud800"}""", "StateDamaged")]
    [InlineData("garbage", "StateDamaged")]
    [InlineData("", "StateDamaged")]
    [InlineData("[]", "StateDamaged")]
    public void A_state_that_cannot_be_read_is_named_with_the_reason_and_the_others_are_read(string content, string errorId)
    {
        _folder.Put("a1", StateFolder.State(1, ("x", "0")));
        _folder.Put("bad", content);
        _folder.Put("a3", StateFolder.State(3, ("x", "1")));

        var history = _folder.Read();

        var problem = Assert.Single(history.Problems);
        Assert.Equal(errorId, problem.ErrorId);
        Assert.EndsWith($"{StateFolder.Id("bad")}.json", problem.Source, StringComparison.Ordinal);
        Assert.Equal([1, 3], history.Versions.Select(v => v.Serial));
        Assert.Equal(history.Versions[0].VersionId, history.Versions[1].ParentVersionId);
    }

    [Fact]
    public void A_state_nested_deeper_than_any_is_refused()
    {
        _folder.Put("deep", One(1, """{"id":"i","x":DEEP}""".Replace("DEEP", string.Concat(Enumerable.Repeat("[", 100_000)) + string.Concat(Enumerable.Repeat("]", 100_000)), StringComparison.Ordinal), raw: true));

        Assert.Equal("StateDamaged", Assert.Single(_folder.Read().Problems).ErrorId);
    }

    [Fact]
    public void A_file_larger_than_the_limit_is_named_and_not_read()
    {
        _folder.Write("small.tfstate", StateFolder.State(1, ("x", "0")));
        _folder.Write("large.tfstate", StateFolder.State(2, ("x", new string('a', 2000))));

        var histories = StateHistoryReader.Read([_folder.Path], new StateHistoryOptions { MaxFileBytes = 2000 }).ToList();

        Assert.Equal(1, Assert.Single(histories[0].Versions).Serial);
        Assert.Equal("FileTooLarge", Assert.Single(histories[1].Problems).ErrorId);
    }

    [Fact]
    public void Foreign_files_are_passed_over_without_a_word()
    {
        _folder.Put("a1", StateFolder.State(1, ("x", "0")));
        _folder.Write("trail/1.json.gz", "\u001f\u008bnot really");
        _folder.Write("trail/2.json", """{"Records":[{"eventName":"PutObject","requestParameters":{"lineage":"x"}}]}""");
        _folder.Write("main.tf", "terraform {}");
        _folder.Write("README.md", "# Incident");
        _folder.Write("policy-versions.json", """{"Versions":[{"VersionId":"v1","IsDefaultVersion":true}]}""");
        _folder.Write("list.json", "[1,2,3]");
        _folder.Write("plan.json", """{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{}}""");
        _folder.Write(".terraform.tfstate.lock.info", """{"ID":"x","Operation":"OperationTypeApply"}""");

        Assert.Empty(_folder.Read().Problems);
    }

    [Fact]
    public void A_path_that_is_not_there_is_named_and_wildcards_and_files_are_found()
    {
        _folder.Write("a.tfstate", StateFolder.State(1, ("x", "0")));
        _folder.Write("b.tfstate", StateFolder.State(2, ("x", "1")));

        var histories = StateHistoryReader.Read([Path.Combine(_folder.Path, "?.tf*"), Path.Combine(_folder.Path, "a.tfstate"), Path.Combine(_folder.Path, "nowhere")]).ToList();

        Assert.Equal([1, 2], histories[0].Versions.Select(v => v.Serial));
        Assert.Equal("PathNotFound", Assert.Single(histories[1].Problems).ErrorId);
    }

    [Fact]
    public void A_byte_order_mark_is_no_damage()
    {
        _folder.Write("terraform.tfstate", "");
        File.WriteAllText(Path.Combine(_folder.Path, "terraform.tfstate"), StateFolder.State(1, ("x", "0")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Empty(_folder.Read(withListing: false).Problems);
    }

    [Fact]
    public void Cancelling_ends_the_reading()
    {
        _folder.Put("a1", StateFolder.State(1, ("x", "0")));

        Assert.Throws<OperationCanceledException>(() => StateHistoryReader.Read([_folder.Path], options: null, new CancellationToken(canceled: true)).ToList());
    }

    [Fact]
    public void No_change_to_any_byte_of_the_input_makes_the_reader_throw()
    {
        var random = new Random(42);
        var state = Encoding.UTF8.GetBytes(One(1, """{"id":"i","password":"p","tags":{"a":"b"},"l":[{"x":1},[2]]}"""));
        _folder.Put("a1", StateFolder.State(1, ("x", "0")));
        var listing = Encoding.UTF8.GetBytes(_folder.Listing());
        for (var i = 0; i < 1500; i++)
        {
            File.WriteAllBytes(Path.Combine(_folder.Path, "x.tfstate"), Damage(state, random));
            File.WriteAllBytes(Path.Combine(_folder.Path, "versions.json"), Damage(listing, random));

            _ = StateHistoryReader.Read([_folder.Path]).ToList();
        }
    }

    private static byte[] Damage(byte[] input, Random random)
    {
        var bytes = (byte[])input.Clone();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:0n\\ud8"[random.Next(13)];
        }

        return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static string One(long serial, string attributes, bool raw = false)
        => raw
            ? $$"""{"version":4,"serial":{{serial}},"lineage":"l","resources":[{"mode":"managed","type":"aws_thing","name":"main","instances":[{"attributes":{{attributes}}}]}]}"""
            : StateFolder.Document(serial, StateFolder.Lineage, [StateFolder.Resource("aws_thing", "main", JsonNode.Parse(attributes)!.AsObject())]);
}
