using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Export;
using static Hokusai.Core.Tests.Monitoring.Export.Wanted;

namespace Hokusai.Core.Tests.Monitoring.Export;

public sealed class MonitoringTerraformTests
{
    private const string Topic = "arn:aws:sns:eu-west-1:123456789012:m-alerts";

    [Fact]
    public void Resources_refer_to_those_made_before_them_and_name_the_others_by_their_arns()
    {
        var text = Write(
            Resource("aws_cloudwatch_composite_alarm", "m-all", null, ("alarm_name", "m-all"), ("alarm_rule", "ALARM(\"m-cpu\") OR ALARM(\"other-${x}\")"), ("alarm_actions", Set(Topic, $"{Topic}-2"))),
            Resource("aws_sns_topic", "m-alerts", Topic, ("name", "m-alerts"), ("policy", Policy("sns:Publish", Topic))),
            Resource("aws_cloudwatch_metric_alarm", "m-cpu", "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:m-cpu",
                ("alarm_name", "m-cpu"),
                ("metric_query", AttributeValue.Set([Map(("id", "m1"), ("metric", Block(("metric_name", "CPU"), ("namespace", "AWS/RDS"), ("dimensions", Map(("a", "b")))))), Map(("id", "e1"), ("expression", "m1 * 2"))]))));

        Assert.Equal(
            """

            # Why there is m-alerts.
            resource "aws_sns_topic" "m_alerts" {
              name = "m-alerts"
              policy = jsonencode({
                Statement = [
                  {
                    Action = "sns:Publish"
                    Effect = "Allow"
                    Principal = {
                      Service = "events.amazonaws.com"
                    }
                    Resource = "arn:aws:sns:eu-west-1:123456789012:m-alerts"
                    Sid      = "Publishes"
                  },
                ]
                Version = "2012-10-17"
              })
            }

            # Why there is m-cpu.
            resource "aws_cloudwatch_metric_alarm" "m_cpu" {
              alarm_name = "m-cpu"

              metric_query {
                id         = "e1"
                expression = "m1 * 2"
              }

              metric_query {
                id = "m1"

                metric {
                  namespace   = "AWS/RDS"
                  metric_name = "CPU"
                  dimensions = {
                    a = "b"
                  }
                }
              }
            }

            # Why there is m-all.
            resource "aws_cloudwatch_composite_alarm" "m_all" {
              alarm_name    = "m-all"
              alarm_rule    = "ALARM(\"${aws_cloudwatch_metric_alarm.m_cpu.alarm_name}\") OR ALARM(\"other-$${x}\")"
              alarm_actions = [aws_sns_topic.m_alerts.arn, "arn:aws:sns:eu-west-1:123456789012:m-alerts-2"]
            }

            """.ReplaceLineEndings("\n"),
            text[(text.IndexOf("\n}\n", StringComparison.Ordinal) + 3)..]);
    }

