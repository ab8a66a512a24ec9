using FsCheck;
using FsCheck.Fluent;
using Hokusai.Aws.Sources.EventHistory;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Tests.Sources.EventHistory;

/// <summary>Whatever the events, the pages, the faults and the kills: every matching event comes, and comes once.</summary>
public sealed class EventHistoryPropertyTests
{
    private static readonly string[] s_names = ["ModifyDBInstance", "PutSecretValue", "DescribeDBInstances"];

    /// <param name="Seconds">Each event's second within the hour, so that many share one.</param>
    /// <param name="Faults">What goes wrong with which call.</param>
    /// <param name="Period">After how many calls the faults come again; 0 for never.</param>
    /// <param name="Before">Readings that came before: of which seconds, and at which call the process died.</param>
    /// <param name="Named">Whether the query names events.</param>
    private sealed record Case(int[] Seconds, IReadOnlyDictionary<int, LookupFault> Faults, int Period, (int From, int To, int Kill)[] Before, bool Named)
    {
        public LookupFault Fault(int call) => Faults.GetValueOrDefault(Period == 0 ? call : call % Period);

        public override string ToString()
            => $"{Seconds.Length} events [{string.Join(',', Seconds)}], faults [{string.Join(',', Faults)}] every {Period} calls, before [{string.Join(',', Before)}], named: {Named}";
    }

    private static Gen<Case> Cases(Gen<LookupFault> faults, Gen<int> periods) =>
        from spread in Gen.Elements(3, 60, 3600)
        from seconds in Gen.ArrayOf(Gen.Choose(0, spread)).Resize(220)
        from calls in Gen.ArrayOf(Gen.Choose(1, 12)).Resize(4)
        from fault in Gen.ArrayOf(faults, calls.Length)
        from period in periods
        from before in Gen.ArrayOf(Gen.Choose(0, spread).Two().Select(s => (From: Math.Min(s.Item1, s.Item2), To: Math.Max(s.Item1, s.Item2))).Zip(Gen.Choose(1, 8))).Resize(3)
        from named in Gen.Elements(true, false)
        select new Case(seconds, calls.Zip(fault).DistinctBy(f => f.First).ToDictionary(f => f.First, f => f.Second), period, [.. before.Select(b => (b.Item1.From, b.Item1.To, b.Item2))], named);

    [Fact]
    public void Every_matching_event_comes_once_through_throttling_kills_and_a_token_that_expires()
        => Prop.ForAll(
            Cases(Gen.Elements(LookupFault.Throttled, LookupFault.Throttled, LookupFault.TokenExpired), Gen.Constant(0)).ToArbitrary(),
            c => Holds(c, mayBeIncomplete: c.Faults.Values.Count(fault => fault == LookupFault.TokenExpired) > 1).GetAwaiter().GetResult())
            .Holds(150);

    [Fact]
    public void Every_matching_event_comes_once_or_the_reading_says_that_it_is_incomplete()
        => Prop.ForAll(
            Cases(Gen.Elements(Enum.GetValues<LookupFault>()), Gen.Choose(2, 13)).ToArbitrary(),
            c => Holds(c, mayBeIncomplete: true).GetAwaiter().GetResult())
            .Holds(150);

    private static async Task<bool> Holds(Case c, bool mayBeIncomplete)
    {
        using var fixture = new HistoryFixture();
        var history = fixture.History();
        var from = Records.Now.AddDays(-3);
        for (var i = 0; i < c.Seconds.Length; i++)
        {
            history.With(Records.One(s_names[i % 3], $"{Guid.Empty.ToString()[..32]}{i:D4}", from.AddSeconds(c.Seconds[i]), readOnly: i % 3 == 2));
        }

        var query = c.Named ? HistoryFixture.Named(s_names[0], s_names[1]) : new TrailQuery { RequiredReads = new HashSet<string>() };
        query = query with { From = from.AddSeconds(1), To = from.AddSeconds(3000) };
        var expected = Enumerable.Range(0, c.Seconds.Length)
            .Where(i => i % 3 != 2 && c.Seconds[i] is >= 1 and <= 3000)
            .Select(i => $"{Guid.Empty.ToString()[..32]}{i:D4}")
            .ToList();

        history.Fault = c.Fault;
        foreach (var before in c.Before)
        {
            await KillAsync(fixture, history, query with { From = from.AddSeconds(before.From), To = from.AddSeconds(before.To) }, before.Kill);
        }

        var reading = await TrailReading.OfAsync(fixture.CachedSource(history), query);
        var times = reading.Events.Select(record => (record.Time, record.EventId)).ToList();
        return times.SequenceEqual(times.OrderBy(t => t.Time).ThenBy(t => t.EventId, StringComparer.Ordinal))
            && reading.Ids.Distinct(StringComparer.Ordinal).Count() == reading.Events.Count
            && reading.Ids.All(expected.Contains)
            && (reading.Events.Count == expected.Count || (mayBeIncomplete && reading.Problems.Count > 0));
    }

    /// <summary>A reading that ends in the middle of a call, and leaves what a killed process leaves.</summary>
    private static async Task KillAsync(HistoryFixture fixture, FakeEventHistory history, TrailQuery query, int call)
    {
        using var kill = new CancellationTokenSource();
        var calls = 0;
        history.OnCall = _ =>
        {
            if (++calls >= call)
            {
                kill.Cancel();
                kill.Token.ThrowIfCancellationRequested();
            }
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await TrailReading.OfAsync(fixture.CachedSource(history), query, kill.Token);
            throw new OperationCanceledException();
        });
        history.OnCall = _ => { };
        foreach (var page in Directory.EnumerateFiles(fixture.Folder, "*.json", SearchOption.AllDirectories).Take(1).ToList())
        {
            // Killed between writing and naming the next page.
            await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(page)!, "999999_20250101T000000Z.json.unfinished"), "{\"Events\":[{");
        }
    }
}
