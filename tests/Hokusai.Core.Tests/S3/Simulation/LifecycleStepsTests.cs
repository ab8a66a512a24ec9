using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.Tests.S3.Simulation;

public class LifecycleStepsTests
{
    [Theory]
    [InlineData(30, null, 69)]
    [InlineData(0, null, 99)]
    [InlineData(null, 100, 0)]
    [InlineData(null, 99, 99)]
    [InlineData(30, 50, 99)]
    [InlineData(30, 200, 69)]
    public void The_first_quiet_day_is_the_first_of_which_nothing_is_due_before_the_end(int? days, int? date, int quiet)
    {
        var rule = new LifecycleSteps(Steps(days, date));

        Assert.Equal(quiet, rule.QuietFrom(100));
        Assert.True(rule.AreAfter(quiet, 100));
        Assert.False(quiet > 0 && rule.AreAfter(quiet - 1, 100));
    }

    [Fact]
    public void Without_steps_every_day_is_quiet() => Assert.Equal(0, LifecycleSteps.None.QuietFrom(100));

    private static IEnumerable<LifecycleStep> Steps(int? days, int? date)
    {
        var filter = new VersionFilter(new() { Prefix = "" });
        if (days is not null)
        {
            yield return new LifecycleStep { Rule = 0, Precedence = 0, Filter = filter, Days = days };
        }

        if (date is not null)
        {
            yield return new LifecycleStep { Rule = 1, Precedence = 1, Filter = filter, Date = date };
        }
    }
}