    [Fact]
    public void A_target_refers_to_its_rule_its_topic_and_its_queue()
    {
        var text = Write(
            Resource("aws_sns_topic", "m-alerts", Topic, ("name", "m-alerts")),
            Resource("aws_sqs_queue", "m-dead", "arn:aws:sqs:eu-west-1:123456789012:m-dead", ("name", "m-dead")),
            Resource("aws_cloudwatch_event_rule", "m-r", "arn:aws:events:eu-west-1:123456789012:rule/m-r", ("name", "m-r")),
            Resource("aws_cloudwatch_event_target", "m-r/notify", null, ("rule", "m-r"), ("target_id", "notify"), ("arn", Topic), ("dead_letter_config", Block(("arn", "arn:aws:sqs:eu-west-1:123456789012:m-dead")))));

        Assert.Contains("  rule      = aws_cloudwatch_event_rule.m_r.name\n  target_id = \"notify\"\n  arn       = aws_sns_topic.m_alerts.arn\n", text, StringComparison.Ordinal);
        Assert.Contains("  dead_letter_config {\n    arn = aws_sqs_queue.m_dead.arn\n  }\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alias/m-alerts")]
    [InlineData("m-alerts")]
    public void A_topic_refers_to_the_alias_and_the_alias_to_the_key(string alias)
    {
        var text = Write(
            Resource("aws_kms_key", "m-alerts", null, ("policy", Policy("kms:Decrypt", "*", ("ArnLike", "aws:SourceArn", Topic)))),
            Resource("aws_kms_alias", alias, "arn:aws:kms:eu-west-1:123456789012:alias/m-alerts", ("name", "alias/m-alerts")) with { Label = "alerts" },
            Resource("aws_sns_topic", "m-alerts", Topic, ("name", "m-alerts"), ("kms_master_key_id", "alias/m-alerts")));

        Assert.Contains("  target_key_id = aws_kms_key.m_alerts.key_id\n", text, StringComparison.Ordinal);
        Assert.Contains("  kms_master_key_id = aws_kms_alias.alerts.name\n", text, StringComparison.Ordinal);
        Assert.Contains($"\"aws:SourceArn\" = \"{Topic}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_would_be_the_same_are_told_apart()
    {
        var text = Write(
            Resource("aws_sqs_queue", "a.b", null, ("name", "a.b")),
            Resource("aws_sqs_queue", "a/b", null, ("name", "a/b")),
            Resource("aws_sqs_queue", "Größe", null, ("name", "Größe")),
            Resource("aws_sqs_queue", "x", null, ("name", "x")) with { Label = "x\" {}\nresource \"evil" });

        Assert.Contains("resource \"aws_sqs_queue\" \"a_b\" {", text, StringComparison.Ordinal);
        Assert.Contains("resource \"aws_sqs_queue\" \"a_b2\" {", text, StringComparison.Ordinal);
        Assert.Contains("resource \"aws_sqs_queue\" \"Gr__e\" {", text, StringComparison.Ordinal);
        Assert.Contains("resource \"aws_sqs_queue\" \"x_____resource__evil\" {", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_no_json_or_would_change_stays_text()
    {
        var text = Write(
            Resource("aws_sqs_queue", "a", null, ("policy", "{not json")),
            Resource("aws_sqs_queue", "b", null, ("policy", """{"n":12345678901234567890}""")),
            Resource("aws_sqs_queue", "c", null, ("policy", """{"a":1,"a":2}""")));

        Assert.Contains("policy = \"{not json\"", text, StringComparison.Ordinal);
        Assert.Contains("policy = \"{\\\"n\\\":12345678901234567890}\"", text, StringComparison.Ordinal);
        Assert.Contains("policy = \"{\\\"a\\\":1,\\\"a\\\":2}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_without_a_mapping_is_named()
    {
        var e = Assert.Throws<MonitoringExportException>(() => Write(Resource("aws_lambda_function", "m-f", null)));

        Assert.Equal(MonitoringExportErrorIds.UnsupportedType, e.Problem.ErrorId);
        Assert.Contains("aws_lambda_function 'm-f'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_that_is_there_twice_is_refused()
    {
        var queue = Resource("aws_sqs_queue", "q", null, ("name", "q"));

        var e = Assert.Throws<MonitoringExportException>(() => Write(queue, queue with { Label = "other" }));

        Assert.Equal(MonitoringExportErrorIds.DuplicateResource, e.Problem.ErrorId);
    }

    [Fact]
    public void An_alias_without_its_key_is_refused()
    {
        var e = Assert.Throws<MonitoringExportException>(() => Write(Resource("aws_kms_alias", "alias/m-alerts", null, ("name", "alias/m-alerts"))));

        Assert.Equal(MonitoringExportErrorIds.MissingReference, e.Problem.ErrorId);
    }

    [Fact]
    public void Blocks_that_terraform_does_not_have_are_refused()
    {
        var e = Assert.Throws<MonitoringExportException>(() => Write(Resource("aws_sqs_queue", "q", null, ("redrive", Block(("a", "b"))))));

        Assert.Equal(MonitoringExportErrorIds.UnsupportedAttribute, e.Problem.ErrorId);
    }

    [Fact]
    public void The_sample_has_every_type_that_monitoring_is_made_of()
        => Assert.Equal(MonitoringTypes.InOrder.Order(StringComparer.Ordinal), SampleMonitoring.All().Select(resource => resource.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void The_order_of_the_input_does_not_matter_across_types()
        => Assert.Equal(Write([.. SampleMonitoring.All()]), Write([.. SampleMonitoring.All().GroupBy(resource => resource.Type).Reverse().SelectMany(type => type)]));

    private static string Write(params DesiredResource[] resources) => MonitoringTerraform.Write(resources, "123456789012", "eu-west-1", "aws");
}
