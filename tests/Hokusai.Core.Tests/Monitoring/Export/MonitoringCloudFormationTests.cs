using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Export;
using static Hokusai.Core.Tests.Monitoring.Export.Wanted;

namespace Hokusai.Core.Tests.Monitoring.Export;

public sealed class MonitoringCloudFormationTests
{
    private const string Topic = "arn:aws:sns:eu-west-1:123456789012:m-alerts";
    private const string Queue = "arn:aws:sqs:eu-west-1:123456789012:m-dead";

    private static readonly DesiredResource s_topic = Resource("aws_sns_topic", "m-alerts", Topic, ("name", "m-alerts"), ("policy", Policy("sns:Publish", Topic)), ("tags", Map(("a b", "1"))));
    private static readonly DesiredResource s_queue = Resource("aws_sqs_queue", "m-dead", Queue, ("name", "m-dead"));

    [Fact]
    public void A_topic_has_its_policy_beside_it()
        => Assert.Equal(
            """
            Resources:
              MAlertsTopic:
                Type: AWS::SNS::Topic
                Metadata:
                  Reason: "Why there is m-alerts."
                Properties:
                  TopicName: m-alerts
                  Tags:
                    - Key: "a b"
                      Value: "1"
              MAlertsTopicPolicy:
                Type: AWS::SNS::TopicPolicy
                Properties:
                  Topics:
                    - Ref: MAlertsTopic
                  PolicyDocument:
                    Statement:
                      - Action: sns:Publish
                        Effect: Allow
                        Principal:
                          Service: events.amazonaws.com
                        Resource:
                          Ref: MAlertsTopic
                        Sid: Publishes
                    Version: "2012-10-17"

            """.ReplaceLineEndings("\n"),
            Resources(s_topic));

    [Fact]
    public void Targets_stand_in_their_rule()
        => Assert.EndsWith(
            """
                Type: AWS::Events::Rule
                Metadata:
                  Reason: "Why there is m-r."
                Properties:
                  Name: m-r
                  EventPattern:
                    source:
                      - aws.ecs
                  Targets:
                    - Id: notify
                      Arn:
                        Ref: MAlertsTopic
                      InputTransformer:
                        InputPathsMap:
                          s: "$.detail.s"
                        InputTemplate: "\"It is <s>\"\n\"Do ${x}\""
                      DeadLetterConfig:
                        Arn:
                          Fn::GetAtt:
                            - MDeadQueue
                            - Arn

            """.ReplaceLineEndings("\n"),
            Resources(
                s_topic,
                s_queue,
                Resource("aws_cloudwatch_event_rule", "m-r", "arn:aws:events:eu-west-1:123456789012:rule/m-r", ("name", "m-r"), ("event_pattern", """{"source":["aws.ecs"]}""")),
                Resource("aws_cloudwatch_event_target", "m-r/notify", null,
                    ("rule", "m-r"), ("target_id", "notify"), ("arn", Topic), ("dead_letter_config", Block(("arn", Queue))), ("input_transformer", Block(("input_paths", Map(("s", "$.detail.s"))), ("input_template", "\"It is <s>\"\n\"Do ${x}\""))))),
            StringComparison.Ordinal);

    [Fact]
    public void A_metric_of_an_alarm_and_its_statistic_are_two_objects_and_a_rule_of_alarms_refers_to_them()
        => Assert.EndsWith(
            """
                  AlarmName: m-cpu
                  Metrics:
                    - Id: m1
                      MetricStat:
                        Metric:
                          Namespace: AWS/RDS
                          MetricName: CPU
                          Dimensions:
                            - Name: d
                              Value: "0x1"
                        Period: 60
                        Stat: p99.9
                      ReturnData: true
                  Threshold: 0.05
              MAllCompositeAlarm:
                Type: AWS::CloudWatch::CompositeAlarm
                Metadata:
                  Reason: "Why there is m-all."
                Properties:
                  AlarmName: m-all
                  AlarmRule:
                    Fn::Sub: "ALARM(\"${MCpuAlarm}\") OR ALARM(\"other-${!x}\")"

            """.ReplaceLineEndings("\n"),
            Resources(
                Resource("aws_cloudwatch_metric_alarm", "m-cpu", null,
                    ("alarm_name", "m-cpu"),
                    ("threshold", 0.05),
                    ("metric_query", Block(("id", "m1"), ("return_data", true), ("metric", Block(("metric_name", "CPU"), ("namespace", "AWS/RDS"), ("period", 60), ("stat", "p99.9"), ("dimensions", Map(("d", "0x1")))))))),
                Resource("aws_cloudwatch_composite_alarm", "m-all", null, ("alarm_name", "m-all"), ("alarm_rule", "ALARM(\"m-cpu\") OR ALARM(\"other-${x}\")"))),
            StringComparison.Ordinal);

