using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources.EventHistory;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Tests.Sources.EventHistory;

/// <summary>Event history in memory, a clock that waits for nobody, and a folder.</summary>
internal sealed class HistoryFixture : IDisposable
{
    public VirtualTime Time { get; set; } = new(Records.Now);

    public string Folder { get; } = Directory.CreateTempSubdirectory("hokusai-history-").FullName;

    public FakeEventHistory History(string account = Records.Account, string region = Records.Region) => new(Time, account, region);

    public EventHistorySource Source(params IAwsConnection[] connections) => new(connections, Options());

    public EventHistorySource CachedSource(params IAwsConnection[] connections) => new(connections, Options() with { CacheFolder = Folder });

    public EventHistoryOptions Options() => new() { Time = Time, Pacers = new LookupPacers(Time) };

    public static TrailQuery Named(params string[] names) => new() { EventNames = names.ToHashSet(StringComparer.Ordinal) };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
