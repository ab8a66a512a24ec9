using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Audit;

/// <summary>What AWS Config records.</summary>
internal static class AwsConfigConfigurationRecorderTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_config_configuration_recorder",
        Listing = new("configservice", "describe-configuration-recorders", "ConfigurationRecorders[]"),
        Id = String("name"),
        Attributes = new()
        {
            ["id"] = String("name"),
            ["name"] = String("name"),
            ["recording_group"] = Block("recordingGroup", new()
            {
                ["all_supported"] = Bool("allSupported", absent: false),
                ["exclusion_by_resource_types"] = Block("exclusionByResourceTypes", new() { ["resource_types"] = StringSet("resourceTypes[]") }),
                ["include_global_resource_types"] = Bool("includeGlobalResourceTypes", absent: false),
                ["recording_strategy"] = Block("recordingStrategy", new() { ["use_only"] = String("useOnly") }),
                ["resource_types"] = StringSet("resourceTypes[]"),
            }),
            ["recording_mode"] = Block("recordingMode", new()
            {
                ["recording_frequency"] = String("recordingFrequency"),
                ["recording_mode_override"] = Blocks("recordingModeOverrides[]", new()
                {
                    ["description"] = String("description"),
                    ["recording_frequency"] = String("recordingFrequency"),
                    ["resource_types"] = StringSet("resourceTypes[]"),
                }),
            }),
            ["role_arn"] = String("roleARN"),
        },
    };
}
