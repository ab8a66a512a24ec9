using Hokusai.Aws.Monitoring;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring.Writing;

/// <summary>One kind of resource, and the calls by which it is written.</summary>
internal sealed record WrittenKind
{
    // Whose ARNs are in what is wanted.
    private static readonly string s_account = Monitoring.Wanted.TopicArn.Split(':')[4];

    /// <summary>The resource.</summary>
    public required DesiredResource Wanted { get; init; }

    /// <summary>The same, as it is wanted later; so different that a change takes every call of <see cref="Updates"/>.</summary>
    public required DesiredResource Later { get; init; }

    /// <summary>What must be there before it, and is wanted, read and removed with it.</summary>
    public IReadOnlyList<DesiredResource> Needs { get; init; } = [];

    /// <summary>What happens to it before it is changed; null for nothing.</summary>
    public Func<MonitoringStore, IReadOnlyList<ExistingResource>, Task>? Disturb { get; init; }

    /// <summary>The signing name of the service.</summary>
    public required string Service { get; init; }

    public required IReadOnlyList<string> Creates { get; init; }

    public required IReadOnlyList<string> Updates { get; init; }

    public required IReadOnlyList<string> Removes { get; init; }

    public IReadOnlySet<string> Types => Needs.Append(Wanted).Select(resource => resource.Type).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<string> Operations(MonitoringAction action) => action switch
    {
        MonitoringAction.Create => Creates,
        MonitoringAction.Update => Updates,
        _ => Removes,
    };

    /// <summary>What is wanted after the action, in an account.</summary>
    public IReadOnlyList<DesiredResource> After(MonitoringAction action, string account) => action switch
    {
        MonitoringAction.Create => In(account, [.. Needs, Wanted]),
        MonitoringAction.Update => In(account, [.. Needs, Later]),
        _ => [],
    };

    /// <summary>What is there before the action, in an account.</summary>
    public IReadOnlyList<DesiredResource> Before(MonitoringAction action, string account)
        => In(account, action == MonitoringAction.Create ? Needs : [.. Needs, Wanted]);

    private static IReadOnlyList<DesiredResource> In(string account, IReadOnlyList<DesiredResource> resources)
        => [.. resources.Select(resource => resource with { Attributes = In(account, resource.Attributes) })];

    private static AttributeValue In(string account, AttributeValue value) => value.Kind switch
    {
        AttributeKind.String => value.String!.Replace(s_account, account, StringComparison.Ordinal),
        AttributeKind.List => AttributeValue.List(value.Items.Select(item => In(account, item))),
        AttributeKind.Set => AttributeValue.Set(value.Items.Select(item => In(account, item))),
        AttributeKind.Map => AttributeValue.Map(value.Members.Select(member => KeyValuePair.Create(member.Key, In(account, member.Value)))),
        _ => value,
    };
}
