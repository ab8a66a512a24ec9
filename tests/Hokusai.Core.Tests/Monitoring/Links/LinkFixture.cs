using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Events;
using Hokusai.Core.Monitoring.Links;
using Hokusai.Core.Monitoring.Notification;

namespace Hokusai.Core.Tests.Monitoring.Links;

/// <summary>A monitoring as it is after it was set up, and that with one thing broken.</summary>
internal static class LinkFixture
{
    public const string Topic = "arn:aws:sns:eu-west-1:123456789012:orders-notifications";
    public const string Queue = "arn:aws:sqs:eu-west-1:123456789012:orders-undelivered";

    private const string KeyId = "6f0c1a52-3d84-4c0e-9d0b-3a7b1f2e4c5d";

    public static IReadOnlyList<ExistingResource> SetUp { get; } =
    [
        .. NotificationPlan.Of(MonitoredAccount.Settings with { Emails = ["ops@example.com"] }, MonitoredAccount.Targets).Select(Existing),
        .. EventRulesPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Targets).Select(Existing),
        new ExistingResource
        {
            Type = "aws_cloudwatch_metric_alarm",
            Name = "orders-cpu",
            Arn = "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:orders-cpu",
            Attributes = Map(("alarm_name", "orders-cpu"), ("actions_enabled", true), ("alarm_actions", AttributeValue.Set([Topic]))),
            Owner = "orders",
        },
    ];

    public static AttributeValue Map(params (string Name, AttributeValue Value)[] members) => AttributeValue.Map(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));

    /// <summary>The monitoring with all resources of a type changed.</summary>
    public static IReadOnlyList<ExistingResource> With(string type, Func<ExistingResource, ExistingResource> change)
        => [.. SetUp.Select(resource => resource.Type == type ? change(resource) : resource)];

    /// <summary>The monitoring with an attribute of all resources of a type changed.</summary>
    public static IReadOnlyList<ExistingResource> With(string type, string attribute, AttributeValue value)
        => With(type, resource => resource with { Attributes = AttributeValue.Map([.. resource.Attributes.Members.Where(member => member.Key != attribute), KeyValuePair.Create(attribute, value)]) });

    public static IReadOnlyList<ExistingResource> Without(params string[] types) => [.. SetUp.Where(resource => !types.Contains(resource.Type))];

    public static MonitoringView View(IReadOnlyList<ExistingResource> resources, params string[] unread)
        => new("orders", "123456789012", "eu-west-1", new MonitoringInventory(resources, unread.Length == 0 ? [] : [Denied], unread.ToHashSet(StringComparer.Ordinal)));

    public static IReadOnlyList<MonitoringLink> LinksOf(IReadOnlyList<ExistingResource> resources, params string[] unread) => OfflineLinks.Of(View(resources, unread));

    public static ReadProblem Denied { get; } = new() { Source = "it", ErrorId = "AwsAccessDenied", Reason = "It was denied.", Advice = "Allow it:Read." };

    private static ExistingResource Existing(DesiredResource desired) => new()
    {
        Type = desired.Type,
        Name = desired.Name,
        Id = desired.Type is "aws_kms_key" or "aws_kms_alias" ? KeyId : null,
        Arn = desired.Type == "aws_kms_key" ? $"arn:aws:kms:eu-west-1:123456789012:key/{KeyId}" : desired.Arn,
        Attributes = desired.Type == "aws_kms_key" ? AttributeValue.Map([.. desired.Attributes.Members, KeyValuePair.Create("is_enabled", (AttributeValue)true)]) : desired.Attributes,
        Status = desired.Type == "aws_sns_topic_subscription" ? "Confirmed" : null,
        Owner = "orders",
    };
}
