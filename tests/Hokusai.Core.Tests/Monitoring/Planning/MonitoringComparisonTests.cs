using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Monitoring;

namespace Hokusai.Core.Tests.Monitoring.Planning;

public sealed class MonitoringComparisonTests
{
    private static readonly Arbitrary<DesiredResource> s_any = RandomTargets.Any.Generator.Select(targets => PlanFacts.Wanted(targets)).SelectMany(wanted => Gen.Elements<DesiredResource>([.. wanted])).ToArbitrary();

    [Fact]
    public void What_was_written_is_as_wanted()
        => Prop.ForAll(s_any, desired => MonitoringComparison.Compare(desired, desired.AsWritten()).Count == 0).Holds();

    [Fact]
    public void What_was_changed_is_found_and_nothing_else()
        => Prop.ForAll(s_any, Gen.Choose(0, 1000).ToArbitrary(), (desired, index) =>
        {
            var attribute = desired.Attributes.Members.Keys.ElementAt(index % desired.Attributes.Members.Count);
            var difference = Assert.Single(MonitoringComparison.Compare(desired, desired.With(attribute, "changed by hand").AsWritten()));

            Assert.Equal((attribute, "\"changed by hand\""), (difference.Attribute, difference.Current));
        }).Holds();

    [Fact]
    public void Of_what_is_not_there_everything_that_is_set_is_different()
        => Prop.ForAll(s_any, desired => Assert.All(MonitoringComparison.Compare(desired, null), difference => Assert.Null(difference.Current))).Holds();

    [Fact]
    public void Tags_of_others_are_theirs_and_a_changed_one_of_ours_is_named()
    {
        var desired = Resource(("tags", Map(("Team", "orders"), (MonitoringTags.Owner, "orders"))));

        Assert.Empty(MonitoringComparison.Compare(desired, desired.With("tags", Map(("Team", "orders"), (MonitoringTags.Owner, "orders"), ("aws:stack", "x"))).AsWritten()));
        Assert.Equal("tags.Team: \"billing\" -> \"orders\"", Assert.Single(MonitoringComparison.Compare(desired, desired.With("tags", Map(("Team", "billing"), (MonitoringTags.Owner, "orders"))).AsWritten())).ToString());
    }

    [Fact]
    public void The_member_of_a_block_is_named_by_its_path()
    {
        var desired = Resource(("source", AttributeValue.List([Map(("owner", "AWS"))])));

        Assert.Equal("source[0].owner: \"CUSTOM\" -> \"AWS\"", Assert.Single(MonitoringComparison.Compare(desired, desired.With("source", AttributeValue.List([Map(("owner", "CUSTOM"))])).AsWritten())).ToString());
    }

    [Fact]
    public void What_nothing_is_wanted_of_and_what_could_not_be_read_is_not_compared()
    {
        var desired = Resource(("threshold", 80));
        var existing = Resource(("threshold", 90), ("period", 60)).AsWritten();

        Assert.Single(MonitoringComparison.Compare(desired, existing));
        Assert.Empty(MonitoringComparison.Compare(desired, existing with { Unknown = new Dictionary<string, string>(StringComparer.Ordinal) { ["threshold"] = "Denied." } }));
    }

    [Fact]
    public void An_alarm_that_was_silenced_by_hand_is_found()
    {
        var alarm = PlanFacts.Wanted().First(resource => resource.Type == "aws_cloudwatch_metric_alarm");

        Assert.Equal("actions_enabled: false -> true", Assert.Single(MonitoringComparison.Compare(alarm, alarm.With("actions_enabled", false).AsWritten())).ToString());
    }

    private static AttributeValue Map(params (string Name, AttributeValue Value)[] members) => AttributeValue.Map(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));

    private static DesiredResource Resource(params (string Name, AttributeValue Value)[] attributes) => new() { Type = "it", Name = "it", Label = "it", Attributes = Map(attributes) };
}
