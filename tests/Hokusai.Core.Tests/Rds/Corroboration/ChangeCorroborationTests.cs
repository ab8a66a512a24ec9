using Hokusai.Core.Rds.Corroboration;
using Hokusai.Core.Rds.Rotation;
using Hokusai.Core.Tests.Rds.Rotation;
using static Hokusai.Core.Tests.Rds.Rotation.Calls;

namespace Hokusai.Core.Tests.Rds.Corroboration;

/// <summary>RDS's events beside the trail: what they bear out, what they cannot, and what the trail lacks.</summary>
public sealed class ChangeCorroborationTests
{
    // The fixture's resets: orders-production at 14:03:51 on the 18th, billing at 02:00:40 on the 19th.
    private static readonly PasswordChange BillingRotated = Rotated("rds!cluster-5c9f1d2e", "billing", "2025-07-19T02:00:45Z");

    private static IEnumerable<(CorroborationStatus, string)> Statuses(Account account, DateTimeOffset? answeredAt, params PasswordChange[] changes)
        => AccountEvidence.Of(account.Snapshot, new AccountQuestion { Changes = changes, AnsweredAt = answeredAt }).Corroborations.Select(c => (c.Status, c.Resource));

    private static Account Events(params (string Time, string Source, string Type)[] resets)
        => Account.Whole.With("rds", "describe-events", "{\"Events\":["
            + "{\"SourceIdentifier\":\"x\",\"SourceType\":\"db-instance\",\"Message\":\"Backing up\",\"Date\":\"2025-07-01T00:00:00Z\"},"
            + string.Concat(resets.Select(r => $"{{\"SourceIdentifier\":\"{r.Source}\",\"SourceType\":\"{r.Type}\",\"Message\":\"Reset master credentials\",\"Date\":\"2025-07-{r.Time}\"}},"))
            + "{\"SourceIdentifier\":\"x\",\"SourceType\":\"db-instance\",\"Message\":\"Restarted\",\"Date\":\"2025-07-31T00:00:00Z\"}]}");

