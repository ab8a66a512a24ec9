using System.Diagnostics;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Tests.Trail;

/// <summary>Whoever stops enumerating stops the reading, and a reading costs memory for hits alone.</summary>
public sealed class TrailStoppingTests : IDisposable
{
    private readonly TrailFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Taking_the_first_record_stops_the_threads()
    {
        WriteFiles(500, 50);
        var reading = new TrailReading();

        await foreach (var record in new TrailFileSource([_folder.Root]).ReadAsync(new TrailQuery(), reading, CancellationToken.None))
        {
            Assert.NotEmpty(record.EventId);
            break;
        }

        // Disposing the enumerator waited for the threads: what was read by then is all that will be.
        Assert.True(reading.Progress.Count < 200, $"{reading.Progress.Count} files were read");
    }

    [Fact]
    public async Task Cancelling_ends_the_reading_with_the_usual_exception()
    {
        WriteFiles(500, 50);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var record in new TrailFileSource([_folder.Root]).ReadAsync(new TrailQuery(), new TrailReading(), stop.Token))
            {
                Assert.NotEmpty(record.EventId);
                await stop.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task Cancelling_stops_inside_a_large_file()
    {
        var line = Records.One("DescribeDBInstances") + "\n";
        using (var large = File.CreateText(_folder.Path("large.jsonl")))
        {
            for (var i = 0; i < 200_000; i++)
            {
                large.Write(line);
            }
        }

        using var stop = new CancellationTokenSource();
        var observer = new TrailReading();
        var reading = Task.Run(async () =>
        {
            await foreach (var record in new TrailFileSource([_folder.Root]).ReadAsync(TrailFolder.Query("ModifyDBInstance"), observer, stop.Token))
            {
                Assert.Null(record);
            }
        });
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Empty(observer.Progress);
    }

    [Fact]
    public void A_record_that_does_not_match_allocates_nothing()
    {
        var record = Records.One("DescribeDBInstances").Replace("aws-cli", "aws-cli \\u003c\\\"eventName\\\":\\\"RunInstances\\\"\\u003e", StringComparison.Ordinal);
        var few = _folder.Write("few.json", Records.File([.. Enumerable.Repeat(record, 100)]));
        var many = _folder.Write("many.json", Records.File([.. Enumerable.Repeat(record, 20_000)]));
        var query = TrailFolder.Query(Records.ModifyInstance, "CreateDBInstance", "RotateSecret");
        var reader = new TrailFileReader(new EventNameFilter(query.EventNames), new TrailRecordParser(query, new TrailWindow(query)), new TrailReading());

        long Measure(string file)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            reader.Read(new TrailFile(file, new FileInfo(file).Length, IsNamed: true), _ => Assert.Fail("nothing matches"), CancellationToken.None);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Measure(few);
        // Less than a byte a record: no object is made of any. Pooled buffers may have been given back to the system in between, and be made anew.
        Assert.InRange(Measure(many) - Measure(few), long.MinValue, 19_900);
    }

    [Fact]
    public async Task An_error_of_the_observer_reaches_whoever_enumerates()
    {
        _folder.Write("broken.json", "broken");

        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () =>
        {
            await foreach (var record in new TrailFileSource([_folder.Root]).ReadAsync(new TrailQuery(), new FailingObserver(), CancellationToken.None))
            {
                Assert.Null(record);
            }
        });
    }

    private void WriteFiles(int files, int records)
    {
        for (var i = 0; i < files; i++)
        {
            _folder.WriteGzip($"{i:D3}.json.gz", Records.File([.. Enumerable.Range(0, records).Select(at => Records.One(id: $"{i}-{at}"))]));
        }
    }

    private sealed class FailingObserver : ITrailReadObserver
    {
        public void OnProblem(ReadProblem problem) => throw new InvalidTimeZoneException(problem.ErrorId);

        public void OnSkipped(string source, string reason) => Debug.Fail(reason);

        public void OnProgress(TrailReadProgress progress) => Debug.Assert(progress.SourcesRead > 0);
    }
}
