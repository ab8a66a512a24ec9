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

    /// <summary>Trail files and state versions below the same paths, mixed at will.</summary>
    public static InvestigationSources Files(IReadOnlyList<string> paths) => new()
    {
        Trail = new TrailFileSource(paths),
        States = [new StateFileSource(paths)],
        Paths = paths,
        Names = paths,
    };

    /// <summary>What is told where the reading of the sources was stopped.</summary>
    internal ReadProblem Stopped => new()
    {
        Source = string.Join(", ", Names),
        ErrorId = "Stopped",
        Reason = "The reading was stopped before its end; what follows rests on what had been read until then.",
    };

    /// <summary>Where deployments and task definitions are read: the same trail, the account, and what the named files hold of either.</summary>
    internal EcsSources Ecs => new()
    {
        Trail = Trail,
        Account = Paths.Count == 0 ? Account : Account is null ? new AccountFiles(Paths) : new JoinedAccounts([Account, new AccountFiles(Paths)]),
        Paths = Paths,
    };
}
