using static Hokusai.Core.Monitoring.Notification.PlanNames;

namespace Hokusai.Core.Monitoring.Config;

/// <summary>A recorder of the rules' types, its delivery channel, and that it is on: https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html</summary>
internal static class ConfigRecorder
{
    private const string Suffix = "recorder";

    public static IEnumerable<DesiredResource> Of(MonitoringSettings settings, MonitoringTargets targets, IReadOnlyList<string> types, string bucket)
    {
        yield return Resource(
            settings,
            "aws_config_configuration_recorder",
            "Config rules judge what a recorder wrote down. It records the rules' types only, at $0.003 for each change of a resource (https://aws.amazon.com/config/pricing/). "
                + "Needs Config's service-linked role, which aws iam create-service-linked-role --aws-service-name config.amazonaws.com makes.",
            ("name", Name(settings, Suffix)),
            // https://docs.aws.amazon.com/config/latest/developerguide/using-service-linked-roles.html
            ("role_arn", $"arn:{targets.Partition}:iam::{targets.AccountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"),
            ("recording_group", AttributeValue.List([Map(
                ("all_supported", false),
                ("include_global_resource_types", false),
                ("resource_types", AttributeValue.Set(types.Select(AttributeValue.FromString))),
                ("recording_strategy", AttributeValue.List([Map(("use_only", "INCLUSION_BY_RESOURCE_TYPES"))])))])));

        yield return Resource(
            settings,
            "aws_config_delivery_channel",
            $"A recorder needs a channel to start. Its bucket {bucket} has to let config.amazonaws.com write: https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html.",
            ("name", Name(settings, Suffix)),
            ("s3_bucket_name", bucket),
            ("snapshot_delivery_properties", AttributeValue.List([Map(("delivery_frequency", "TwentyFour_Hours"))])));

        yield return Resource(
            settings,
            "aws_config_configuration_recorder_status",
            "A recorder that is made is not on.",
            ("name", Name(settings, Suffix)),
            ("is_enabled", true));
    }

    private static DesiredResource Resource(MonitoringSettings settings, string type, string reason, params IEnumerable<(string, AttributeValue)> attributes) => new()
    {
        Type = type,
        Name = Name(settings, Suffix),
        Label = Label(Suffix),
        Attributes = Map(attributes),
        Reason = reason,
    };
}
