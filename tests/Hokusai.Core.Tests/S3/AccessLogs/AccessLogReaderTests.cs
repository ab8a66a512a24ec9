using System.IO.Compression;
using System.Text;
using Hokusai.Core.S3.AccessLogs;
using Hokusai.Core.S3.Deletions;

namespace Hokusai.Core.Tests.S3.AccessLogs;

public sealed class AccessLogReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hokusai-logs-");
    private readonly List<ReadProblem> _problems = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Records_are_read_with_their_lines_and_a_bad_one_loses_only_itself(bool isGzip)
    {
        var file = Write("2025-07-14-00-12-34-ABC", $"{LogLines.Lifecycle("14T00:12:05", "a")}\nnonsense\n\n{LogLines.Lifecycle("14T00:12:06", "b")}\r\n{LogLines.Lifecycle("14T00:12:07", "c")}", isGzip);

        Assert.Equal([("a", 1), ("b", 4), ("c", 5)], Keys(file));
        var problem = Assert.Single(_problems);
        Assert.Equal((file, AccessLogErrorIds.BadLine, "line 2"), (problem.Source, problem.ErrorId, problem.Position));
    }

    [Fact]
    public void A_line_without_end_is_left_out_in_bounded_memory_and_the_rest_goes_on()
    {
        var file = Write("log", $"{LogLines.Lifecycle("14T00:12:05", "a")}\n{new string('x', 3_000_000)}\n{LogLines.Lifecycle("14T00:12:06", "b")}\n");

        Assert.Equal([("a", 1), ("b", 3)], Keys(file));
        Assert.Equal((AccessLogErrorIds.LineTooLong, "line 2"), Assert.Single(_problems) is var problem ? (problem.ErrorId, problem.Position) : default);
    }

    [Fact]
    public void A_gzip_file_that_is_cut_off_is_named_and_what_is_before_is_read()
    {
        var file = Write("log.gz", string.Concat(Enumerable.Range(0, 2000).Select(index => LogLines.Lifecycle("14T00:12:05", $"{index}-{Guid.NewGuid()}") + "\n")), isGzip: true);
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength(stream.Length / 2);
        }

        Assert.NotEmpty(Keys(file));
        Assert.Contains(_problems, problem => problem.ErrorId == AccessLogErrorIds.DamagedGzip);
    }

    [Fact]
    public void Many_bad_lines_are_told_in_number_only()
    {
        Keys(Write("log", string.Concat(Enumerable.Repeat("nonsense\n", 5000))));

        Assert.Equal(11, _problems.Count);
        Assert.Equal(AccessLogErrorIds.MoreBadLines, _problems[^1].ErrorId);
    }

    [Fact]
    public void Logs_are_found_among_other_files_by_their_content()
    {
        var log = Write("logs-2025-07-14-00-12-34-ABC", LogLines.Lifecycle("14T00:12:05", "a"));
        var packed = Write("log.gz", LogLines.Lifecycle("14T00:12:05", "a"), isGzip: true);
        Write("main.tf", LogLines.Lifecycle("14T00:12:05", "a"));
        Write("access.log", "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /apache_pb.gif HTTP/1.0\" 200 2326");
        Write("empty", "");
        Write("trail.json", """{"Records":[]}""");
        var events = Write("events.json", """{"source":"aws.s3"}""");

        var found = new S3LogFiles(_problems.Add).Find([_folder.FullName], default);

        Assert.Equal([log, packed], found.AccessLogs.Order(StringComparer.Ordinal).Reverse());
        Assert.Equal([events], found.Events);
    }

    [Fact]
    public void The_last_read_of_each_prefix_is_known_with_the_time_that_the_logs_span()
    {
        var builder = new LastAccessBuilder();
        builder.Add("b", "models/", AccessLogKind.Read, true, At(3));
        builder.Add("b", "models/", AccessLogKind.Read, true, At(2));
        builder.Add("b", "models/", AccessLogKind.Read, false, At(5));
        builder.Add("b", "training/", AccessLogKind.Write, true, At(1));
        builder.Add("b", "", AccessLogKind.Other, true, At(6));

        Assert.Equal(
            [new LastAccess("b", "models/", At(3), 2, At(1), At(6)), new LastAccess("b", "training/", null, 0, At(1), At(6))],
            builder.Build());
    }

    private static DateTimeOffset At(int hour) => TrailEvents.At(hour);

    private List<(string Key, int Line)> Keys(string file)
    {
        var keys = new List<(string, int)>();
        new AccessLogReader(_problems.Add).Read(file, (in AccessLogLine line, int number) => keys.Add((Encoding.UTF8.GetString(line.Key), number)), default);
        return keys;
    }

    private string Write(string name, string text, bool isGzip = false)
    {
        var file = Path.Combine(_folder.FullName, name);
        using var stream = File.Create(file);
        using Stream target = isGzip ? new GZipStream(stream, CompressionLevel.Fastest) : stream;
        target.Write(Encoding.UTF8.GetBytes(text));
        return file;
    }
}
