using System.Text.Json;
using Hokusai.Core.Ecs.TaskDefinitions.Reading;
using Hokusai.Core.S3.AccessLogs;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.S3.Deletions;

/// <summary>
/// Finds server access logs and files with S3's events among files of any kind: by name what cannot be either, by its beginning what is. Each file once.
/// </summary>
internal sealed class S3LogFiles
{
    private const int Beginning = 4096;

    // What lies beside logs in a folder of evidence; names of access logs have no extension: "<prefix>2025-07-20-00-12-34-0123456789ABCDEF".
    private static readonly HashSet<string> s_others = new(StringComparer.OrdinalIgnoreCase)
    {
        ".tf", ".tfstate", ".tfvars", ".hcl", ".yml", ".yaml", ".md", ".csv", ".parquet", ".orc", ".html", ".ps1", ".sh", ".xml", ".png",
    };

    private static readonly string[] s_json = [".json", ".jsonl", ".ndjson"];

    private readonly Action<ReadProblem> _report;
    private readonly AccessLogReader _reader;

    /// <summary>Files that are looked for, and what could not be read told.</summary>
    public S3LogFiles(Action<ReadProblem> report)
    {
        _report = report;
        _reader = new AccessLogReader(report);
    }

    /// <summary>The reader of access logs.</summary>
    public AccessLogReader Reader => _reader;

    /// <summary>Whether a file is an access log or holds events of S3.</summary>
    public static bool Is(string path)
    {
        var files = new S3LogFiles(_ => { });
        return files.IsAccessLog(path) || IsEvents(path);
    }

    /// <summary>The access logs and the files with events below the paths, in order of the paths and names. A path that leads to nothing is others' to tell.</summary>
    public (IReadOnlyList<string> AccessLogs, IReadOnlyList<string> Events) Find(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var finder = new SnapshotFileFinder(_ => { }, cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (logs, events) = (new List<string>(), new List<string>());
        foreach (var found in paths.SelectMany(finder.Resolve))
        {
            var files = Directory.Exists(found) ? finder.Walk(found).SelectMany(folder => folder.Files) : [found];
            foreach (var file in files.Where(file => seen.Add(Path.GetFullPath(file))))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (IsEvents(file))
                {
                    events.Add(file);
                }
                else if (IsAccessLog(file))
                {
                    logs.Add(file);
                }
            }
        }

        return (logs, events);
    }

    /// <summary>Reads a file with events.</summary>
    public void ReadEvents(string path, S3EventReader reader)
    {
        try
        {
            JsonValues.Read(
                DocumentFile.ToUtf8(DocumentFile.ReadBytes(path)),
                (value, line) => AddEvent(path, value, line, reader),
                problem => _report(problem.ToProblem(path) with { ErrorId = AccessLogErrorIds.BadEvent }));
        }
        catch (SnapshotFileException e)
        {
            _report(e.ToProblem(path) with { ErrorId = AccessLogErrorIds.Unreadable });
        }
    }

    private void AddEvent(string path, JsonElement value, int line, S3EventReader reader)
    {
        string? flaw;
        try
        {
            flaw = reader.Add(value, new Evidence { Source = path, Line = line > 1 ? line : null });
        }
        catch (InvalidOperationException)
        {
            flaw = "Its text is not Unicode";
        }

        if (flaw is not null)
        {
            _report(new ReadProblem { Source = path, ErrorId = AccessLogErrorIds.BadEvent, Position = $"line {line}", Reason = $"{flaw}; it was left out." });
        }
    }

    private bool IsAccessLog(string path) => !IsJson(path) && !s_others.Contains(Path.GetExtension(path)) && _reader.IsAccessLog(path);

    private static bool IsJson(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return s_json.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsEvents(string path)
    {
        if (!s_json.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        try
        {
            using var stream = File.OpenRead(path);
            var beginning = new byte[Beginning];
            var text = beginning.AsSpan(0, stream.ReadAtLeast(beginning, Beginning, throwOnEndOfStream: false));
            return text.IndexOf("\"aws.s3\""u8) >= 0 || text.IndexOf("\"aws:s3\""u8) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is opened by others, and reported then.
            return false;
        }
    }
}