    [Fact]
    public void A_change_that_RDS_recorded_half_a_minute_later_is_confirmed()
    {
        var corroboration = Account.Whole.Ask(Set(User("alice")), BillingRotated).Corroborations[0];
        Assert.Equal((CorroborationStatus.Confirmed, Orders), (corroboration.Status, corroboration.Resource));
        Assert.Equal(("rds/describe-events.json", "Events[1]"), (corroboration.Evidence!.Source, corroboration.Evidence.Field));
        Assert.Contains("14:03:51", corroboration.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("18T13:53:52Z", CorroborationStatus.Confirmed)]
    [InlineData("18T13:53:40Z", CorroborationStatus.NotSeen)]
    [InlineData("18T14:04:51Z", CorroborationStatus.Confirmed)]
    [InlineData("18T14:05:00Z", CorroborationStatus.NotSeen)]
    public void Ten_minutes_after_the_call_and_one_before_it_are_its_time(string time, CorroborationStatus expected)
        => Assert.Contains((expected, Orders), Statuses(Account.Whole, null, Set(User("alice"), $"2025-07-{time}")));

    [Fact]
    public void Decoy_another_database_a_refused_call_or_another_Region_is_not_borne_out()
    {
        Assert.DoesNotContain(Statuses(Account.Whole, null, Set(User("alice"), database: "payments")), s => s == (CorroborationStatus.Confirmed, "payments"));
        Assert.DoesNotContain(Statuses(Account.Whole, null, Set(User("alice")) with { Succeeded = false }), s => s.Item1 == CorroborationStatus.Confirmed);
        Assert.DoesNotContain(Statuses(Account.Whole, null, Set(User("alice")) with { Region = "eu-west-1" }), s => s.Item1 == CorroborationStatus.Confirmed);
    }

    [Fact]
    public void What_is_older_than_RDS_keeps_and_what_the_list_does_not_reach_is_said_so_and_not_refuted()
    {
        var old = Set(User("alice"), "2025-06-01T00:00:00Z");
        Assert.Contains((CorroborationStatus.TooOld, Orders), Statuses(Account.Whole, At("2025-07-20T12:00:00Z"), old));
        Assert.Contains((CorroborationStatus.NotCovered, Orders), Statuses(Account.Whole, At("2025-07-20T12:00:00Z"), Set(User("alice"), "2025-07-15T00:00:00Z")));
        Assert.Contains((CorroborationStatus.NotCovered, Orders), Statuses(Account.Whole, null, Set(User("alice"), "2025-07-21T00:00:00Z")));
        Assert.Contains((CorroborationStatus.NotSeen, Orders), Statuses(Account.Whole, At("2025-07-22T00:00:00Z"), Set(User("alice"), "2025-07-21T00:00:00Z")));
    }

    [Fact]
    public void Without_events_nothing_is_said()
        => Assert.Empty(Account.Whole.Without("rds", "describe-events").Ask(Set(User("alice"))).Corroborations);

    [Fact]
    public void A_reset_that_no_record_explains_is_a_change_of_an_unknown_actor_and_a_hole_in_the_trail()
    {
        var evidence = Account.Whole.Ask(BillingRotated);
        var reset = Assert.Single(evidence.UnexplainedResets);
        Assert.Equal((PasswordChangeKind.Reset, Orders, PasswordResourceType.DBInstance, Account.Id, Account.Region), (reset.Kind, reset.Resource, reset.ResourceType, reset.AccountId, reset.Region));
        Assert.Equal((Actor.None, "RDS-EVENT-0016"), (reset.Actor, reset.EventName));
        Assert.Equal(ChangeCorroborations.ResetNotInTrail, Assert.Single(evidence.TrailProblems).ErrorId);
        Assert.Contains((CorroborationStatus.NotInTrail, Orders), evidence.Corroborations.Select(c => (c.Status, c.Resource)));
    }

    [Fact]
    public void Decoy_a_refused_call_at_that_moment_explains_nothing_and_a_written_secret_neither()
    {
        Assert.Contains(Account.Whole.Ask(Set(User("alice")) with { Succeeded = false }).UnexplainedResets, reset => reset.Resource == Orders);
        Assert.Contains(Account.Whole.Ask(Rotated(OrdersSecret, Orders, "2025-07-18T14:03:40Z") with { Kind = PasswordChangeKind.SecretWritten }).UnexplainedResets, reset => reset.Resource == Orders);
    }

    [Fact]
    public void A_managed_rotation_a_creation_and_a_restore_explain_a_reset_without_a_call()
    {
        Assert.DoesNotContain(Account.Whole.Ask(BillingRotated).UnexplainedResets, reset => reset.Resource == "billing");
        Assert.DoesNotContain(Account.Whole.Ask(Set(User("alice")) with { Kind = PasswordChangeKind.Restored }).UnexplainedResets, reset => reset.Resource == Orders);
    }

    [Fact]
    public void Two_calls_and_two_resets_are_all_explained_and_two_resets_of_one_call_are_not()
    {
        var account = Events(("18T14:09:30Z", Orders, "db-instance"), ("18T14:10:30Z", Orders, "db-instance"));
        var both = account.Ask(Set(User("alice"), "2025-07-18T14:00:00Z"), Set(User("bob"), "2025-07-18T14:09:00Z"));
        Assert.Empty(both.UnexplainedResets);
        Assert.All(both.Corroborations, c => Assert.Equal(CorroborationStatus.Confirmed, c.Status));

        var one = account.Ask(Set(User("bob"), "2025-07-18T14:09:00Z"));
        Assert.Equal(At("2025-07-18T14:10:30Z"), Assert.Single(one.UnexplainedResets).Time);
    }

    [Fact]
    public void One_reset_for_two_calls_says_so()
    {
        var both = Events(("18T14:09:30Z", Orders, "db-instance")).Ask(Set(User("alice"), "2025-07-18T14:08:00Z"), Set(User("bob"), "2025-07-18T14:09:00Z")).Corroborations;
        Assert.Equal(2, both.Count);
        Assert.All(both, c => Assert.Contains("the one reset for 2 calls", c.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cluster_and_its_instance_tell_of_one_reset()
    {
        var account = Events(("18T14:00:30Z", "billing", "db-cluster"), ("18T14:00:40Z", "billing-1", "db-instance"));
        Assert.Empty(account.Ask(Set(User("alice"), "2025-07-18T14:00:00Z", "billing")).UnexplainedResets);
        var alone = Assert.Single(account.Ask().UnexplainedResets);
        Assert.Equal(("billing", PasswordResourceType.DBCluster), (alone.Resource, alone.ResourceType));
    }

    [Fact]
    public void Only_resets_of_the_time_and_the_resource_asked_about_are_told()
    {
        AccountEvidence Ask(AccountQuestion question) => AccountEvidence.Of(Account.Whole.Snapshot, question);
        Assert.Equal(2, Ask(new AccountQuestion { Changes = [] }).UnexplainedResets.Count);
        Assert.Equal("billing", Assert.Single(Ask(new AccountQuestion { Changes = [], From = At("2025-07-18T14:00:00Z") }).UnexplainedResets).Resource);
        Assert.Equal(Orders, Assert.Single(Ask(new AccountQuestion { Changes = [], To = At("2025-07-18T20:00:00Z") }).UnexplainedResets).Resource);
        Assert.Equal("billing", Assert.Single(Ask(new AccountQuestion { Changes = [], Wanted = new Core.Commands.ResourcePattern(["bill*"]) }).UnexplainedResets).Resource);
    }

    [Fact]
    public void Resets_before_the_first_and_after_the_last_record_are_counted_and_not_looked_into()
    {
        AccountEvidence Ask(string first, string last) => AccountEvidence.Of(Account.Whole.Snapshot, new AccountQuestion { Changes = [], FirstRecord = At(first), LastRecord = At(last) });
        Assert.Equal(Orders, Assert.Single(Ask("2025-07-18T00:00:00Z", "2025-07-18T23:00:00Z").UnexplainedResets).Resource);
        Assert.Contains(Ask("2025-07-18T00:00:00Z", "2025-07-18T23:00:00Z").Notes, note => note.Contains("billing at 2025-07-19 02:00:40", StringComparison.Ordinal));
        Assert.Empty(Ask("2025-07-20T00:00:00Z", "2025-07-21T00:00:00Z").TrailProblems);
    }

    [Fact]
    public void Settings_of_a_secret_that_was_rotated_then_are_told_beside_the_reset()
        => Assert.Contains("rds!cluster-5c9f1d2e say that it was rotated at 2025-07-19 02:00:45", Account.Whole.Ask().Corroborations.Single(c => c.Resource == "billing").Note, StringComparison.Ordinal);

    [Fact]
    public void Seconds_since_1970_are_times_too()
    {
        var account = Account.Whole.With("rds", "describe-events", """{"Events":[{"SourceIdentifier":"orders-production","SourceType":"db-instance","Message":"Reset master credentials","Date":1752847431.0}]}""");
        Assert.Equal(At("2025-07-18T14:03:51Z"), Assert.Single(account.Ask().UnexplainedResets).Time);
    }
}
