using Hokusai.Reports.Tests.Fixtures;
using Hokusai.Reports.Timeline;

namespace Hokusai.Reports.Tests.Timeline;

public class MomentsTests
{
    private static readonly DateTimeOffset Start = new(2025, 7, 18, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_moment_holds_the_changes_and_the_overlapping_runs_whole()
    {
        var incident = IncidentFixture.Realistic();

        var moments = Moments.Find(CompleteTimeline.Of(incident), RunOverlap.Find(incident.TerraformSessions), incident.Around);

        Assert.Equal(2, moments.Count);
        Assert.Equal((3, 1), (moments[0].PasswordChanges, moments[0].Overlaps.Count));
        Assert.All(moments[0].Overlaps[0].Sessions, s => Assert.True(moments[0].From < s.FirstCall && s.LastCall < moments[0].To));
        Assert.InRange(moments[0].To - moments[0].From, TimeSpan.FromMinutes(7), TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void Changes_far_apart_are_moments_of_their_own_the_later_first()
    {
        var moments = Moments.Find([Change(0), Change(60 * 24)], [], around: null);

        Assert.Equal([Start.AddDays(1), Start], moments.Select(m => m.From + ((m.To - m.From) / 2)));
    }

    [Fact]
    public void Without_any_change_the_time_asked_about_is_the_moment()
    {
        var moment = Assert.Single(Moments.Find([Change(0) with { Kind = TimelineEntryKind.ResourceChange }], [], Start.AddHours(5)));

        Assert.True(moment.From < Start.AddHours(5) && Start.AddHours(5) < moment.To);
    }

    [Fact]
    public void Without_change_or_question_the_whole_timeline_is_the_moment()
    {
        var entries = new[] { Change(0) with { Kind = TimelineEntryKind.SignIn }, Change(900) with { Kind = TimelineEntryKind.SignIn } };

        Assert.All(entries, e => Assert.True(Moments.Find(entries, [], around: null)[0].Contains(e)));
    }

    [Fact]
    public void An_empty_timeline_has_no_moment() => Assert.Empty(Moments.Find([], [], Start));

    [Fact]
    public void A_run_of_days_does_not_stretch_the_moment_of_a_change()
    {
        var run = Change(-3000) with { Kind = TimelineEntryKind.TerraformSession, EndTime = Start.AddDays(3) };

        var moment = Assert.Single(Moments.Find([run, Change(0)], [], around: null));

        Assert.InRange(moment.To - moment.From, TimeSpan.Zero, TimeSpan.FromHours(3));
    }

    private static TimelineEntry Change(int minutes) => new()
    {
        Time = Start.AddMinutes(minutes), Kind = TimelineEntryKind.PasswordChange, Lane = "a", Title = "t", Evidence = new Evidence { Source = "x" },
    };
}
