using Hokusai.Core.Snapshots.Plain;
using Hokusai.Core.Snapshots.Redaction;

namespace Hokusai.Core.Snapshots.Folder;

/// <summary>One reading of snapshot folders and files.</summary>
internal sealed class SnapshotReading(Action<ReadProblem> report, CancellationToken cancellationToken)
{
    private readonly SnapshotFileFinder _finder = new(report, cancellationToken);
    private readonly SecretRedactor _redactor = new();
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly List<SnapshotDocument> _documents = [];
    private readonly List<SnapshotGap> _gaps = [];
    private DateTimeOffset? _askedAt;

    /// <summary>Reads what a path leads to.</summary>
    public void Add(string path)
    {
        foreach (var found in _finder.Resolve(path))
        {
            if (!Directory.Exists(found))
            {
                AddFile(found, isAskedFor: true);
                continue;
            }

            foreach (var (folder, files) in _finder.Walk(found))
            {
                AddFolder(folder, files);
            }
        }
    }

    /// <summary>What was read. A person may have asked by hand what the tool was denied: such a file fills the gap.</summary>
    public Snapshot ToSnapshot()
    {
        var answered = _documents.Select(document => document.Key).ToHashSet();
        return new Snapshot(_documents, [.. _gaps.Where(gap => !answered.Contains(gap.Key))]) { AskedAt = _askedAt };
    }

    private void AddFolder(string folder, IReadOnlyList<string> files)
    {
        var names = files.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        if (names.Contains(SnapshotFiles.ManifestName) || names.Contains(SnapshotFiles.JournalName))
        {
            Try(Path.Combine(folder, SnapshotFiles.ManifestName), () => AddSnapshot(new SnapshotFiles(folder), folder));
        }

        foreach (var file in files.Where(IsDocument))
        {
            AddFile(file, isAskedFor: false);
        }
    }

    private static bool IsDocument(string file)
        => Path.GetExtension(file).Equals(SnapshotPaths.Extension, StringComparison.OrdinalIgnoreCase) && Path.GetFileName(file) != SnapshotFiles.ManifestName;

    private void AddSnapshot(SnapshotFiles files, string folder)
    {
        if (SnapshotRecords.Read(files) is not { } manifest)
        {
            return;
        }

        if (manifest.FinishedAt is null)
        {
            report(new ReadProblem
            {
                Source = folder,
                ErrorId = SnapshotErrorIds.Unfinished,
                Reason = "Collecting this snapshot was interrupted: what is not in it may exist all the same.",
                Advice = "Collect into the folder again with the same arguments: it goes on where it was.",
            });
        }

        _askedAt = _askedAt < manifest.StartedAt ? _askedAt : manifest.StartedAt;
        _gaps.AddRange(manifest.Gaps);
        foreach (var entry in manifest.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The place follows from the question: what a manifest says of it must not lead out of the folder.
            var path = Path.Combine(folder, SnapshotPaths.Of(entry.Key).Replace('/', Path.DirectorySeparatorChar));
            if (_files.Add(Path.GetFullPath(path)))
            {
                Try(path, () => AddEntry(entry, path), entry.Key);
            }
        }
    }

    private void AddEntry(SnapshotEntry entry, string path)
    {
        if (!File.Exists(path))
        {
            throw new SnapshotFileException(SnapshotErrorIds.FileMissing, "The manifest lists it, but it is not there.") { Advice = "Copy the snapshot as a whole, or collect it again." };
        }

        var bytes = DocumentFile.ReadBytes(path);
        var content = DocumentFile.Parse(bytes);
        Keep(new SnapshotDocument(entry.Key, content, path));
        if (SnapshotRecords.Sha256(bytes) != entry.Sha256)
        {
            report(new ReadProblem
            {
                Source = path,
                ErrorId = SnapshotErrorIds.FileChanged,
                Reason = "It was changed after it was collected; it is read as it is now.",
                Advice = "Where it matters as evidence, collect it again.",
            });
        }
    }

    private void AddFile(string path, bool isAskedFor)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // What is evidence of another kind may be large: it is not read to see that it is none of AWS's answers.
        if (!_files.Add(Path.GetFullPath(path)) || (ForeignFile.Is(path) is var isForeign && isForeign && !isAskedFor))
        {
            return;
        }

        Try(path, () =>
        {
            var documents = isForeign ? [] : AnswerRecognition.Read(path, DocumentFile.Parse(DocumentFile.ReadBytes(path)));
            if (documents.Count == 0 && isAskedFor)
            {
                throw new SnapshotFileException(SnapshotErrorIds.FileUnrecognized, "It is JSON, but no answer of AWS that is known here.")
                {
                    Advice = "Give a file that 'aws <service> <command> --output json' printed, or the folder of a snapshot.",
                };
            }

            foreach (var document in documents)
            {
                Keep(document);
                ReportPartial(document);
            }
        }, AnswerPath.Parse(path)?.Key);
    }

    private void Keep(SnapshotDocument document) => _documents.Add(document with { Content = _redactor.Redact(document.Content).Content });

    private void ReportPartial(SnapshotDocument document)
    {
        if (PartialAnswer.Is(document.Content))
        {
            report(new ReadProblem
            {
                Source = document.Source,
                ErrorId = SnapshotErrorIds.PartialAnswer,
                Reason = $"It holds only the first pages of 'aws {document.Key.Service} {document.Key.Command}': what is not in it may exist all the same.",
                Advice = "Run the command again without --max-items and --no-paginate.",
            });
        }
    }

    /// <summary>Reads one file. What it would have answered, where that is known, becomes a gap: unknown, not empty.</summary>
    private void Try(string path, Action read, SnapshotKey? question = null)
    {
        try
        {
            read();
        }
        catch (SnapshotFileException e)
        {
            report(e.ToProblem(path));
            if (question is { AccountId.Length: > 0 } key)
            {
                _gaps.Add(new SnapshotGap { Key = key, ErrorId = e.ErrorId, Reason = $"'{path}' cannot be used: {e.Message}" });
            }
        }
        catch (SnapshotFolderException e)
        {
            report(new ReadProblem { Source = path, ErrorId = e.ErrorId, Reason = e.Message });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(new ReadProblem { Source = path, ErrorId = SnapshotErrorIds.FileUnreadable, Reason = $"It cannot be opened ({e.GetType().Name})." });
        }
    }
}
