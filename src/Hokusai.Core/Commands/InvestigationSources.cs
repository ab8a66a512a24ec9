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

    /// <summary>The sources as a person names them: paths, s3 addresses, accounts.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Trail files and state versions below the same paths, mixed at will.</summary>
    public static InvestigationSources Files(IReadOnlyList<string> paths) => new()
    {
        Trail = new TrailFileSource(paths),
        States = [new StateFileSource(paths)],
        Names = paths,
    };
}
