namespace Hokusai.Core.Monitoring;

/// <summary>How the monitoring is wanted, beside what it is of.</summary>
public sealed record MonitoringSettings
{
    /// <summary>
    /// The most characters of a monitoring's name. Rule names have 64 (https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html), half of which what follows may take.
    /// </summary>
    public const int LongestName = 32;

    /// <summary>The monitoring's name: lower-case letters, digits and hyphens, at most 32, beginning with a letter. Names of resources begin with it and a hyphen.</summary>
    public string Name { get; init; } = "hokusai";

    /// <summary>Whom to write to.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>An existing topic to notify instead of one of the monitoring's own; null for its own.</summary>
    public string? TopicArn { get; init; }

    /// <summary>Tags for everything that takes tags, beside <see cref="MonitoringTags.Owner"/>.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The share of the connection limit at which the alarm goes off, in percent.</summary>
    public double ConnectionPercent { get; init; } = 80;

    /// <summary>The CPU use at which alarms of databases and services go off, in percent.</summary>
    public double CpuPercent { get; init; } = 80;

    /// <summary>The memory use at which alarms of services go off, in percent.</summary>
    public double MemoryPercent { get; init; } = 85;

    /// <summary>The share of a database's memory below which little is left, in percent; null for a tenth, and 8 GiB at most.</summary>
    public double? FreeMemoryPercent { get; init; }

    /// <summary>The share of a database's storage below which little is left, in percent; null for a tenth, at least 2 GiB, and half of it where autoscaling acts first.</summary>
    public double? FreeStoragePercent { get; init; }

    /// <summary>The share of requests answered with 5xx at which the alarm goes off, in percent.</summary>
    public double ErrorPercent { get; init; } = 5;

    /// <summary>The fewest requests in a period for a rate of errors to mean anything.</summary>
    public int LeastRequests { get; init; } = 100;

    /// <summary>The latency of read and write operations of a database at which alarms go off, in seconds.</summary>
    public double DatabaseLatencySeconds { get; init; } = 0.05;

    /// <summary>The 95th percentile of a load balancer's response time at which the alarm goes off, in seconds.</summary>
    public double ResponseSeconds { get; init; } = 1;

    /// <summary>The replica lag at which the alarm goes off, in seconds.</summary>
    public double ReplicaLagSeconds { get; init; } = 60;

    /// <summary>The length of a period of most alarms, in seconds: 60 or a multiple of it.</summary>
    public int PeriodSeconds { get; init; } = 300;

    /// <summary>How many periods in a row CPU, memory and latency have to be over their thresholds.</summary>
    public int EvaluationPeriods { get; init; } = 3;

    /// <summary>Whether a monitoring can have a name.</summary>
    /// <param name="name">The name.</param>
    public static bool IsName(string name)
        => name is { Length: > 0 and <= LongestName } && char.IsAsciiLetterLower(name[0]) && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
