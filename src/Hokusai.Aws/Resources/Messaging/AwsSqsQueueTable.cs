using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Messaging;

/// <summary>Queues.</summary>
internal static class AwsSqsQueueTable
{
    // The list is one of URLs.
    private static readonly ValueSource s_url = String("");
    private static readonly AnswerAbout s_queue = new("sqs", "get-queue-attributes", s_url);
    private static readonly AnswerAbout s_tags = new("sqs", "list-queue-tags", s_url);

    // Five minutes, the default of SQS, which it tells only of queues with a key: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
    private const int DefaultKeyReuse = 300;

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_sqs_queue",
        Listing = new("sqs", "list-queues", "QueueUrls[]"),
        Id = s_url,
        Name = s_url.SelectString(Names.AfterLastSlash),
        Arn = Text("QueueArn"),
        Attributes = new()
        {
            ["arn"] = Text("QueueArn"),
            ["content_based_deduplication"] = Flag("ContentBasedDeduplication"),
            ["deduplication_scope"] = Text("DeduplicationScope"),
            ["delay_seconds"] = Count("DelaySeconds"),
            ["fifo_queue"] = Flag("FifoQueue"),
            ["fifo_throughput_limit"] = Text("FifoThroughputLimit"),
            ["id"] = s_url,
            ["kms_data_key_reuse_period_seconds"] = Count("KmsDataKeyReusePeriodSeconds").Else(DefaultKeyReuse),
            ["kms_master_key_id"] = Text("KmsMasterKeyId"),
            ["max_message_size"] = Count("MaximumMessageSize"),
            ["message_retention_seconds"] = Count("MessageRetentionPeriod"),
            ["name"] = s_url.SelectString(Names.AfterLastSlash),
            ["policy"] = s_queue.Tell(Json("Attributes.Policy")),
            ["receive_wait_time_seconds"] = Count("ReceiveMessageWaitTimeSeconds"),
            ["redrive_allow_policy"] = Text("RedriveAllowPolicy"),
            ["redrive_policy"] = Text("RedrivePolicy"),
            ["sqs_managed_sse_enabled"] = Flag("SqsManagedSseEnabled"),
            // A queue without tags answers with nothing at all.
            ["tags"] = s_tags.Tell(TagMap("Tags")),
            ["tags_all"] = s_tags.Tell(TagMap("Tags")),
            ["url"] = s_url,
            ["visibility_timeout_seconds"] = Count("VisibilityTimeout"),
        },
    };

    private static ValueSource Text(string attribute) => s_queue.Tell(String("Attributes." + attribute));

    private static ValueSource Flag(string attribute) => s_queue.Tell(Bool("Attributes." + attribute, absent: false));

    private static ValueSource Count(string attribute) => s_queue.Tell(Number("Attributes." + attribute, absent: AttributeValue.Null));
}
