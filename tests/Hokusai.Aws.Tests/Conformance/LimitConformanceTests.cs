using Hokusai.Core.Monitoring.Limits;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>The limits of the monitoring beside those that the published service models have.</summary>
public sealed class LimitConformanceTests
{
    private const string Tags = "tags";

    // Where the model has the number: service, operation, and the way to the member; items of lists and maps need no step.
    private static readonly Dictionary<(string Type, string Attribute), string[]> s_modelled = new()
    {
        [("aws_kms_key", "description")] = ["kms", "CreateKey", "Description"],
        [("aws_kms_alias", "name")] = ["kms", "CreateAlias", "AliasName"],
        [("aws_cloudwatch_event_rule", "name")] = ["events", "PutRule", "Name"],
        [("aws_cloudwatch_event_rule", "description")] = ["events", "PutRule", "Description"],
        [("aws_cloudwatch_event_rule", "event_pattern")] = ["events", "PutRule", "EventPattern"],
        [("aws_cloudwatch_event_target", "target_id")] = ["events", "PutTargets", "Targets", "Id"],
        [("aws_cloudwatch_event_target", "input")] = ["events", "PutTargets", "Targets", "Input"],
        [("aws_cloudwatch_event_target", "input_transformer.input_template")] = ["events", "PutTargets", "Targets", "InputTransformer", "InputTemplate"],
        [("aws_cloudwatch_event_target", "input_transformer.input_paths")] = ["events", "PutTargets", "Targets", "InputTransformer", "InputPathsMap"],
        [("aws_cloudwatch_log_metric_filter", "name")] = ["logs", "PutMetricFilter", "filterName"],
        [("aws_cloudwatch_log_metric_filter", "pattern")] = ["logs", "PutMetricFilter", "filterPattern"],
        [("aws_cloudwatch_log_metric_filter", "metric_transformation")] = ["logs", "PutMetricFilter", "metricTransformations"],
        [("aws_cloudwatch_log_metric_filter", "metric_transformation.name")] = ["logs", "PutMetricFilter", "metricTransformations", "metricName"],
        [("aws_cloudwatch_log_metric_filter", "metric_transformation.namespace")] = ["logs", "PutMetricFilter", "metricTransformations", "metricNamespace"],
        [("aws_cloudwatch_metric_alarm", "alarm_name")] = ["cloudwatch", "PutMetricAlarm", "AlarmName"],
        [("aws_cloudwatch_metric_alarm", "alarm_description")] = ["cloudwatch", "PutMetricAlarm", "AlarmDescription"],
        [("aws_cloudwatch_metric_alarm", "metric_query.expression")] = ["cloudwatch", "PutMetricAlarm", "Metrics", "Expression"],
        [("aws_cloudwatch_metric_alarm", "metric_query.id")] = ["cloudwatch", "PutMetricAlarm", "Metrics", "Id"],
        [("aws_cloudwatch_metric_alarm", "alarm_actions")] = ["cloudwatch", "PutMetricAlarm", "AlarmActions"],
        [("aws_cloudwatch_metric_alarm", "ok_actions")] = ["cloudwatch", "PutMetricAlarm", "OKActions"],
        [("aws_cloudwatch_metric_alarm", "insufficient_data_actions")] = ["cloudwatch", "PutMetricAlarm", "InsufficientDataActions"],
        [("aws_cloudwatch_metric_alarm", "dimensions")] = ["cloudwatch", "PutMetricAlarm", "Dimensions"],
        [("aws_cloudwatch_composite_alarm", "alarm_name")] = ["cloudwatch", "PutCompositeAlarm", "AlarmName"],
        [("aws_cloudwatch_composite_alarm", "alarm_description")] = ["cloudwatch", "PutCompositeAlarm", "AlarmDescription"],
        [("aws_cloudwatch_composite_alarm", "alarm_rule")] = ["cloudwatch", "PutCompositeAlarm", "AlarmRule"],
        [("aws_cloudwatch_composite_alarm", "alarm_actions")] = ["cloudwatch", "PutCompositeAlarm", "AlarmActions"],
        [("aws_cloudwatch_composite_alarm", "ok_actions")] = ["cloudwatch", "PutCompositeAlarm", "OKActions"],
        [("aws_cloudwatch_composite_alarm", "insufficient_data_actions")] = ["cloudwatch", "PutCompositeAlarm", "InsufficientDataActions"],
        [("aws_config_config_rule", "name")] = ["config", "PutConfigRule", "ConfigRule", "ConfigRuleName"],
        [("aws_config_config_rule", "description")] = ["config", "PutConfigRule", "ConfigRule", "Description"],
        [("aws_config_config_rule", "input_parameters")] = ["config", "PutConfigRule", "ConfigRule", "InputParameters"],
        [("aws_config_config_rule", Tags)] = ["config", "PutConfigRule", "Tags"],
        [("aws_config_configuration_recorder", "name")] = ["config", "PutConfigurationRecorder", "ConfigurationRecorder", "name"],
        [("aws_config_delivery_channel", "name")] = ["config", "PutDeliveryChannel", "DeliveryChannel", "name"],
    };

