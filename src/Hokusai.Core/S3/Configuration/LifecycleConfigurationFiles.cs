using Hokusai.Core.S3.Configuration.Reading;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Snapshots.Folder;
using Hokusai.Core.Snapshots.Plain;

namespace Hokusai.Core.S3.Configuration;

/// <summary>
/// Reads lifecycle configurations from files, one in each: JSON or XML. A file that was given by its name and is none is reported; others in a folder are
/// passed over.
/// </summary>
public static class LifecycleConfigurationFiles
{
    private static readonly string[] s_extensions = [".json", ".xml"];

    /// <summary>The configurations in files, folders (with all below them) and wildcards, in the order of the paths.</summary>
    /// <param name="paths">The paths; relative ones count from the current folder.</param>
    /// <param name="report">Hears of each file, and each rule in it, that could not be read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IReadOnlyList<LifecycleConfiguration> Read(IReadOnlyList<string> paths, Action<ReadProblem> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(report);
        var finder = new SnapshotFileFinder(problem => report(problem with { ErrorId = OwnId(problem.ErrorId) }), cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var read = new List<LifecycleConfiguration>();
        foreach (var found in paths.SelectMany(finder.Resolve))
        {
            var isFolder = Directory.Exists(found);
            var files = isFolder
                ? finder.Walk(found).SelectMany(folder => folder.Files).Where(file => s_extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                : [found];
            foreach (var file in files.Where(file => seen.Add(Path.GetFullPath(file))))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (ReadOne(file, isFolder ? problem => ReportUnlessForeign(problem, report) : report) is { } configuration)
                {
                    read.Add(configuration);
                }
            }
        }

        return read;
    }

    private static LifecycleConfiguration? ReadOne(string file, Action<ReadProblem> report)
    {
        try
        {
            if (ForeignFile.Is(file))
            {
                // Trails and states may be large: they are not read to see that they are no configuration.
                report(new LifecycleFormatException(LifecycleErrorIds.Unrecognized, "It is evidence of another kind: a trail, a state, or something compressed.").ToProblem(file));
                return null;
            }

            return LifecycleConfigurationReader.Read(DocumentFile.ReadBytes(file), file, report);
        }
        catch (SnapshotFileException e)
        {
            report(e.ToProblem(file) with { ErrorId = OwnId(e.ErrorId) });
            return null;
        }
    }

    // A repository's folder holds package.json and the like.
    private static void ReportUnlessForeign(ReadProblem problem, Action<ReadProblem> report)
    {
        if (problem.ErrorId is not (LifecycleErrorIds.Unrecognized or LifecycleErrorIds.FileEmpty))
        {
            report(problem);
        }
    }

    private static string OwnId(string snapshotId) => snapshotId switch
    {
        SnapshotErrorIds.PathNotFound => LifecycleErrorIds.PathNotFound,
        SnapshotErrorIds.FileTooLarge => LifecycleErrorIds.FileTooLarge,
        _ => LifecycleErrorIds.FileUnreadable,
    };
}
