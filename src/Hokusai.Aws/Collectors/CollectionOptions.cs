namespace Hokusai.Aws.Collectors;

/// <summary>What a person chooses about a collection.</summary>
public sealed record CollectionOptions
{
    /// <summary>The services to ask, as the AWS CLI names them; empty for all. What their commands need from others is asked as well.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>How many calls are under way at once in one account and Region; at least 1.</summary>
    public int ThrottleLimit { get; init; } = 8;

    /// <summary>
    /// How many days of metrics are read, an hour at a time. Right-sizing needs two weeks at least:
    /// https://docs.aws.amazon.com/compute-optimizer/latest/ug/requirements.html
    /// </summary>
    public int MetricDays { get; init; } = 14;

    /// <summary>How many of the newest revisions of each task definition family in use are described, beside those in use.</summary>
    public int TaskDefinitionsPerFamily { get; init; } = 25;

    /// <summary>
    /// For how many users and roles AWS is asked when they last used each service: a report each, which takes AWS a second or more.
    /// </summary>
    public int LastAccessedPrincipals { get; init; } = 200;

    /// <summary>Whether a command is asked about an item; null for all. What is left out is no gap: nobody wanted it.</summary>
    internal Func<CollectionStep, CollectionItem, bool>? IsWanted { get; init; }

    /// <summary>How long a Region has for its first answer before it counts as down.</summary>
    public TimeSpan FirstAnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