    // What only the documentation says; of the key's policy the model has the most that any policy of KMS takes, four times as much.
    private static readonly HashSet<(string Type, string Attribute)> s_documented =
    [
        ("aws_kms_key", "policy"), ("aws_kms_key", Tags), ("aws_sns_topic", "name"), ("aws_sns_topic", "display_name"), ("aws_sns_topic", "policy"), ("aws_sns_topic", Tags),
        ("aws_sqs_queue", "name"), ("aws_sqs_queue", "policy"), ("aws_sqs_queue", Tags), ("aws_cloudwatch_event_rule", Tags), ("aws_db_event_subscription", "name"),
        ("aws_db_event_subscription", Tags), ("aws_cloudwatch_metric_alarm", Tags), ("aws_cloudwatch_composite_alarm", Tags), ("aws_cloudwatch_dashboard", "dashboard_name"),
    ];

    private static readonly IReadOnlyList<((string Type, string Attribute) Of, int Most, string Source)> s_limits =
    [
        .. TextLimit.All.Select(limit => ((limit.Type, limit.Attribute), limit.Most, limit.Source)),
        .. CountLimit.All.Select(limit => ((limit.Type, limit.Attribute), limit.Most, limit.Source)),
    ];

    [Fact]
    public void Each_limit_names_a_page_of_AWS_and_is_modelled_or_only_documented()
    {
        Assert.All(s_limits, limit => Assert.StartsWith("https://docs.aws.amazon.com/", limit.Source, StringComparison.Ordinal));
        Assert.Equal(s_limits.Select(limit => $"{limit.Of}").Order(StringComparer.Ordinal), s_modelled.Keys.Concat(s_documented).Select(of => $"{of}").Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Limits_are_those_of_the_service_models()
    {
        BotocoreData.Require();
        Assert.Equal(
            s_limits.Where(limit => s_modelled.ContainsKey(limit.Of)).Select(limit => $"{limit.Of}: {limit.Most}"),
            s_limits.Where(limit => s_modelled.ContainsKey(limit.Of)).Select(limit => $"{limit.Of}: {Most(s_modelled[limit.Of])}"));
    }

    [SkippableFact]
    public void Rules_are_asked_about_as_many_at_once_as_Config_takes()
    {
        BotocoreData.Require();
        Assert.Equal(Hokusai.Aws.Monitoring.Kinds.ConfigRuleKind.RulesAtOnce, Most(["config", "DescribeComplianceByConfigRule", "ConfigRuleNames"]));
    }

    private static int? Most(string[] path)
    {
        var model = BotocoreData.Model(path[0]);
        var shapes = model.GetProperty("shapes");
        var shape = shapes.GetProperty(model.GetProperty("operations").GetProperty(path[1]).GetProperty("input").GetProperty("shape").GetString()!);
        foreach (var step in path[2..])
        {
            shape = shape.GetProperty("type").GetString() == "list" ? shapes.GetProperty(shape.GetProperty("member").GetProperty("shape").GetString()!) : shape;
            shape = shapes.GetProperty(shape.GetProperty("members").GetProperty(step).GetProperty("shape").GetString()!);
        }

        return shape.TryGetProperty("max", out var most) ? most.GetInt32() : null;
    }
}
