using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Trail;

/// <summary>The fast path finds what a parser finds, no more and no less, in every input.</summary>
public sealed class TrailExactnessTests : IDisposable
{
    private static readonly string[] s_wanted = ["ModifyDBInstance", "CreateDBInstance"];
    private readonly TrailFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reading_by_name_finds_what_parsing_everything_finds_in_valid_files()
        => Prop.ForAll<int>(seed =>
        {
            var text = new HostileText(seed).File();
            var file = _folder.Write("file.json", text);

            var byName = TrailReading.Of([file], TrailFolder.Query(s_wanted));

            Assert.Empty(byName.Problems);
            Assert.Equal(Oracle(text), byName.Events.Select(Describe));
        }).Holds(600);

    [Fact]
    public void Reading_by_name_finds_what_parsing_everything_finds_in_damaged_files_and_nothing_throws()
    {
        var random = new Random(20250720);
        var found = 0;
        for (var i = 0; i < 1500; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(new HostileText(i).File());
            for (var mutations = random.Next(1, 8); mutations > 0 && bytes.Length > 0; mutations--)
            {
                Mutate(ref bytes, random);
            }

            var file = _folder.Write("file.json", bytes);
            var byName = TrailReading.Of([file], TrailFolder.Query(s_wanted));
            var everything = TrailReading.Of([file], TrailFolder.Query());

            Assert.Equal(everything.Events.Where(record => s_wanted.Contains(record.EventName)).Select(Describe), byName.Events.Select(Describe));
            found += byName.Events.Count;
        }

        Assert.True(found > 500, $"only {found} records survived the mutations: the test proves little");
    }

    [Fact]
    public void Damaged_gzip_files_throw_nothing_and_are_named()
    {
        var random = new Random(1952);
        for (var i = 0; i < 300; i++)
        {
            var text = new HostileText(i).File();
            var bytes = TrailFolder.Gzip(text);
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            var file = _folder.Write("file.json.gz", bytes);

            var reading = TrailReading.Of([file], TrailFolder.Query(s_wanted));

            // Some bits mean nothing: the header's time, and a distance that leads to the same letter.
            Assert.True(reading.Problems.Count > 0 || Unpack(bytes) == text, $"seed {i}: bit flip at byte {at} of {bytes.Length} was not noticed");
        }
    }

    private static string Unpack(byte[] bytes)
    {
        using var text = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private static void Mutate(ref byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        switch (random.Next(4))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes[at] = "{}[]\",:\\\n u"u8[random.Next(11)];
                break;
            case 2:
                bytes = [.. bytes[..at], .. bytes[Math.Min(at + random.Next(40), bytes.Length)..]];
                break;
            default:
                bytes = [.. bytes[..at], .. bytes[random.Next(at + 1)..at], .. bytes[at..]];
                break;
        }
    }

    private static string Describe(TrailEvent record) => $"{record.Evidence.RecordIndex} {record.EventName} {record.EventId}";

    /// <summary>The plainest reader there is: parse everything, keep what is wanted.</summary>
    private static List<string> Oracle(string text)
    {
        var found = new List<string>();
        var index = 0;
        for (var rest = Encoding.UTF8.GetBytes(text.Trim()); rest.Length > 0;)
        {
            var reader = new Utf8JsonReader(rest);
            using var document = JsonDocument.ParseValue(ref reader);
            Walk(document.RootElement);
            rest = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(rest.AsSpan((int)reader.BytesConsumed)).Trim());
        }

        // Events are told apart by their id, and the generator numbers them.
        return found;

        void Walk(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var inner in element.EnumerateArray())
                {
                    Walk(inner);
                }

                return;
            }

            var lists = element.EnumerateObject().Where(field => field.Name is "Records" or "Events" && field.Value.ValueKind == JsonValueKind.Array).ToList();
            if (lists.Count == 0)
            {
                Take(element);
            }

            foreach (var list in lists)
            {
                foreach (var inner in list.Value.EnumerateArray())
                {
                    Take(inner);
                }
            }
        }

        void Take(JsonElement element)
        {
            if (element.TryGetProperty("CloudTrailEvent", out var inner))
            {
                using var document = JsonDocument.Parse(inner.GetString()!);
                Keep(document.RootElement);
            }
            else
            {
                Keep(element);
            }

            index++;
        }

        void Keep(JsonElement element)
        {
            var record = element.TryGetProperty("detail", out var detail) ? detail : element;
            var name = record.GetProperty("eventName").GetString();
            if (s_wanted.Contains(name))
            {
                found.Add($"{index} {name} {record.GetProperty("eventID").GetString()}");
            }
        }
    }
}
