using Hokusai.Core.Rds;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Rds;

/// <summary>From records to the cause, as an investigation strings the parts together.</summary>
public sealed class IncidentFromTheTrailTests
{
    private static IEnumerable<TrailEvent> Run(string user, string address, int from, int minutes, bool changes)
    {
        for (var minute = 0; minute <= minutes; minute++)
        {
            var isChange = changes && minute == minutes - 1;
            yield return TrailEvents.Rds(isChange ? "ModifyDBInstance" : "DescribeDBInstances",
                isChange ? """{"dBInstanceIdentifier":"hokusai-production","masterUserPassword":"****"}""" : "{}") with
            {
                EventId = $"{user}-{from + minute}",
                Time = TrailEvents.At(10) + TimeSpan.FromMinutes(from + minute),
                Identity = TrailEvents.User(user),
                SourceIPAddress = address,
                UserAgent = TrailEvents.TerraformAgent,
                ReadOnly = !isChange,
            };
        }
    }

    private static IReadOnlyList<RootCause> Investigate(IEnumerable<TrailEvent> records)
    {
        var all = records.ToList();
        var links = SecretDatabaseLinks.From(all);
        var builder = new TerraformSessionBuilder();
        all.ForEach(builder.Add);
        var sessions = builder.Build();
        var keys = new SessionKeyAssigner(sessions);
        return RootCauseAnalysis.Analyze(new RdsEvidence
        {
            HasTrail = true,
            TerraformSessions = sessions,
            PasswordChanges = [.. all.Select(PasswordChangeDetector.Detect).Where(c => c is not null).Select(c => keys.Assign(links.Resolve(c!))).OrderBy(c => c.Time)],
        });
    }

    [Fact]
    public void Two_people_apply_at_the_same_time()
        => Assert.Equal((RootCauseKind.ConcurrentTerraformRuns, Confidence.Likely),
            Investigate([.. Run("alice", "198.51.100.7", 0, 10, changes: true), .. Run("bob", "203.0.113.9", 4, 10, changes: true)]).Select(c => (c.Kind, c.Confidence)).First());

    [Fact]
    public void Decoy_the_second_person_applies_after_the_first_has_finished()
        => Assert.DoesNotContain(Investigate([.. Run("alice", "198.51.100.7", 0, 10, changes: true), .. Run("bob", "203.0.113.9", 11, 10, changes: true)]), c => c.Kind == RootCauseKind.ConcurrentTerraformRuns);

    [Fact]
    public void Decoy_the_second_person_only_plans()
        => Assert.Equal(RootCauseKind.TerraformRun, Assert.Single(Investigate([.. Run("alice", "198.51.100.7", 0, 10, changes: true), .. Run("bob", "203.0.113.9", 4, 10, changes: false)])).Kind);

    [Fact]
    public void Decoy_one_person_runs_before_and_after_another_with_a_pause()
        => Assert.DoesNotContain(
            Investigate([.. Run("alice", "198.51.100.7", 0, 3, changes: true), .. Run("bob", "203.0.113.9", 5, 3, changes: true), .. Run("alice", "198.51.100.7", 10, 3, changes: true)]),
            c => c.Kind == RootCauseKind.ConcurrentTerraformRuns);
}
