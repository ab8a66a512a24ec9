using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Messaging;

/// <summary>Topics.</summary>
internal static class AwsSnsTopicTable
{
    private static readonly AnswerAbout s_topic = new("sns", "get-topic-attributes", String("TopicArn"));
    private static readonly AnswerAbout s_tags = new("sns", "list-tags-for-resource", String("TopicArn"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_sns_topic",
        Listing = new("sns", "list-topics", "Topics[]"),
        Id = String("TopicArn"),
        Name = String("TopicArn").SelectString(Names.AfterLastColon),
        Arn = String("TopicArn"),
        Attributes = new()
        {
            ["application_failure_feedback_role_arn"] = Text("ApplicationFailureFeedbackRoleArn"),
            ["application_success_feedback_role_arn"] = Text("ApplicationSuccessFeedbackRoleArn"),
            ["application_success_feedback_sample_rate"] = Rate("ApplicationSuccessFeedbackSampleRate"),
            ["archive_policy"] = s_topic.Tell(Json("Attributes.ArchivePolicy")),
            ["arn"] = String("TopicArn"),
            ["beginning_archive_time"] = Text("BeginningArchiveTime"),
            ["content_based_deduplication"] = Flag("ContentBasedDeduplication"),
            ["delivery_policy"] = s_topic.Tell(Json("Attributes.DeliveryPolicy")),
            ["display_name"] = Text("DisplayName"),
            ["fifo_throughput_scope"] = Text("FifoThroughputScope"),
            ["fifo_topic"] = Flag("FifoTopic"),
            ["firehose_failure_feedback_role_arn"] = Text("FirehoseFailureFeedbackRoleArn"),
            ["firehose_success_feedback_role_arn"] = Text("FirehoseSuccessFeedbackRoleArn"),
            ["firehose_success_feedback_sample_rate"] = Rate("FirehoseSuccessFeedbackSampleRate"),
            ["http_failure_feedback_role_arn"] = Text("HTTPFailureFeedbackRoleArn"),
            ["http_success_feedback_role_arn"] = Text("HTTPSuccessFeedbackRoleArn"),
            ["http_success_feedback_sample_rate"] = Rate("HTTPSuccessFeedbackSampleRate"),
            ["id"] = String("TopicArn"),
            ["kms_master_key_id"] = Text("KmsMasterKeyId"),
            ["lambda_failure_feedback_role_arn"] = Text("LambdaFailureFeedbackRoleArn"),
            ["lambda_success_feedback_role_arn"] = Text("LambdaSuccessFeedbackRoleArn"),
            ["lambda_success_feedback_sample_rate"] = Rate("LambdaSuccessFeedbackSampleRate"),
            ["name"] = String("TopicArn").SelectString(Names.AfterLastColon),
            ["owner"] = Text("Owner"),
            ["policy"] = s_topic.Tell(Json("Attributes.Policy")),
            ["signature_version"] = Rate("SignatureVersion"),
            ["sqs_failure_feedback_role_arn"] = Text("SQSFailureFeedbackRoleArn"),
            ["sqs_success_feedback_role_arn"] = Text("SQSSuccessFeedbackRoleArn"),
            ["sqs_success_feedback_sample_rate"] = Rate("SQSSuccessFeedbackSampleRate"),
            ["tags"] = s_tags.Tell(OptionalTags("Tags")),
            ["tags_all"] = s_tags.Tell(OptionalTags("Tags")),
            ["tracing_config"] = Text("TracingConfig"),
        },
    };

    private static ValueSource Text(string attribute) => s_topic.Tell(String("Attributes." + attribute));

    private static ValueSource Flag(string attribute) => s_topic.Tell(Bool("Attributes." + attribute, absent: false));

    private static ValueSource Rate(string attribute) => s_topic.Tell(Number("Attributes." + attribute, absent: AttributeValue.Null));
}
