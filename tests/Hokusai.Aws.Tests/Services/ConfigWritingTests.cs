using Hokusai.Aws.Services.Config;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Services;

public sealed class ConfigWritingTests(AwsTestbedFixture fixture) : WritingTests(fixture)
{
    [SkippableFact]
    public async Task A_recorder_and_its_channel_are_put_started_stopped_and_deleted()
    {
        using var aws = await ConnectAsync();
        await aws.SendAsync(new PutConfigurationRecorderRequest
        {
            ConfigurationRecorder = new()
            {
                Name = "default",
                RoleARN = "arn:aws:iam::123456789012:role/config",
                RecordingGroup = new() { AllSupported = false, ResourceTypes = ["AWS::S3::Bucket"], RecordingStrategy = new() { UseOnly = "INCLUSION_BY_RESOURCE_TYPES" } },
            },
        }, default);
        Assert.Equal("NoAvailableDeliveryChannelException", await CodeAsync(() => aws.SendAsync(new StartConfigurationRecorderRequest { ConfigurationRecorderName = "default" }, default)));
        await aws.SendAsync(new PutDeliveryChannelRequest
        {
            DeliveryChannel = new() { Name = "default", S3BucketName = "records", ConfigSnapshotDeliveryProperties = new() { DeliveryFrequency = "TwentyFour_Hours" } },
        }, default);
        await aws.SendAsync(new StartConfigurationRecorderRequest { ConfigurationRecorderName = "default" }, default);

        var recorder = Assert.Single((await aws.SendAsync(new DescribeConfigurationRecordersRequest(), default)).ConfigurationRecorders!);
        Assert.Equal((false, "AWS::S3::Bucket"), (recorder.RecordingGroup!.AllSupported, Assert.Single(recorder.RecordingGroup.ResourceTypes!)));
        Assert.True(Assert.Single((await aws.SendAsync(new DescribeConfigurationRecorderStatusRequest(), default)).ConfigurationRecordersStatus!).Recording);
        var channel = Assert.Single((await aws.SendAsync(new DescribeDeliveryChannelsRequest(), default)).DeliveryChannels!);
        Assert.Equal(("records", "TwentyFour_Hours"), (channel.S3BucketName, channel.ConfigSnapshotDeliveryProperties!.DeliveryFrequency));

        await aws.SendAsync(new StopConfigurationRecorderRequest { ConfigurationRecorderName = "default" }, default);
        await aws.SendAsync(new DeleteDeliveryChannelRequest { DeliveryChannelName = "default" }, default);
        await aws.SendAsync(new DeleteConfigurationRecorderRequest { ConfigurationRecorderName = "default" }, default);
        Assert.Empty((await aws.SendAsync(new DescribeConfigurationRecordersRequest(), default)).ConfigurationRecorders!);
    }

    [SkippableFact]
    public async Task A_rule_is_put_found_tagged_and_deleted()
    {
        using var aws = await ConnectAsync();
        await aws.SendAsync(new PutConfigRuleRequest
        {
            ConfigRule = new()
            {
                ConfigRuleName = "keys",
                Source = new() { Owner = "AWS", SourceIdentifier = "ACCESS_KEYS_ROTATED" },
                InputParameters = """{"maxAccessKeyAge":"90"}""",
                MaximumExecutionFrequency = "TwentyFour_Hours",
            },
            Tags = [new() { Key = "managed-by", Value = "hokusai" }],
        }, default);

        var rule = Assert.Single((await aws.SendAsync(new DescribeConfigRulesRequest { ConfigRuleNames = ["keys"] }, default)).ConfigRules!);
        Assert.Equal(("ACCESS_KEYS_ROTATED", """{"maxAccessKeyAge":"90"}"""), (rule.Source!.SourceIdentifier, rule.InputParameters));
        await aws.SendAsync(new TagResourceRequest { ResourceArn = rule.ConfigRuleArn, Tags = [new() { Key = "a", Value = "1" }] }, default);
        await aws.SendAsync(new UntagResourceRequest { ResourceArn = rule.ConfigRuleArn, TagKeys = ["managed-by"] }, default);
        Assert.Equal("a", Assert.Single((await aws.SendAsync(new ListTagsForResourceRequest { ResourceArn = rule.ConfigRuleArn }, default)).Tags!).Key);
        Assert.Empty((await aws.SendAsync(new GetComplianceDetailsByConfigRuleRequest { ConfigRuleName = "keys" }, default)).EvaluationResults!);

        await aws.SendAsync(new DeleteConfigRuleRequest { ConfigRuleName = "keys" }, default);
        Assert.Equal("NoSuchConfigRuleException", await CodeAsync(() => aws.SendAsync(new DeleteConfigRuleRequest { ConfigRuleName = "keys" }, default)));
    }
}
