using System.Text;
using System.Text.Json;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Tests.Trail;

/// <summary>What is damaged is named, what is before it is read, and the other files are read.</summary>
public sealed class TrailBadInputTests : IDisposable
{
    private readonly TrailFolder _folder = new();

    public TrailBadInputTests() => _folder.WriteGzip("z-good.json.gz", Records.File(Records.One(id: "good")));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(Records.ModifyInstance)]
    [InlineData("DeleteDBInstance")]
    public void Truncated_gzip_is_named_and_the_records_before_and_the_other_files_are_read(string name)
    {
        var whole = TrailFolder.Gzip(Records.File([.. Enumerable.Range(0, 200).Select(i => Records.One(id: $"id-{i}", account: $"{i:D12}"))]));
        _folder.Write("a-half.json.gz", whole[..(whole.Length / 2)]);
        _folder.Write("b-trailer.json.gz", whole[..^5]);

        var reading = Read(name);

        Assert.Equal([TrailErrorIds.TruncatedGzip, TrailErrorIds.TruncatedGzip], reading.ErrorIds);
        Assert.Contains("record ", reading.Problems[0].Position, StringComparison.Ordinal);
        Assert.Contains("compressed byte", reading.Problems[0].Position, StringComparison.Ordinal);
        if (name != "DeleteDBInstance")
        {
            Assert.Contains("id-0", reading.Ids);
            Assert.Contains("id-199", reading.Ids);
            Assert.Contains("good", reading.Ids);
        }
    }

    [Fact]
    public void Every_truncation_of_a_gzip_file_is_noticed_and_gives_no_invented_record()
    {
        var whole = TrailFolder.Gzip(Records.File(Records.One(id: "a"), Records.One(id: "b")));
        for (var length = 1; length < whole.Length; length++)
        {
            var file = _folder.Write("cut.json.gz", whole[..length]);

            var reading = TrailReading.Of([file], TrailFolder.Query(Records.ModifyInstance));

            Assert.Single(reading.Problems);
            Assert.All(reading.Ids, id => Assert.True(id is "a" or "b"));
        }
    }

    [Fact]
    public void Damaged_gzip_is_named_and_every_whole_record_before_the_damage_is_read()
    {
        var records = Enumerable.Range(0, 400).Select(i => Records.One(id: Guid.NewGuid().ToString(), account: $"{i:D12}")).ToArray();
        var bytes = TrailFolder.Gzip(Records.File(records));
        bytes[bytes.Length * 3 / 4] ^= 0x55;
        var file = _folder.Write("damaged.json.gz", bytes);

        var reading = TrailReading.Of([file], TrailFolder.Query());

        Assert.Contains(TrailErrorIds.CorruptGzip, reading.ErrorIds);
        Assert.True(reading.Events.Count > 250, $"{reading.Events.Count} records before the damage");
    }

    [Fact]
    public void A_wrong_checksum_is_named_and_all_records_are_read()
    {
        var bytes = TrailFolder.Gzip(Records.File(Records.One(id: "a"), Records.One(id: "b")));
        bytes[^6] ^= 1;
        var file = _folder.Write("checksum.json.gz", bytes);

        var reading = TrailReading.Of([file], TrailFolder.Query());

        Assert.Equal([TrailErrorIds.CorruptGzip], reading.ErrorIds);
        Assert.Equal(["a", "b"], reading.Ids);
    }

    [Fact]
    public void Bytes_after_the_gzip_stream_are_named_and_a_second_member_is_read()
    {
        var trailing = _folder.Write("trailing.json.gz", [.. TrailFolder.Gzip(Records.One(id: "a")), .. "tail"u8]);
        var members = _folder.Write("members.json.gz", [.. TrailFolder.Gzip(Records.One(id: "b")), .. TrailFolder.Gzip("\n" + Records.One(id: "c"))]);

        var reading = TrailReading.Of([trailing, members], TrailFolder.Query());

        Assert.Equal([TrailErrorIds.GzipTrailingBytes], reading.ErrorIds);
        Assert.Equal(["a", "b", "c"], reading.Ids);
    }

    [Theory]
    [InlineData("garbage.json")]
    [InlineData("garbage.json.gz")]
    [InlineData("garbage.gz")]
    public void Garbage_that_is_named_like_a_trail_is_named(string name)
    {
        var bytes = new byte[100_000];
        new Random(7).NextBytes(bytes);
        bytes[0] = 0x80;
        _folder.Write(name, bytes);

        var reading = Read(Records.ModifyInstance);

        Assert.Equal([TrailErrorIds.NotJson], reading.ErrorIds);
        Assert.Equal("byte 0", reading.Problems[0].Position);
        Assert.Equal(["good"], reading.Ids);
    }

    [Fact]
    public void Garbage_in_brackets_is_named()
    {
        _folder.Write("a.json", "{this is no JSON}");
        _folder.Write("b.json", "[{]}");

        var reading = Read(Records.ModifyInstance);

        Assert.Equal(2, reading.Problems.Select(problem => problem.Source).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["good"], reading.Ids);
    }

    [Theory]
    [InlineData("empty.json", "")]
    [InlineData("blank.json", " \n ")]
    public void A_file_without_content_is_named(string name, string text)
    {
        _folder.Write(name, text);
        _folder.WriteGzip("blank.json.gz", text);

        Assert.Equal([TrailErrorIds.EmptyFile, TrailErrorIds.EmptyFile], Read(Records.ModifyInstance).ErrorIds);
    }

    [Fact]
    public void A_delivery_file_without_records_is_no_problem()
    {
        _folder.WriteGzip("none.json.gz", Records.File());
        _folder.Write("none.json", "[]");

        var reading = Read(Records.ModifyInstance);

        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Skipped);
    }

    [Theory]
    [InlineData("")]
    [InlineData("DeleteDBInstance")]
    public void A_half_record_is_named_and_the_records_before_are_read(string name)
    {
        var text = Records.File(Records.One(id: "a"), Records.One(id: "b"));
        _folder.Write("half.json", text[..^100]);

        var reading = Read(name);

        Assert.Equal([TrailErrorIds.TruncatedJson], reading.ErrorIds);
        Assert.StartsWith("record 1, byte ", reading.Problems[0].Position, StringComparison.Ordinal);
        Assert.Equal(name.Length == 0 ? ["a", "good"] : [], reading.Ids);
    }

    [Fact]
    public void Torn_lines_lose_only_themselves()
    {
        var whole = Records.One(id: "torn");
        var tornOutside = "{\"a\":{\"b\":1,";
        var lines = new[] { Records.One(id: "a"), whole[..150], Records.One(id: "b"), tornOutside, Records.One(id: "c"), whole[^40..], Records.One(id: "d") };
        _folder.Write("lines.jsonl", string.Join('\n', lines));

        var reading = Read(Records.ModifyInstance);

        Assert.Equal(["a", "b", "c", "d", "good"], reading.Ids);
        Assert.NotEmpty(reading.Problems);
        Assert.All(reading.Problems, problem => Assert.EndsWith("lines.jsonl", problem.Source, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_cut_at_its_front_is_read_from_the_first_whole_line()
    {
        _folder.Write("tail.jsonl", Records.One(id: "x")[300..] + "\n" + Records.One(id: "a") + "\n");

        var reading = Read(Records.ModifyInstance);

        Assert.Equal(["a", "good"], reading.Ids);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void Nesting_of_200_levels_is_named_and_loses_only_its_record()
    {
        var deep = Records.One(id: "deep").Replace("\"responseElements\":null", $"\"responseElements\":{new string('[', 200)}{new string(']', 200)}", StringComparison.Ordinal);
        _folder.Write("deep.json", Records.File(Records.One(id: "a"), deep, Records.One(id: "b")));
        _folder.Write("only-deep.json", new string('[', 200) + new string(']', 200));
        _folder.Write("only-deep-objects.json", string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200));

        foreach (var name in new[] { "", Records.ModifyInstance, "DeleteDBInstance" })
        {
            var reading = Read(name);

            Assert.Equal([TrailErrorIds.TooDeep, TrailErrorIds.TooDeep, TrailErrorIds.TooDeep], reading.ErrorIds);
            Assert.StartsWith("record 1, byte ", reading.Problems[0].Position, StringComparison.Ordinal);
            Assert.Equal(name == "DeleteDBInstance" ? [] : ["a", "b", "good"], reading.Ids);
        }
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('\0')]
    [InlineData('[')]
    public void A_bomb_of_a_gibibyte_in_a_mebibyte_is_named_and_left(char filling)
    {
        var chunk = new byte[1 << 20];
        Array.Fill(chunk, (byte)filling);
        var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Records.One(id: "before") + "\n"));
            for (var i = 0; i < 1024; i++)
            {
                gzip.Write(chunk);
            }
        }

        _folder.Write("bomb.json.gz", packed.ToArray());

        var reading = Read(Records.ModifyInstance);

        Assert.NotEmpty(reading.Problems);
        Assert.All(reading.Problems, problem => Assert.EndsWith("bomb.json.gz", problem.Source, StringComparison.Ordinal));
        Assert.Equal(["before", "good"], reading.Ids);
    }

    [Fact]
    public void A_record_of_impossible_size_is_named_and_loses_only_itself()
    {
        var huge = Records.One(id: "huge").Replace("\"responseElements\":null", $"\"responseElements\":\"{new string('x', TrailLimits.MaxRecordBytes + 1000)}\"", StringComparison.Ordinal);
        _folder.Write("huge.json", Records.File(Records.One(id: "a"), huge, Records.One(id: "b")));

        var reading = Read(Records.ModifyInstance);

        Assert.Equal([TrailErrorIds.RecordTooLarge], reading.ErrorIds);
        Assert.Equal("record 1", reading.Problems[0].Position);
        Assert.Equal(["a", "b", "good"], reading.Ids);
    }

    [Fact]
    public void A_large_JSON_file_of_another_kind_is_left_aside()
    {
        _folder.Write("state.json", $$"""{"version":4,"resources":[{"x":"{{new string('x', 5_000_000)}}"}]}""");

        var reading = Read(Records.ModifyInstance);

        Assert.Empty(reading.Problems);
        Assert.Single(reading.Skipped);
    }

    [Fact]
    public void One_bad_record_loses_only_itself()
    {
        _folder.Write("a.json", Records.File(
            Records.One(id: "a"),
            Records.One(id: "no-time", time: "yesterday"),
            Records.One(id: "no-name").Replace("\"eventName\":\"ModifyDBInstance\",", "", StringComparison.Ordinal),
            Records.One(id: "broken").Replace("\"readOnly\":false", "\"readOnly\":fals", StringComparison.Ordinal),
            "null",
            """{"hello":"world"}""",
            Records.One(id: "b")));

        var reading = Read(Records.ModifyInstance);

        Assert.Equal(["a", "b", "good"], reading.Ids);
        Assert.Equal(6, reading.Events[1].Evidence.RecordIndex);
        Assert.Equal(
            [TrailErrorIds.BadEventTime, TrailErrorIds.MalformedRecord, TrailErrorIds.MissingEventName, TrailErrorIds.NotARecord, TrailErrorIds.StrayContent],
            reading.ErrorIds.Order(StringComparer.Ordinal));
        Assert.StartsWith("record 1, ", reading.Problems.First(problem => problem.ErrorId == TrailErrorIds.BadEventTime).Position, StringComparison.Ordinal);
        Assert.StartsWith("record 2, ", reading.Problems.First(problem => problem.ErrorId == TrailErrorIds.MissingEventName).Position, StringComparison.Ordinal);
        Assert.StartsWith("record 3, ", reading.Problems.First(problem => problem.ErrorId == TrailErrorIds.MalformedRecord).Position, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_in_a_wrong_encoding_is_read_and_named()
    {
        var latin = Encoding.Latin1.GetBytes(Records.File(Records.One(id: "a").Replace("aws-cli", "aws-clé", StringComparison.Ordinal), Records.One(id: "b")));
        _folder.Write("latin.json", latin);

        var reading = Read(Records.ModifyInstance);

        Assert.Equal(["a", "b", "good"], reading.Ids);
        Assert.Equal([TrailErrorIds.WrongEncoding], reading.ErrorIds);
        Assert.StartsWith("aws-cl\uFFFD", reading.Events[0].UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_read_as_a_replacement()
    {
        _folder.Write("a.json", Records.One(id: "a").Replace("aws-cli", "\\ud83d\\\\ud83d\\ud83d\\ude00", StringComparison.Ordinal));

        var record = Read(Records.ModifyInstance).Events[0];

        Assert.StartsWith("\uFFFD\\ud83d\U0001F600", record.UserAgent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\ud800\\u0041")]
    [InlineData("\\uzzzz")]
    [InlineData("\\u00")]
    public void Keys_that_are_no_text_throw_nothing(string key)
    {
        _folder.Write("a.json", $$"""{"{{key}}":[1],"Records":[{"{{key}}":1,"eventName":"X"},{{Records.One(id: "a")}}]}""");

        foreach (var name in new[] { "", Records.ModifyInstance, "DeleteDBInstance" })
        {
            var reading = Read(name);

            Assert.Equal(name == "DeleteDBInstance" ? [] : ["a", "good"], reading.Ids);
        }
    }

    [SkippableFact]
    public void An_unreadable_file_is_named()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no file modes.");
        Skip.If(Environment.IsPrivilegedProcess, "An administrator may read everything.");
        var file = _folder.Write("secret.json", Records.One());
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.None);
        }

        Assert.Equal([TrailErrorIds.AccessDenied], Read(Records.ModifyInstance).ErrorIds);
    }

    [Fact]
    public void A_file_that_vanishes_is_named()
    {
        var reading = new TrailReading();
        var reader = new TrailFileReader(new EventNameFilter(null), new TrailRecordParser(new TrailQuery(), new TrailWindow(new TrailQuery())), reading);

        reader.Read(new TrailFile(_folder.Path("gone.json"), 100, IsNamed: false), _ => { }, CancellationToken.None);

        Assert.Equal([TrailErrorIds.ReadFailed], reading.ErrorIds);
    }

    [Fact]
    public void A_file_full_of_problems_does_not_flood()
    {
        _folder.Write("bad.json", Records.File([.. Enumerable.Range(0, 1000).Select(i => Records.One(id: $"{i}", time: "never"))]));

        var reading = Read(Records.ModifyInstance);

        Assert.Equal(TrailLimits.MaxProblemsPerFile + 1, reading.Problems.Count);
        Assert.Contains(TrailErrorIds.MoreProblems, reading.ErrorIds);
    }

    [Fact]
    public void No_problem_quotes_the_input()
    {
        const string Canary = "hunter2-canary";
        _folder.Write("a.json", Records.File(Records.One(time: Canary), Records.One().Replace("false", Canary, StringComparison.Ordinal), $"\"{Canary}\""));
        _folder.Write("b.json", Canary);
        _folder.Write("c.json", $$"""{"{{Canary}}":"{{Canary}}" """);

        var reading = Read(Records.ModifyInstance);

        Assert.True(reading.Problems.Count >= 5);
        Assert.DoesNotContain(Canary, JsonSerializer.Serialize(reading.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain(reading.Skipped, skip => skip.Reason.Contains(Canary, StringComparison.Ordinal));
    }

    private TrailReading Read(string name) => name.Length == 0 ? _folder.Read() : _folder.Read(name);
}
