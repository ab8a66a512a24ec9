using System.Text.Json;
using Hokusai.Core.Ecs.TaskDefinitions.Reading;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Snapshots.Folder;
using Hokusai.Core.Snapshots.Plain;

namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>
/// Reads task definitions from files: UTF-8, or UTF-16 with a byte order mark; one definition, a list of them, or one after the other (JSON Lines). A file that
/// was given by its name and is none is reported; others in a folder are passed over.
/// </summary>
public static class TaskDefinitionFiles
{
    private const string Extension = ".json";

    /// <summary>The definitions in files, folders (with all below them) and wildcards, in the order of the paths.</summary>
    /// <param name="paths">The paths; relative ones count from the current folder.</param>
    /// <param name="report">Hears of each file, and each definition in it, that could not be read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IReadOnlyList<TaskDefinition> Read(IReadOnlyList<string> paths, Action<ReadProblem> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(report);
        var finder = new SnapshotFileFinder(problem => report(problem with { ErrorId = OwnId(problem.ErrorId) }), cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var definitions = new List<TaskDefinition>();
        foreach (var found in paths.SelectMany(finder.Resolve))
        {
            var isFolder = Directory.Exists(found);
            var files = isFolder
                ? finder.Walk(found).SelectMany(folder => folder.Files).Where(file => Path.GetExtension(file).Equals(Extension, StringComparison.OrdinalIgnoreCase))
                : [found];
            foreach (var file in files.Where(file => seen.Add(Path.GetFullPath(file))))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Action<ReadProblem> told = isFolder ? problem => ReportUnlessForeign(problem, report) : report;
                if (ForeignFile.Is(file))
                {
                    // Trails and states may be large: they are not read to see that they are no task definitions.
                    told(new TaskDefinitionFormatException(TaskDefinitionErrorIds.Unrecognized, "It is evidence of another kind: a trail, a state, or something compressed.").ToProblem(file));
                }
                else
                {
                    Read(file, told, definitions);
                }
            }
        }

        return definitions;
    }

    private static void Read(string file, Action<ReadProblem> report, List<TaskDefinition> definitions)
    {
        try
        {
            JsonValues.Read(
                DocumentFile.ToUtf8(DocumentFile.ReadBytes(file)),
                (value, line) => Add(file, value, line, report, definitions),
                problem => report(problem.ToProblem(file)));
        }
        catch (SnapshotFileException e)
        {
            report(e.ToProblem(file) with { ErrorId = OwnId(e.ErrorId) });
        }
    }

    private static void Add(string file, JsonElement value, int line, Action<ReadProblem> report, List<TaskDefinition> definitions)
        => definitions.AddRange(TaskDefinitionReader.Read(value, new Evidence { Source = file, Line = line > 1 ? line : null }, report));

    // A repository's folder holds package.json and the like.
    private static void ReportUnlessForeign(ReadProblem problem, Action<ReadProblem> report)
    {
        if (problem.ErrorId is not (TaskDefinitionErrorIds.Unrecognized or TaskDefinitionErrorIds.FileEmpty))
        {
            report(problem);
        }
    }

    private static string OwnId(string snapshotId) => snapshotId switch
    {
        SnapshotErrorIds.PathNotFound => TaskDefinitionErrorIds.PathNotFound,
        SnapshotErrorIds.FileTooLarge => TaskDefinitionErrorIds.FileTooLarge,
        _ => TaskDefinitionErrorIds.FileUnreadable,
    };
}
