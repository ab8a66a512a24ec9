using System.Collections.Concurrent;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Tests.Sources;

/// <summary>What a reading gave.</summary>
internal sealed class TrailReading : ITrailReadObserver
{
    private readonly ConcurrentQueue<ReadProblem> _problems = new();
    private readonly ConcurrentQueue<string> _notes = new();
    private readonly ConcurrentQueue<TrailReadProgress> _progress = new();

    public List<TrailEvent> Events { get; } = [];

    public IReadOnlyList<ReadProblem> Problems => [.. _problems];

    public IReadOnlyList<string> Notes => [.. _notes];

    public IReadOnlyList<TrailReadProgress> Progress => [.. _progress];

    public IEnumerable<string> Ids => Events.Select(record => record.EventId);

    public static async Task<TrailReading> OfAsync(ITrailSource source, TrailQuery? query = null, CancellationToken cancellationToken = default)
    {
        var reading = new TrailReading();
        await reading.ReadAsync(source, query, cancellationToken);
        return reading;
    }

    public async Task ReadAsync(ITrailSource source, TrailQuery? query = null, CancellationToken cancellationToken = default)
    {
        await foreach (var record in source.ReadAsync(query ?? new TrailQuery(), this, cancellationToken))
        {
            Events.Add(record);
        }
    }

    public void OnProblem(ReadProblem problem) => _problems.Enqueue(problem);

    public void OnSkipped(string source, string reason)
    {
    }

    public void OnInformation(string source, string note) => _notes.Enqueue($"{source}: {note}");

    public void OnProgress(TrailReadProgress progress) => _progress.Enqueue(progress);
}
