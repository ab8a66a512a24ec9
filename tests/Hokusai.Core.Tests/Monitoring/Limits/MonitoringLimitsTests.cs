using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Limits;

namespace Hokusai.Core.Tests.Monitoring.Limits;

public sealed class MonitoringLimitsTests
{
    public static TheoryData<string, string, int, string> Texts => new()
    {
        { "aws_cloudwatch_metric_alarm", "alarm_name", 255, MonitoringLimitErrorIds.NameTooLong },
        { "aws_cloudwatch_metric_alarm", "alarm_description", 1024, MonitoringLimitErrorIds.TextTooLong },
        { "aws_cloudwatch_composite_alarm", "alarm_rule", 10240, MonitoringLimitErrorIds.TextTooLong },
        { "aws_cloudwatch_event_rule", "name", 64, MonitoringLimitErrorIds.NameTooLong },
        { "aws_cloudwatch_event_rule", "event_pattern", 4096, MonitoringLimitErrorIds.TextTooLong },
        { "aws_cloudwatch_event_target", "target_id", 64, MonitoringLimitErrorIds.NameTooLong },
        { "aws_cloudwatch_event_target", "input", 8192, MonitoringLimitErrorIds.TextTooLong },
        { "aws_sns_topic", "name", 256, MonitoringLimitErrorIds.NameTooLong },
        { "aws_sns_topic", "policy", 30720, MonitoringLimitErrorIds.TextTooLong },
        { "aws_sqs_queue", "name", 80, MonitoringLimitErrorIds.NameTooLong },
        { "aws_sqs_queue", "policy", 8192, MonitoringLimitErrorIds.TextTooLong },
        { "aws_kms_key", "policy", 32768, MonitoringLimitErrorIds.TextTooLong },
        { "aws_kms_alias", "name", 256, MonitoringLimitErrorIds.NameTooLong },
        { "aws_db_event_subscription", "name", 254, MonitoringLimitErrorIds.NameTooLong },
        { "aws_cloudwatch_log_metric_filter", "pattern", 1024, MonitoringLimitErrorIds.TextTooLong },
        { "aws_config_config_rule", "name", 128, MonitoringLimitErrorIds.NameTooLong },
        { "aws_config_config_rule", "input_parameters", 1024, MonitoringLimitErrorIds.TextTooLong },
        { "aws_cloudwatch_dashboard", "dashboard_name", 255, MonitoringLimitErrorIds.NameTooLong },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_may_be_as_long_as_documented_and_no_longer(string type, string attribute, int most, string errorId)
    {
        Assert.Null(MonitoringLimits.Check(Of(type, (attribute, new string('a', most)))));
        var problem = MonitoringLimits.Check(Of(type, (attribute, new string('a', most + 1))));

        Assert.Equal(errorId, problem?.ErrorId);
        Assert.StartsWith($"{type} it: {attribute} has {most + 1} ", problem?.ToString(), StringComparison.Ordinal);
        Assert.Contains("https://docs.aws.amazon.com/", problem?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_are_measured_in_bytes()
    {
        Assert.Null(MonitoringLimits.Check(Of("aws_sqs_queue", ("policy", new string('ä', 4096)))));
        Assert.Equal(MonitoringLimitErrorIds.TextTooLong, MonitoringLimits.Check(Of("aws_sqs_queue", ("policy", new string('ä', 4097))))?.ErrorId);
    }

    [Fact]
    public void Members_of_blocks_are_measured_too()
    {
        var template = AttributeValue.List([AttributeValue.Map([KeyValuePair.Create<string, AttributeValue>("input_template", new string('a', 8193))])]);

        Assert.Equal(MonitoringLimitErrorIds.TextTooLong, MonitoringLimits.Check(Of("aws_cloudwatch_event_target", ("input_transformer", template)))?.ErrorId);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void An_alarm_tells_at_most_five(int actions, bool isFine)
    {
        var problem = MonitoringLimits.Check(Of("aws_cloudwatch_metric_alarm", ("alarm_actions", AttributeValue.List(Enumerable.Range(0, actions).Select(i => (AttributeValue)$"arn:{i}")))));

        Assert.Equal(isFine ? null : MonitoringLimitErrorIds.LimitReached, problem?.ErrorId);
    }

    [Theory]
    [InlineData(1, 500, null)]
    [InlineData(1, 501, "Widget 1 shows 501 metrics, and CloudWatch takes 500 in a widget.")]
    [InlineData(5, 500, null)]
    [InlineData(6, 417, "The dashboard shows 2502 metrics, and CloudWatch takes 2500.")]
    [InlineData(500, 1, null)]
    [InlineData(501, 1, "The dashboard has 501 widgets, and CloudWatch takes 500.")]
    public void A_dashboard_shows_so_many_metrics_and_no_more(int widgets, int metrics, string? reason)
    {
        var body = JsonSerializer.Serialize(new
        {
            widgets = Enumerable.Range(0, widgets).Select(_ => new { type = "metric", properties = new { metrics = Enumerable.Range(0, metrics).Select(i => new[] { "AWS/RDS", $"m{i}" }) } }),
        });

        Assert.Equal(reason, MonitoringLimits.Check(Of("aws_cloudwatch_dashboard", ("dashboard_body", body)))?.Reason);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    public void A_dashboard_that_is_no_JSON_is_told_with_the_place(string body)
        => Assert.Equal(MonitoringLimitErrorIds.DocumentInvalid, MonitoringLimits.Check(Of("aws_cloudwatch_dashboard", ("dashboard_body", body)))?.ErrorId);

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"widgets":{}}""")]
    [InlineData("""{"widgets":[1,{"properties":[]},{"properties":{"metrics":1}}]}""")]
    public void A_dashboard_of_another_shape_is_left_to_CloudWatch(string body)
        => Assert.Null(MonitoringLimits.Check(Of("aws_cloudwatch_dashboard", ("dashboard_body", body))));

    [Fact]
    public void One_more_is_refused_where_the_quota_is_used_up_and_left_to_AWS_where_it_was_raised()
        => Prop.ForAll(
            Gen.Choose(0, 400).ToArbitrary(),
            count =>
            {
                var quotas = new MonitoringQuotas();
                var desired = Of("aws_cloudwatch_event_rule");
                return quotas.OneMoreRule(desired, count) is null == (count != 300)
                    && quotas.OneMoreTarget(desired, count) is null == (count != 5)
                    && quotas.OneMoreFilter(desired, count) is null == count < 100;
            }).Holds();

    [Fact]
    public void A_refusal_tells_how_many_there_are_and_what_to_do()
        => Assert.Equal(
            "aws_cloudwatch_event_rule it: There would be one more than the quota allows: the event bus has 300 rules of 300 (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html). Remove some that are no longer needed, or have the quota raised.",
            new MonitoringQuotas().OneMoreRule(Of("aws_cloudwatch_event_rule"), 300)?.ToString());

    [Theory]
    [InlineData("us-east-1", 300)]
    [InlineData("af-south-1", 100)]
    [InlineData("eu-south-1", 100)]
    public void A_bus_takes_fewer_rules_in_two_Regions(string region, int rules)
    {
        var desired = Of("aws_cloudwatch_event_rule");
        Assert.Null(MonitoringQuotas.Of(region).OneMoreRule(desired, rules - 1));
        Assert.Contains($"{rules} rules of {rules}", MonitoringQuotas.Of(region).OneMoreRule(desired, rules)?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws_kms_key", 49)]
    [InlineData("aws_sns_topic", 50)]
    [InlineData("aws_sqs_queue", 50)]
    [InlineData("aws_cloudwatch_event_rule", 50)]
    [InlineData("aws_db_event_subscription", 50)]
    [InlineData("aws_cloudwatch_metric_alarm", 50)]
    [InlineData("aws_cloudwatch_composite_alarm", 50)]
    [InlineData("aws_config_config_rule", 50)]
    public void A_resource_has_so_many_tags_and_no_more(string type, int most)
    {
        Assert.Null(MonitoringLimits.Check(Of(type, ("tags", Members(most)))));
        var problem = MonitoringLimits.Check(Of(type, ("tags", Members(most + 1))));

        Assert.Equal(MonitoringLimitErrorIds.LimitReached, problem?.ErrorId);
        Assert.Contains($"tags has {most + 1} items, and the service takes {most} (https://docs.aws.amazon.com/", problem?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_made_of_at_most_a_hundred_paths()
    {
        Assert.Null(MonitoringLimits.Check(With(100)));
        Assert.Equal(MonitoringLimitErrorIds.LimitReached, MonitoringLimits.Check(With(101))?.ErrorId);

        static DesiredResource With(int paths)
            => Of("aws_cloudwatch_event_target", ("input_transformer", AttributeValue.List([AttributeValue.Map([KeyValuePair.Create("input_paths", Members(paths))])])));
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, "The alarm looks at 11 metrics, and CloudWatch takes 10.")]
    public void An_alarm_looks_at_ten_metrics(int metrics, string? reason)
    {
        var queries = Enumerable.Range(0, metrics).Select(i => AttributeValue.Map([KeyValuePair.Create("metric", AttributeValue.List([AttributeValue.Map([KeyValuePair.Create<string, AttributeValue>("period", 60)])]))]));

        Assert.Equal(reason, MonitoringLimits.Check(Of("aws_cloudwatch_metric_alarm", ("metric_query", AttributeValue.List(queries)), ("evaluation_periods", 3)))?.Reason);
    }

    [Theory]
    [InlineData(60, 1440, true)]
    [InlineData(60, 1441, false)]
    [InlineData(3600, 168, true)]
    [InlineData(3600, 169, false)]
    [InlineData(86400, 7, true)]
    [InlineData(86400, 8, false)]
    public void An_alarm_looks_back_a_day_or_with_long_periods_a_week(int period, int periods, bool isFine)
        => Assert.Equal(isFine ? null : MonitoringLimitErrorIds.LimitReached, MonitoringLimits.Check(Of("aws_cloudwatch_metric_alarm", ("period", period), ("evaluation_periods", periods)))?.ErrorId);

    private static AttributeValue Members(int count) => AttributeValue.Map(Enumerable.Range(0, count).Select(i => KeyValuePair.Create<string, AttributeValue>($"m{i}", "v")));

    private static DesiredResource Of(string type, params (string Name, AttributeValue Value)[] attributes) => new()
    {
        Type = type,
        Name = "it",
        Label = "it",
        Attributes = AttributeValue.Map(attributes.Select(attribute => KeyValuePair.Create(attribute.Name, attribute.Value))),
    };
}
