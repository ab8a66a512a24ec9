using Hokusai.Aws.Services.EventBridge;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Services;

public sealed class EventBridgeWritingTests(AwsTestbedFixture fixture) : WritingTests(fixture)
{
    [SkippableFact]
    public async Task A_rule_and_its_target_are_put_found_tagged_and_removed_in_order()
    {
        using var aws = await ConnectAsync();
        var rule = await aws.SendAsync(new PutRuleRequest
        {
            Name = "passwords",
            EventPattern = """{"source":["aws.rds"],"detail":{"eventName":["ModifyDBInstance"]}}""",
            Tags = [new() { Key = "managed-by", Value = "hokusai" }],
        }, default);
        var put = await aws.SendAsync(new PutTargetsRequest
        {
            Rule = "passwords",
            Targets =
            [
                new()
                {
                    Id = "alerts",
                    Arn = Topic,
                    InputTransformer = new()
                    {
                        InputPathsMap = new Dictionary<string, string>(StringComparer.Ordinal) { ["who"] = "$.detail.userIdentity.arn", ["what"] = "$.detail.eventName" },
                        InputTemplate = "\"<who> called <what>.\"",
                    },
                    DeadLetterConfig = new() { Arn = "arn:aws:sqs:us-east-1:123456789012:undelivered" },
                    RetryPolicy = new() { MaximumRetryAttempts = 8, MaximumEventAgeInSeconds = 3_600 },
                },
            ],
        }, default);

        Assert.Equal(0, put.FailedEntryCount);
        var target = Assert.Single((await aws.SendAsync(new ListTargetsByRuleRequest { Rule = "passwords" }, default)).Targets!);
        Assert.Equal(("$.detail.eventName", "\"<who> called <what>.\""), (target.InputTransformer!.InputPathsMap!["what"], target.InputTransformer.InputTemplate));
        Assert.Equal(("arn:aws:sqs:us-east-1:123456789012:undelivered", 8), (target.DeadLetterConfig!.Arn, target.RetryPolicy!.MaximumRetryAttempts));

        await aws.SendAsync(new TagResourceRequest { ResourceARN = rule.RuleArn, Tags = [new() { Key = "a", Value = "1" }] }, default);
        await aws.SendAsync(new UntagResourceRequest { ResourceARN = rule.RuleArn, TagKeys = ["managed-by"] }, default);
        Assert.Equal("a", Assert.Single((await aws.SendAsync(new ListTagsForResourceRequest { ResourceARN = rule.RuleArn }, default)).Tags!).Key);

        Assert.Equal("ValidationException", await CodeAsync(() => aws.SendAsync(new DeleteRuleRequest { Name = "passwords" }, default)));
        Assert.Equal(0, (await aws.SendAsync(new RemoveTargetsRequest { Rule = "passwords", Ids = ["alerts"] }, default)).FailedEntryCount);
        await aws.SendAsync(new DeleteRuleRequest { Name = "passwords" }, default);
        Assert.Equal("ResourceNotFoundException", await CodeAsync(() => aws.SendAsync(new DescribeRuleRequest { Name = "passwords" }, default)));
    }

    [SkippableFact]
    public async Task An_event_is_put_on_the_default_bus()
    {
        using var aws = await ConnectAsync();

        var sent = await aws.SendAsync(new PutEventsRequest
        {
            Entries = [new() { Source = "hokusai.test", DetailType = "canary", Detail = "{}", Time = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), Resources = [Topic] }],
        }, default);

        Assert.Equal((0, 1), (sent.FailedEntryCount, sent.Entries!.Count));
        Assert.Equal("default", (await aws.SendAsync(new DescribeEventBusRequest(), default)).Name);
    }
}
