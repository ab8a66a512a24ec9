using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Audit;

/// <summary>Whether AWS Config records.</summary>
internal static class AwsConfigConfigurationRecorderStatusTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_config_configuration_recorder_status",
        Listing = new("configservice", "describe-configuration-recorder-status", "ConfigurationRecordersStatus[]"),
        Id = String("name"),
        Attributes = new()
        {
            ["id"] = String("name"),
            ["is_enabled"] = Bool("recording"),
            ["name"] = String("name"),
        },
    };
}
