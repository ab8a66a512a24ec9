using Hokusai.Core.S3.AccessLogs.Stored;

namespace Hokusai.Core.Commands;

/// <summary>Where lifecycle rules are read, and what else they are judged by; any part may be missing.</summary>
public sealed record S3RiskSources
{
    /// <summary>The account as AWS describes it; null for none.</summary>
    public IAccountSource? Account { get; init; }

    /// <summary>Files with lifecycle configurations, JSON or XML; folders and wildcards.</summary>
    public IReadOnlyList<string> ConfigurationPaths { get; init; } = [];

    /// <summary>Files among which server access logs are; folders and wildcards.</summary>
    public IReadOnlyList<string> AccessLogPaths { get; init; } = [];

    /// <summary>Server access logs where S3 writes them; null where they are not read there.</summary>
    public AccessLogBuckets? AccessLogs { get; init; }

    /// <summary>Answers of AWS, lifecycle configurations and access logs below the same paths, mixed at will.</summary>
    /// <param name="paths">Files, folders and wildcards.</param>
    public static S3RiskSources Files(IReadOnlyList<string> paths) => new()
    {
        Account = new AccountFiles(paths),
        ConfigurationPaths = paths,
        AccessLogPaths = paths,
    };
}
