using System.Collections.Concurrent;
using System.Text.Json;
using Hokusai.Core.Snapshots.Folder;
using Hokusai.Core.Snapshots.Redaction;

namespace Hokusai.Core.Snapshots;

/// <summary>
/// Saves a snapshot to a folder. It may be killed at any moment: opened again for the same request, it goes on where it was and repeats
/// at most the calls whose answers were not yet noted down.
/// </summary>
/// <remarks>
/// <para>A document is written to a temporary file, flushed and renamed; then a line is appended to the journal and flushed. What has no line
/// does not count and is asked again. At the end the manifest is written in the same way, and the journal removed.</para>
/// <para>Gaps are asked again when collecting goes on. So are documents in which secrets were replaced: the key of the replacements is
/// kept in memory alone, so that no file can help to guess a secret, and within one snapshot equal secrets must stay equal.</para>
/// </remarks>
public sealed class SnapshotWriter : ISnapshotSink, IDisposable
{
    private readonly SnapshotFiles _files;
    private readonly IDisposable _lock;
    private readonly TimeProvider _time;
    private readonly SnapshotManifest _header;
    private readonly ConcurrentDictionary<SnapshotKey, SnapshotEntry> _documents;
    private readonly ConcurrentDictionary<SnapshotKey, SnapshotGap> _gaps = new();
    private readonly SecretRedactor _redactor = new();
    private readonly object _journalTurn = new();
    private readonly FileStream? _journal;

    private SnapshotWriter(SnapshotFiles files, IDisposable folderLock, SnapshotManifest header, IReadOnlyList<SnapshotEntry> documents, TimeProvider time)
    {
        _files = files;
        _lock = folderLock;
        _header = header;
        _documents = new ConcurrentDictionary<SnapshotKey, SnapshotEntry>(documents.Select(entry => KeyValuePair.Create(entry.Key, entry)));
        _time = time;
        KeptDocuments = documents.Count;
        IsFinished = header.FinishedAt is not null;
        _journal = IsFinished ? null : files.OpenToAppend(SnapshotFiles.JournalName);
    }

    /// <summary>Opens a folder: a new or empty one, one whose collection was interrupted, or one that holds the finished snapshot already.</summary>
    /// <param name="folder">The folder; it is made where it does not exist.</param>
    /// <param name="request">What is to be collected.</param>
    /// <param name="callers">Who asks, one for each account.</param>
    /// <param name="tool">The program and its version, for the manifest.</param>
    /// <param name="replaceFinished">Whether a finished snapshot in the folder is replaced, whatever it was made for.</param>
    /// <param name="time">Tells when answers came.</param>
    /// <exception cref="SnapshotFolderException">The folder is in use, is not empty, or holds a snapshot of something else.</exception>
    /// <exception cref="IOException">The operating system failed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static SnapshotWriter Open(
        string folder, SnapshotRequest request, IReadOnlyList<SnapshotCaller> callers, string tool, bool replaceFinished, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(callers);
        ArgumentNullException.ThrowIfNull(time);
        var files = new SnapshotFiles(folder);
        files.MakeFolder();
        var folderLock = SnapshotFolderLock.Take(files);
        try
        {
            var opening = new SnapshotOpening(files, request, callers, tool, time);
            var manifest = opening.Prepare(replaceFinished);
            return new SnapshotWriter(files, folderLock, manifest, manifest.Documents, time);
        }
        catch (SnapshotFileException e)
        {
            folderLock.Dispose();
            throw new SnapshotFolderException(e.ErrorId, files.Folder, $"'{files.Folder}' cannot be collected into: its manifest or journal cannot be read. {e.Message}", e);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>Whether everything was asked: the snapshot is that of <see cref="StartedAt"/>, and there is nothing left to collect.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>The number of documents that were in the folder already and need not be asked for again.</summary>
    public int KeptDocuments { get; }

    /// <inheritdoc/>
    public DateTimeOffset StartedAt => _header.StartedAt;

    /// <inheritdoc/>
    public bool Has(SnapshotKey key) => _documents.ContainsKey(key);

    /// <inheritdoc/>
    public SnapshotDocument? Find(SnapshotKey key)
    {
        if (!_documents.TryGetValue(key, out var entry))
        {
            return null;
        }

        using var content = JsonDocument.Parse(_files.Read(entry.File), new JsonDocumentOptions { MaxDepth = SnapshotLimits.MaxDepth });
        return new SnapshotDocument(key, content.RootElement.Clone(), _files.PathOf(entry.File));
    }

    /// <inheritdoc/>
    public void Add(SnapshotKey key, JsonElement content)
    {
        var (safe, redacted) = _redactor.Redact(content);
        var file = SnapshotPaths.Of(key);
        var bytes = DocumentJson.ToPage(safe);
        _files.Write(file, bytes);
        var entry = new SnapshotEntry
        {
            Key = key,
            File = file,
            Items = DocumentJson.CountItems(safe),
            Redacted = redacted,
            Sha256 = SnapshotRecords.Sha256(bytes),
            CollectedAt = _time.GetUtcNow(),
        };
        Note(new JournalLine { Document = entry });
        _documents[key] = entry;
    }

    /// <inheritdoc/>
    public void AddGap(SnapshotGap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        Note(new JournalLine { Gap = gap });
        _gaps[gap.Key] = gap;
    }

    /// <summary>Writes the manifest: everything was asked.</summary>
    public SnapshotManifest Finish()
    {
        var manifest = _header with
        {
            FinishedAt = _header.FinishedAt ?? _time.GetUtcNow(),
            Documents = [.. _documents.Values.OrderBy(entry => entry.File, StringComparer.Ordinal)],
            Gaps = IsFinished ? _header.Gaps : [.. _gaps.Values.OrderBy(gap => gap.Key.ToString(), StringComparer.Ordinal)],
        };
        if (!IsFinished)
        {
            _files.Write(SnapshotFiles.ManifestName, ManifestJson.ToPage(manifest));
            _journal!.Dispose();
            _files.Delete(SnapshotFiles.JournalName);
            IsFinished = true;
        }

        return manifest;
    }

    /// <summary>Lets go of the folder. What was not finished can be gone on with.</summary>
    public void Dispose()
    {
        _journal?.Dispose();
        _lock.Dispose();
    }

    private void Note(JournalLine line)
    {
        var bytes = ManifestJson.ToLine(line);
        lock (_journalTurn)
        {
            if (_journal is null || IsFinished)
            {
                throw new InvalidOperationException("The snapshot is finished.");
            }

            _journal.Write(bytes);
            _journal.Flush(flushToDisk: true);
        }
    }
}