    [Fact]
    public void What_cloudformation_has_no_property_for_is_said()
        => Assert.Contains("NotInCloudFormation:\n        - tags\n", Resources(Resource("aws_config_config_rule", "m-c", null, ("name", "m-c"), ("tags", Tags))), StringComparison.Ordinal);

    [Fact]
    public void A_subscription_of_rds_waits_for_the_topics_policy()
        => Assert.Contains("    DependsOn:\n      - MAlertsTopicPolicy\n", Resources(s_topic, Resource("aws_db_event_subscription", "m-rds", null, ("name", "m-rds"), ("sns_topic", Topic))), StringComparison.Ordinal);

    [Fact]
    public void Logical_ids_are_letters_and_digits_and_each_is_there_once()
    {
        var text = Resources(Resource("aws_sqs_queue", "a.b", null, ("name", "1")), Resource("aws_sqs_queue", "a/b", null, ("name", "2")), Resource("aws_sqs_queue", "日本", null, ("name", "3")));

        Assert.Contains("  ABQueue:\n", text, StringComparison.Ordinal);
        Assert.Contains("  ABQueue2:\n", text, StringComparison.Ordinal);
        Assert.Contains("  MQueue:\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws_lambda_function", "name", MonitoringExportErrorIds.UnsupportedType)]
    [InlineData("aws_sqs_queue", "unheard_of", MonitoringExportErrorIds.UnsupportedAttribute)]
    [InlineData("aws_cloudwatch_event_target", "rule", MonitoringExportErrorIds.MissingReference)]
    [InlineData("aws_kms_alias", "name", MonitoringExportErrorIds.MissingReference)]
    [InlineData("aws_config_configuration_recorder_status", "name", MonitoringExportErrorIds.UnsupportedAttribute)]
    public void What_has_no_mapping_is_refused_and_named(string type, string attribute, string errorId)
    {
        var e = Assert.Throws<MonitoringExportException>(() => Resources(Resource(type, "m-x", null, (attribute, "v"))));

        Assert.Equal(errorId, e.Problem.ErrorId);
        Assert.Contains($"{type} 'm-x'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_whose_place_cloudformation_would_put_a_secret_is_refused()
    {
        var e = Assert.Throws<MonitoringExportException>(() => Resources(Resource("aws_sqs_queue", "q", null, ("name", "q"), ("tags", Map(("t", "{{resolve:secretsmanager:db}}"))))));

        Assert.Equal(MonitoringExportErrorIds.UnsupportedAttribute, e.Problem.ErrorId);
    }

    [Fact]
    public void More_resources_than_a_template_takes_are_refused()
    {
        var e = Assert.Throws<MonitoringExportException>(() => Resources([.. Enumerable.Range(0, 501).Select(i => Resource("aws_sqs_queue", $"q{i}", null, ("name", $"q{i}")))]));

        Assert.Equal(MonitoringExportErrorIds.TooLarge, e.Problem.ErrorId);
    }

    private static string Resources(params DesiredResource[] resources)
    {
        var text = MonitoringCloudFormation.Write(resources, "123456789012", "eu-west-1", "aws");
        return text[text.IndexOf("Resources:", StringComparison.Ordinal)..];
    }
}
