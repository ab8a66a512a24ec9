using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Trail;

/// <summary>Every shape that CloudTrail records are found in gives the same record.</summary>
public sealed class TrailShapeTests : IDisposable
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TrailFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Shapes()
    {
        var one = Records.One();
        var pretty = JsonSerializer.Serialize(JsonDocument.Parse(Records.File(one)).RootElement, s_indented);
        var prettyOne = JsonSerializer.Serialize(JsonDocument.Parse(one).RootElement, s_indented);
        var quoted = JsonSerializer.Serialize(one);
        var relaxed = JsonSerializer.Serialize(one, s_relaxed);
        var envelope = $$"""{"version":"0","id":"x","detail-type":"AWS API Call via CloudTrail","source":"aws.rds","account":"111122223333","time":"2025-07-20T10:05:00Z","region":"eu-west-1","resources":[],"detail":{{one}}}""";
        return new TheoryData<string, string>
        {
            { "a delivery file", Records.File(one) },
            { "a delivery file, indented", pretty },
            { "Records after other keys", $$"""{"a":[1,{"b":"]"}],"z":{"Records":[]},"Records" : [ {{one}} ],"c":[{}]}""" },
            { "a list", $"[{one}]" },
            { "a list of lists", $"[[{one}],[]]" },
            { "a list of delivery files", $"[{Records.File()},{Records.File(one)}]" },
            { "one record", one },
            { "one record, indented", prettyOne },
            { "one record a line", one + "\n" },
            { "one record a line, Windows line ends", "\r\n" + one + "\r\n" },
            { "one delivery file a line", Records.File() + "\n" + Records.File(one) },
            { "an EventBridge event", envelope },
            { "an EventBridge event without detail-type", $$"""{"detail":{{one}}}""" },
            { "a list of EventBridge events", $"[{envelope}]" },
            { "lookup-events", $$"""{"Events":[{"EventId":"e1","EventName":"ModifyDBInstance","EventTime":1753005900.0,"Resources":[],"CloudTrailEvent":{{relaxed}}}],"NextToken":"x"}""" },
            { "lookup-events with quotes as \\u0022", $$"""{"Events":[{"CloudTrailEvent":{{quoted}},"EventName":"ModifyDBInstance"}]}""" },
            { "one event of lookup-events", $$"""{"EventId":"e1","CloudTrailEvent":{{relaxed}}}""" },
            { "events of lookup-events, one a line", $$"""{"EventId":"e1","CloudTrailEvent":{{relaxed}}}""" + "\n" },
            { "letters of keys and names as escapes", $$"""{"\u0052ecords":[{{one.Replace("eventName", "event\\u004eame", StringComparison.Ordinal).Replace("ModifyDB", "M\\u006FdifyDB", StringComparison.Ordinal)}}]}""" },
            { "escapes inside lookup-events", $$"""{"Events":[{"CloudTrailEvent":{{relaxed.Replace("ModifyDB", "\\\\u004dodifyDB", StringComparison.Ordinal)}}}]}""" },
            { "odd spacing", Records.File(one.Replace("\"eventName\":", "\"eventName\" \t\r\n : \n\n ", StringComparison.Ordinal)) },
            { "nested look-alikes", Records.File(one.Replace("\"requestParameters\":{", "\"requestParameters\":{\"eventName\":\"RunInstances\",\"x\":\"\\\"eventName\\\":\\\"RunInstances\\\"}]}\",", StringComparison.Ordinal)) },
            { "a byte order mark", "\uFEFF" + Records.File(one) },
        };
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_record_is_found_in(string shape, string text)
    {
        Assert.NotEmpty(shape);
        var files = new[]
        {
            _folder.Write("plain.json", text),
            _folder.WriteGzip("packed.json.gz", text),
            _folder.Write("utf16.json", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]),
            _folder.Write("utf16be.json", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)]),
        };
        foreach (var file in files)
        {
            foreach (var query in new[] { TrailFolder.Query(), TrailFolder.Query("ModifyDBInstance", "CreateDBInstance") })
            {
                var reading = TrailReading.Of([file], query);

                Assert.Empty(reading.Problems);
                Assert.Empty(reading.Skipped);
                var record = Assert.Single(reading.Events);
                Assert.Equal("ModifyDBInstance", record.EventName);
                Assert.Equal("e1", record.EventId);
                Assert.Equal(new DateTimeOffset(2025, 7, 20, 10, 5, 0, TimeSpan.Zero), record.Time);
                Assert.Equal("111122223333", record.AccountId);
                Assert.Equal("eu-west-1", record.Region);
                Assert.Equal("arn:aws:iam::111122223333:user/ada", record.Identity.Arn);
                Assert.Equal("****", record.RequestParameters.GetProperty("masterUserPassword").GetString());
                Assert.Equal(new Evidence { Source = file, RecordIndex = 0, EventId = "e1", Time = record.Time }, record.Evidence);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Nothing_is_found_where_another_name_is_wanted(string shape, string text)
    {
        Assert.NotEmpty(shape);
        _folder.Write("plain.json", text);

        var reading = _folder.Read("DeleteDBInstance");

        Assert.Empty(reading.Events);
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Skipped);
    }
}
