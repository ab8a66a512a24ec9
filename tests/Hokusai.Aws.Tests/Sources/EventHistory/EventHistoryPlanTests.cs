using Hokusai.Aws.Sources.EventHistory;
using Hokusai.Core.Rds;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Tests.Sources.EventHistory;

public sealed class EventHistoryPlanTests
{
    private static readonly DateTimeOffset s_now = Records.Now;
    private readonly FakeEventHistory _ireland = new(TimeProvider.System, Records.Account, "eu-west-1");
    private readonly FakeEventHistory _virginia = new(TimeProvider.System, Records.Account, "us-east-1");

    [Fact]
    public void Names_are_looked_up_one_by_one()
    {
        var plan = Plan(new TrailQuery { EventNames = PasswordEvents.Names });

        var lookups = Assert.Single(plan.Places).Lookups;
        Assert.Equal(PasswordEvents.Names.Order(StringComparer.Ordinal), lookups.Select(lookup => lookup.Value));
        Assert.All(lookups, lookup => Assert.Equal("EventName", lookup.Key));
    }

    [Fact]
    public void Without_names_what_changes_something_and_the_reads_needed_are_looked_up()
    {
        var plan = Plan(new TrailQuery { RequiredReads = new HashSet<string> { "GetSecretValue", "AssumeRole" } });

        Assert.Equal(["ReadOnly false", "EventName AssumeRole", "EventName GetSecretValue"], plan.Places[0].Lookups.Select(lookup => lookup.ToString()));
    }

    [Fact]
    public void Without_any_condition_one_lookup_reads_everything()
        => Assert.Equal(["all events"], Plan(new TrailQuery()).Places[0].Lookups.Select(lookup => lookup.ToString()));

    [Fact]
    public void A_name_that_no_event_can_have_is_not_asked_for()
        => Assert.Empty(Plan(new TrailQuery { EventNames = new HashSet<string> { "", new('x', 3000) } }).Places);

    [Fact]
    public void Each_place_is_asked_for_its_scopes_alone_and_overlapping_ones_once()
    {
        var query = new TrailQuery
        {
            Scopes =
            [
                new TrailScope(Records.Account, "eu-west-1", s_now.AddHours(-20), s_now.AddHours(-15)),
                new TrailScope(null, "eu-west-1", s_now.AddHours(-16), s_now.AddHours(-12)),
                new TrailScope(null, null, s_now.AddHours(-5), s_now.AddHours(-4)),
                new TrailScope("999999999999", null, s_now.AddHours(-80), s_now),
            ],
        };

        var plan = EventHistoryPlan.Of(query, [_ireland, _virginia], [], s_now);

        Assert.Equal(
            [(s_now.AddHours(-20), s_now.AddHours(-12)), (s_now.AddHours(-5), s_now.AddHours(-4))],
            plan.Places[0].Lookups.Select(lookup => (lookup.From, lookup.To)));
        Assert.Equal([(s_now.AddHours(-5), s_now.AddHours(-4))], plan.Places[1].Lookups.Select(lookup => (lookup.From, lookup.To)));
    }

    [Fact]
    public void Limits_and_scopes_hold_together()
    {
        var query = new TrailQuery
        {
            From = s_now.AddHours(-3),
            To = s_now.AddHours(-1),
            Scopes = [new TrailScope(null, null, s_now.AddHours(-10), s_now.AddHours(-2)), new TrailScope(null, null, s_now.AddHours(-9), s_now.AddHours(-8))],
        };

        var lookup = Assert.Single(Plan(query).Places[0].Lookups);

        Assert.Equal((s_now.AddHours(-3), s_now.AddHours(-2)), (lookup.From, lookup.To));
    }

    [Fact]
    public void A_place_without_a_scope_is_not_asked()
    {
        var query = new TrailQuery { Scopes = [new TrailScope(null, "us-east-1", s_now.AddHours(-3), s_now)] };

        var plan = EventHistoryPlan.Of(query, [_ireland, _virginia], [], s_now);

        Assert.Equal("us-east-1", Assert.Single(plan.Places).Connection.Region);
        Assert.Empty(plan.Problems);
    }

    [Theory]
    [InlineData(89, false)]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void Only_what_lies_further_back_than_90_days_is_a_problem(int days, bool isProblem)
        => Assert.Equal(isProblem, Plan(new TrailQuery { From = s_now.AddDays(-days).AddMinutes(-10) }).Problems.Count == 1);

    [Fact]
    public void A_span_wholly_out_of_reach_is_not_asked_for_but_told()
    {
        var plan = Plan(new TrailQuery { From = s_now.AddDays(-200), To = s_now.AddDays(-100) });

        Assert.Empty(plan.Places);
        Assert.Equal(EventHistoryErrorIds.ReachesTooFarBack, Assert.Single(plan.Problems).ErrorId);
    }

    [Fact]
    public void The_Region_of_global_services_is_read_only_where_a_scope_names_it()
    {
        var scoped = new TrailQuery
        {
            Scopes = [new TrailScope(null, "us-east-1", s_now.AddHours(-5), s_now.AddHours(-4)), new TrailScope(null, null, s_now.AddHours(-9), s_now.AddHours(-8))],
        };

        var surroundings = EventHistoryPlan.Of(scoped, [_ireland], [_virginia], s_now);
        var first = EventHistoryPlan.Of(new TrailQuery(), [_ireland], [_virginia], s_now);

        Assert.Empty(surroundings.Problems);
        Assert.Equal([(s_now.AddHours(-5), s_now.AddHours(-4))], surroundings.Places[1].Lookups.Select(lookup => (lookup.From, lookup.To)));
        Assert.Same(_ireland, Assert.Single(first.Places).Connection);
    }

    [Fact]
    public void The_beginning_and_the_end_of_time_are_usual_ways_to_say_no_limit()
    {
        var plan = Plan(new TrailQuery { To = DateTimeOffset.MaxValue, Scopes = [new TrailScope(null, null, s_now.AddDays(-1), DateTimeOffset.MaxValue)] });

        var lookup = Assert.Single(plan.Places[0].Lookups);
        Assert.True(lookup.IsUpToNow);
        Assert.Null(lookup.Request().EndTime);
    }

    private EventHistoryPlan Plan(TrailQuery query) => EventHistoryPlan.Of(query, [_ireland], [], s_now);
}
