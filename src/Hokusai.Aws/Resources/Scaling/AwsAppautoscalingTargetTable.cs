using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Scaling;

/// <summary>What may be scaled, and between which bounds.</summary>
internal static class AwsAppautoscalingTargetTable
{
    private static readonly AnswerAbout s_tags = new("application-autoscaling", "list-tags-for-resource", String("ScalableTargetARN"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_appautoscaling_target",
        Listing = new("application-autoscaling", "describe-scalable-targets", "ScalableTargets[]"),
        Id = Joined("/", String("ServiceNamespace"), String("ResourceId"), String("ScalableDimension")),
        Name = String("ResourceId"),
        Arn = String("ScalableTargetARN"),
        Attributes = new()
        {
            ["arn"] = String("ScalableTargetARN"),
            ["id"] = String("ResourceId"),
            ["max_capacity"] = Number("MaxCapacity"),
            ["min_capacity"] = Number("MinCapacity"),
            ["resource_id"] = String("ResourceId"),
            ["role_arn"] = String("RoleARN"),
            ["scalable_dimension"] = String("ScalableDimension"),
            ["service_namespace"] = String("ServiceNamespace"),
            ["suspended_state"] = Block("SuspendedState", new()
            {
                ["dynamic_scaling_in_suspended"] = Bool("DynamicScalingInSuspended", absent: false),
                ["dynamic_scaling_out_suspended"] = Bool("DynamicScalingOutSuspended", absent: false),
                ["scheduled_scaling_suspended"] = Bool("ScheduledScalingSuspended", absent: false),
            }),
            ["tags"] = s_tags.Tell(TagMap("Tags")),
            ["tags_all"] = s_tags.Tell(TagMap("Tags")),
        },
    };
}
