using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Links;
using Xunit;
using static Hokusai.Core.Tests.Monitoring.Links.LinkFixture;
using static Hokusai.MonitoringLinkResult;

namespace Hokusai.Core.Tests.Monitoring.Links;

public sealed class ResourcePolicyTests
{
    private const string EventBridge = "events.amazonaws.com";
    private const string CloudWatch = "cloudwatch.amazonaws.com";
    private const string Rds = "events.rds.amazonaws.com";

    [Theory]
    [InlineData(EventBridge, """{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"*"}""", Passed)]
    [InlineData(EventBridge, """{"Effect":"Allow","Principal":"*","Action":"SNS:*","Resource":"arn:aws:sns:*:*:orders-*"}""", Passed)]
    [InlineData(EventBridge, """{"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"*"}""", Failed)]
    [InlineData(EventBridge, """{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Subscribe","Resource":"*"}""", Failed)]
    [InlineData(EventBridge, """{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"arn:aws:sns:eu-west-1:123456789012:other"}""", Failed)]
    [InlineData(EventBridge, """{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}""", Failed)]
    [InlineData(EventBridge, """{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"AWS:SourceOwner":"123456789012"}}}""", Failed)]
    [InlineData(CloudWatch, """{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"AWS:SourceOwner":"123456789012"}}}""", Passed)]
    [InlineData(CloudWatch, """{"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}""", Passed)]
    [InlineData(CloudWatch, """{"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":"210987654321"}}}""", Failed)]
    [InlineData(CloudWatch, """{"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:cloudwatch:*:*:alarm:billing-*"}}}""", Failed)]
    [InlineData(CloudWatch, """{"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}}""", Unknown)]
    [InlineData(Rds, """{"Effect":"Allow","Principal":{"Service":"events.rds.amazonaws.com"},"Action":"sns:Publish","Resource":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:rds:eu-west-1:123456789012:*"}}}""", Passed)]
    [InlineData(Rds, """{"Effect":"Allow","Principal":{"Service":"events.rds.amazonaws.com"},"Action":"sns:Publish","Resource":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:rds:eu-west-1:123456789012:db:other"}}}""", Failed)]
    public void The_topics_policy_admits_a_service_only_where_it_meets_the_conditions(string service, string statement, MonitoringLinkResult expected)
        => Assert.Equal(expected, Of(service, statement).Result);

    [Theory]
    [InlineData("""{"Sid":"no","Effect":"Deny","Principal":"*","Action":"sns:Publish","Resource":"*"}""", Failed)]
    [InlineData("""{"Sid":"tls","Effect":"Deny","Principal":"*","Action":"sns:Publish","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""", Passed)]
    [InlineData("""{"Sid":"others","Effect":"Deny","NotPrincipal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"*"}""", Passed)]
    [InlineData("""{"Sid":"org","Effect":"Deny","Principal":"*","Action":"sns:Publish","Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-1"},"BoolIfExists":{"aws:PrincipalIsAWSService":"false"}}}""", Passed)]
    [InlineData("""{"Sid":"services","Effect":"Deny","Principal":"*","Action":"sns:Publish","Resource":"*","Condition":{"Bool":{"aws:PrincipalIsAWSService":"true"}}}""", Failed)]
    [InlineData("""{"Sid":"vpc","Effect":"Deny","Principal":"*","Action":"sns:Publish","Resource":"*","Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}}""", Unknown)]
    public void A_denial_wins_over_what_is_allowed(string denial, MonitoringLinkResult expected)
        => Assert.Equal(expected, Of(EventBridge, $$"""{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"*"},{{denial}}""").Result);

    [Fact]
    public void A_policy_that_is_none_is_unknown()
    {
        var link = LinksOf(With("aws_sns_topic", "policy", "{")).First(link => link.Check == MonitoringCheck.TopicPolicy);

        Assert.Equal((Unknown, true), (link.Result, link.Reason.Contains("JSON", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""["kms:GenerateDataKey*","kms:Decrypt"]""", Passed)]
    [InlineData("""["kms:GenerateDataKey","kms:Decrypt"]""", Passed)]
    [InlineData("""["kms:Decrypt"]""", Failed)]
    [InlineData("""["kms:GenerateDataKey*"]""", Failed)]
    public void The_keys_policy_must_admit_both_actions(string actions, MonitoringLinkResult expected)
    {
        var policy = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["events.amazonaws.com","cloudwatch.amazonaws.com","events.rds.amazonaws.com"]},"Action":{{actions}},"Resource":"*"}]}""";

        Assert.All(LinksOf(With("aws_kms_key", "policy", policy)).Where(link => link.Check == MonitoringCheck.KeyPolicy), link => Assert.Equal(expected, link.Result));
    }

    private static LinkVerdict Of(string service, string statements)
    {
        var resources = With("aws_sns_topic", "policy", $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""");
        var view = View(resources);
        var publishing = PublishingService.Of(view, [.. view.Publishers[Topic]]).Single(publisher => publisher.Principal == service);
        return ResourcePolicy.Admits(view, view.ByArn("aws_sns_topic", Topic)!, publishing, Topic, "sns:Publish");
    }
}
