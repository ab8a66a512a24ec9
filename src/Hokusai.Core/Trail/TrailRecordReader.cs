using System.Text;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Trail;

/// <summary>
/// Reads CloudTrail records that come one by one, from an API rather than from a file, by the very parser that reads files.
/// Not thread-safe.
/// </summary>
public sealed class TrailRecordReader
{
    private readonly TrailRecordParser _parser;
    private readonly Sink _sink;

    /// <summary>A reader of the records that a query selects.</summary>
    /// <param name="query">Which records are wanted.</param>
    /// <param name="observer">Hears of records that cannot be read.</param>
    public TrailRecordReader(TrailQuery query, ITrailReadObserver observer)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(observer);
        _parser = new TrailRecordParser(query, new TrailWindow(query));
        _sink = new Sink(observer);
    }

    /// <summary>The record as an event; null where the query does not select it, or where it cannot be read, which the observer hears.</summary>
    /// <param name="record">The record's JSON text.</param>
    /// <param name="source">Where a person finds it; becomes <see cref="Evidence.Source"/>.</param>
    /// <param name="position">Which record of the source it is, for telling of damage.</param>
    public TrailEvent? Read(string record, string source, string position)
    {
        ArgumentNullException.ThrowIfNull(record);
        _sink.Begin(source, position);
        if (Encoding.UTF8.GetMaxByteCount(record.Length) > TrailLimits.MaxRecordBytes && Encoding.UTF8.GetByteCount(record) > TrailLimits.MaxRecordBytes)
        {
            _sink.Report(TrailErrorIds.RecordTooLarge, 0, $"The record is larger than {TrailLimits.MaxRecordBytes} bytes; it was left out.");
            return null;
        }

        _parser.Parse(Encoding.UTF8.GetBytes(record), source, 0, _sink);

        // A record that did not lie in a file has no place in one.
        return _sink.Accepted is { } accepted ? accepted with { Evidence = accepted.Evidence with { RecordIndex = null } } : null;
    }

    private sealed class Sink(ITrailReadObserver observer) : ITrailElementSink
    {
        private string _source = "";
        private string _position = "";

        public TrailEvent? Accepted { get; private set; }

        public void Begin(string source, string position) => (_source, _position, Accepted) = (source, position, null);

        public void Accept(TrailEvent record) => Accepted = record;

        public void Pass()
        {
        }

        public void SetAside(ElementShape shape, int index)
            => Report(TrailErrorIds.NotARecord, index, $"It is no CloudTrail record but {TrailShape.Describe(shape)}; it was left out.");

        public void Report(string errorId, int index, string reason)
            => observer.OnProblem(new ReadProblem { Source = _source, ErrorId = errorId, Position = _position, Reason = reason });
    }
}
