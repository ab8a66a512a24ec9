using System.Security.Cryptography;

namespace Hokusai.Core.Snapshots.Folder;

/// <summary>Reads what a snapshot's folder says about itself: its manifest, or the journal of a collection that is not finished.</summary>
internal static class SnapshotRecords
{
    /// <summary>
    /// The manifest; of an unfinished collection one without <see cref="SnapshotManifest.FinishedAt"/>, made of the journal.
    /// Null where the folder holds neither.
    /// </summary>
    /// <exception cref="SnapshotFolderException">What is there cannot be understood.</exception>
    /// <exception cref="SnapshotFileException">What is there cannot be read.</exception>
    public static SnapshotManifest? Read(SnapshotFiles files)
    {
        var manifest = files.Exists(SnapshotFiles.ManifestName) ? ReadManifest(files) : null;
        var journal = files.Exists(SnapshotFiles.JournalName) ? ReadJournal(files) : null;
        // A run ends with the manifest and then removes the journal. A journal beside the manifest of another run is that of a newer one.
        return journal is null || journal.Id == manifest?.Id ? manifest : journal;
    }

    /// <summary>The SHA-256 of a file's bytes as manifests write it.</summary>
    public static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant();

    // Many tools call a file of theirs manifest.json.
    private static SnapshotManifest? ReadManifest(SnapshotFiles files)
    {
        var content = DocumentFile.ReadBytes(files.PathOf(SnapshotFiles.ManifestName));
        return content.AsSpan().IndexOf("\"hokusai-snapshot/"u8) < 0 ? null
            : ManifestJson.ReadManifest(content) ?? throw Damaged(files, SnapshotFiles.ManifestName);
    }

    private static SnapshotManifest ReadJournal(SnapshotFiles files)
    {
        var lines = Lines(DocumentFile.ReadBytes(files.PathOf(SnapshotFiles.JournalName)));
        var header = lines.Count == 0 ? null : ManifestJson.ReadManifest(lines[0].Span);
        if (header is null)
        {
            throw Damaged(files, SnapshotFiles.JournalName);
        }

        // The last word on a question counts: a gap may have been filled later.
        var documents = new Dictionary<SnapshotKey, SnapshotEntry>();
        var gaps = new Dictionary<SnapshotKey, SnapshotGap>();
        foreach (var line in lines.Skip(1).Select(bytes => ManifestJson.ReadLine(bytes.Span)))
        {
            if (line?.Document is { } document)
            {
                documents[document.Key] = document;
                gaps.Remove(document.Key);
            }
            else if (line?.Gap is { } gap)
            {
                gaps[gap.Key] = gap;
            }
        }

        return header with { FinishedAt = null, Documents = [.. documents.Values], Gaps = [.. gaps.Values] };
    }

    // What stands behind the last line feed was torn off.
    private static List<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> content)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        for (int end; (end = content.Span.IndexOf((byte)'\n')) >= 0; content = content[(end + 1)..])
        {
            lines.Add(content[..end]);
        }

        return lines;
    }

    private static SnapshotFolderException Damaged(SnapshotFiles files, string name) => new(
        SnapshotErrorIds.ManifestDamaged,
        files.Folder,
        $"'{files.PathOf(name)}' is damaged, or was written by a version of this tool with another format than {SnapshotManifest.CurrentFormat}. "
            + "Collect into another folder; the documents in this one can be read once the file is removed.");
}
