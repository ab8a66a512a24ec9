using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Commands;

/// <summary>Where the evidence of deployments and task definitions is read; each part may be files or an account, and any may be missing.</summary>
public sealed record EcsSources
{
    /// <summary>The trail records; null for none.</summary>
    public ITrailSource? Trail { get; init; }

    /// <summary>The account as AWS describes it; null for none.</summary>
    public IAccountSource? Account { get; init; }

    /// <summary>Files with task definitions, folders and wildcards.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Definitions that are read already: objects of a pipeline.</summary>
    public IReadOnlyList<TaskDefinition> Given { get; init; } = [];

    /// <summary>Trail files, answers of AWS and files with task definitions below the same paths, mixed at will.</summary>
    /// <param name="paths">Files, folders and wildcards.</param>
    public static EcsSources Files(IReadOnlyList<string> paths) => new()
    {
        Trail = new TrailFileSource(paths),
        Account = new AccountFiles(paths),
        Paths = paths,
    };
}
