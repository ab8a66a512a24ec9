using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.S3.Deletions;
using Hokusai.Core.Trail;
using Hokusai.Terraform.State;

namespace Hokusai.Core.Commands;

/// <summary>Where an investigation reads its evidence; each part may be files or an account.</summary>
public sealed record InvestigationSources
{
    /// <summary>The trail records.</summary>
    public required ITrailSource Trail { get; init; }

    /// <summary>The versions of Terraform states; empty for none.</summary>
    public IReadOnlyList<IStateHistorySource> States { get; init; } = [];

    /// <summary>The account as AWS describes it: what could change a password, who may, and what RDS recorded. Null where nobody looks.</summary>
    public IAccountSource? Account { get; init; }

    /// <summary>Files and folders that were named: what is in them beside trails and states (task definitions, answers of AWS) is found there.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>The sources as a person names them: paths, s3 addresses, accounts.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Trail files, state versions, answers of AWS and S3's logs below the same paths, mixed at will.</summary>
    public static InvestigationSources Files(IReadOnlyList<string> paths)
    {
        // Who names a file of S3's logs does not mean it to be a trail, a state or an answer, too.
        var logs = paths.Where(path => File.Exists(path) && S3LogFiles.Is(path)).ToHashSet(StringComparer.Ordinal);
        var others = logs.Count == 0 ? paths : [.. paths.Where(path => !logs.Contains(path))];
        return new InvestigationSources
        {
            Trail = new TrailFileSource(others),
            States = [new StateFileSource(others)],
            Paths = others,
            S3Paths = paths,
            Names = paths,
        };
    }

    /// <summary>What is told where the reading of the sources was stopped.</summary>
    internal ReadProblem Stopped => new()
    {
        Source = string.Join(", ", Names),
        ErrorId = "Stopped",
        Reason = "The reading was stopped before its end; what follows rests on what had been read until then.",
    };

    /// <summary>Files and folders in which S3's access logs and events are looked for; those of <see cref="Paths"/> unless others are given.</summary>
    public IReadOnlyList<string> S3Paths
    {
        get => field ?? Paths;
        init;
    }

    /// <summary>Server access logs where S3 writes them, of the buckets that <see cref="Account"/> tells of; null where they are not read there.</summary>
    public AccessLogBuckets? AccessLogs { get; init; }

    /// <summary>The account with what the named files tell of it.</summary>
    internal IAccountSource? Described
    {
        get => field ?? (Paths.Count == 0 ? Account : Account is null ? new AccountFiles(Paths) : new JoinedAccounts([Account, new AccountFiles(Paths)]));
        init;
    }

    /// <summary>Where deployments and task definitions are read: the same trail, the account, and what the named files hold of either.</summary>
    internal EcsSources Ecs => new()
    {
        Trail = Trail,
        Account = Described,
        Paths = Paths,
    };
}
