namespace Hokusai.Core.Snapshots.Folder;

/// <summary>Decides what becomes of a folder that is to be collected into, and brings it into a state to go on from.</summary>
internal sealed class SnapshotOpening(
    SnapshotFiles files, SnapshotRequest request, IReadOnlyList<SnapshotCaller> callers, string tool, TimeProvider time)
{
    /// <summary>
    /// The manifest to go on from, with the documents that need not be asked for again and without gaps; where the folder holds the finished
    /// snapshot that is asked for, its manifest as it is.
    /// </summary>
    public SnapshotManifest Prepare(bool replaceFinished)
    {
        files.RemoveTemporaries();
        var past = SnapshotRecords.Read(files);
        if (past is null)
        {
            return files.IsEmpty() ? Begin() : throw NotEmpty();
        }

        if (past.FinishedAt is not null && replaceFinished)
        {
            return Begin();
        }

        if (past.Request != request)
        {
            throw Other(past);
        }

        if (past.FinishedAt is not null)
        {
            // Killed between its last two steps, a run leaves its journal.
            files.Delete(SnapshotFiles.JournalName);
            return past;
        }

        return GoOn(past);
    }

    private SnapshotManifest Begin() => Start(new SnapshotManifest
    {
        Format = SnapshotManifest.CurrentFormat,
        Id = Guid.NewGuid(),
        Tool = tool,
        StartedAt = time.GetUtcNow(),
        Request = request,
        Callers = callers,
        Documents = [],
        Gaps = [],
    });

    private SnapshotManifest GoOn(SnapshotManifest past) => Start(past with
    {
        Callers = [.. past.Callers.Union(callers)],
        Documents = [.. past.Documents.Where(IsInPlace)],
        Gaps = [],
    });

    // Replacements of secrets compare within one run only; see SnapshotWriter.
    private bool IsInPlace(SnapshotEntry entry)
        => entry.Redacted == 0
            && entry.File == SnapshotPaths.Of(entry.Key)
            && files.Exists(entry.File)
            && SnapshotRecords.Sha256(files.Read(entry.File)) == entry.Sha256;

    /// <summary>Replaces the journal in one step, and then removes what it does not name.</summary>
    private SnapshotManifest Start(SnapshotManifest manifest)
    {
        using var journal = new MemoryStream();
        journal.Write(ManifestJson.ToLine(manifest with { Documents = [] }));
        foreach (var entry in manifest.Documents)
        {
            journal.Write(ManifestJson.ToLine(new JournalLine { Document = entry }));
        }

        files.Write(SnapshotFiles.JournalName, journal.ToArray());
        files.Delete(SnapshotFiles.ManifestName);
        files.RemoveDocumentsBut(manifest.Documents.Select(entry => entry.File).ToHashSet(StringComparer.Ordinal));
        return manifest;
    }

    private SnapshotFolderException NotEmpty() => new(
        SnapshotErrorIds.FolderNotEmpty,
        files.Folder,
        $"'{files.Folder}' holds files that belong to no snapshot. A snapshot needs a folder of its own: give a new or an empty one.");

    private SnapshotFolderException Other(SnapshotManifest past) => new(
        SnapshotErrorIds.OtherRequest,
        files.Folder,
        $"'{files.Folder}' holds {(past.FinishedAt is null ? "an unfinished" : "a")} snapshot of {Describe(past.Request)}, not of {Describe(request)}. Give another folder"
            + (past.FinishedAt is null ? ", or finish that one with the arguments that it was begun with." : ", or ask for it to be replaced (-Force)."));

    private static string Describe(SnapshotRequest request)
        => $"{Join("account", request.AccountIds)} in {Join("Region", request.Regions)} ({string.Join(", ", request.Selection)})";

    private static string Join(string word, IReadOnlyList<string> names)
        => $"{word}{(names.Count == 1 ? "" : "s")} {string.Join(", ", names)}";
}
