namespace Hokusai.Core.Monitoring.Links;

/// <summary>The resources of one monitoring, as the checks of its links look at them.</summary>
internal sealed class MonitoringView
{
    private static readonly Dictionary<string, MonitoringInventory> s_noOthers = [];

    private readonly MonitoringInventory _inventory;
    private readonly IReadOnlyDictionary<string, MonitoringInventory> _others;

    /// <summary>The view of what was read.</summary>
    /// <param name="name">The monitoring's name.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="region">The Region.</param>
    /// <param name="inventory">What has names of the monitoring.</param>
    /// <param name="others">By ARN, the topics of others that are published to; null where none was read.</param>
    public MonitoringView(string name, string accountId, string region, MonitoringInventory inventory, IReadOnlyDictionary<string, MonitoringInventory>? others = null)
    {
        (Name, AccountId, Region, _inventory, _others) = (name, accountId, region, inventory, others ?? s_noOthers);
        Resources = [.. inventory.Resources.Where(resource => resource.Owner == name
            && resource.Name != CanaryRule.NameOf(name) && !resource.Name.StartsWith($"{CanaryRule.NameOf(name)}/", StringComparison.Ordinal))];
    }

    /// <summary>The monitoring's name.</summary>
    public string Name { get; }

    public string AccountId { get; }

    public string Region { get; }

    /// <summary>What belongs to it, without the canary that an earlier test may have left behind.</summary>
    public IReadOnlyList<ExistingResource> Resources { get; }

    /// <summary>The alarms, of metrics before those of other alarms.</summary>
    public IReadOnlyList<ExistingResource> Alarms => [.. Of("aws_cloudwatch_metric_alarm"), .. Of("aws_cloudwatch_composite_alarm")];

    /// <summary>The ARNs of the topics that rules, alarms and event subscriptions name, each with the types that name it.</summary>
    public ILookup<string, ExistingResource> Publishers => (
        from resource in Resources
        from topic in TopicsOf(resource).Distinct(StringComparer.Ordinal)
        select (topic, resource)).ToLookup(pair => pair.topic, pair => pair.resource, StringComparer.Ordinal);

    /// <summary>Whether a topic that is named was looked for, so that it is not there where it was not found.</summary>
    public bool IsLookedFor(string topic)
        => _others.ContainsKey(topic) || (topic.Contains($":{Region}:{AccountId}:", StringComparison.Ordinal) && TopicArn.NameOf(topic).StartsWith(Name + "-", StringComparison.Ordinal));

    /// <summary>What was read where a topic is, whosever it is.</summary>
    public MonitoringView At(string topic) => _others.TryGetValue(topic, out var other)
        ? new(Name, AccountId, Region, other with { Resources = [.. _inventory.Resources, .. other.Resources] }, _others)
        : this;

    public IEnumerable<ExistingResource> Of(string type) => Resources.Where(resource => resource.Type == type);

    /// <summary>What of all that was read has an ARN, whosever it is.</summary>
    public ExistingResource? ByArn(string type, string? arn) => _inventory.Resources.FirstOrDefault(resource => resource.Type == type && arn is not null && resource.Arn == arn);

    /// <summary>All of a type that was read, whosever it is.</summary>
    public IEnumerable<ExistingResource> Everything(string type) => _inventory.Resources.Where(resource => resource.Type == type);

    /// <summary>Whether something of a type can be there without having been read.</summary>
    public bool IsUnread(string type) => _inventory.UnreadTypes.Contains(type);

    /// <summary>What was not read is unknown, with the reason and the permission that is missing.</summary>
    /// <param name="what">What is not known, as a sentence.</param>
    /// <param name="reason">Why; null for the reasons of all that was not read.</param>
    public LinkVerdict NotRead(string what, string? reason = null)
    {
        var problems = _inventory.Problems.Where(problem => problem.Reason == reason).ToList() is { Count: > 0 } one ? one : _inventory.Problems;
        return LinkVerdict.Unknown(
            $"{what} {reason ?? Joined(problems, problem => problem.Reason)}".TrimEnd(),
            Joined(problems, problem => problem.Advice) is { Length: > 0 } advice ? advice : null);
    }

    public MonitoringLink Link(ExistingResource resource, MonitoringCheck check, LinkVerdict verdict) => Link(resource.Name, resource.Type, check, verdict);

    public MonitoringLink Link(string resource, string type, MonitoringCheck check, LinkVerdict verdict) => new()
    {
        Resource = resource,
        Type = type,
        Check = check,
        Result = verdict.Result,
        Reason = verdict.Reason,
        Advice = verdict.Advice,
        AccountId = AccountId,
        Region = Region,
    };

    private static string Joined(IEnumerable<ReadProblem> problems, Func<ReadProblem, string?> text)
        => string.Join(" ", problems.Select(text).OfType<string>().Distinct(StringComparer.Ordinal));

    private static IEnumerable<string> TopicsOf(ExistingResource resource) => (resource.Type switch
    {
        "aws_cloudwatch_event_target" => [resource.Attributes["arn"]],
        "aws_cloudwatch_metric_alarm" or "aws_cloudwatch_composite_alarm" => resource.Attributes["alarm_actions"].Items,
        "aws_db_event_subscription" => [resource.Attributes["sns_topic"]],
        "aws_sns_topic" => [resource.Arn],
        _ => Enumerable.Empty<AttributeValue>(),
    }).Select(topic => topic.String ?? "").Where(TopicArn.IsOne);
}
