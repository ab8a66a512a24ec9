using System.Runtime.CompilerServices;
using Hokusai.Core.Trail.Objects;
using Hokusai.Terraform.State;

namespace Hokusai.Core.State;

/// <summary>
/// All stored versions of state objects in a bucket, read one state after another. States hold secrets: they are read in memory,
/// and never kept in a cache or any other file.
/// </summary>
public sealed class StateBucketSource : IStateHistorySource
{
    /// <summary>The version id of what was stored without versioning.</summary>
    private const string Unversioned = "null";

    private readonly IObjectStore _store;
    private readonly IReadOnlyList<string> _keys;
    private readonly StateHistoryOptions _options;

    /// <summary>A source over some state objects of a bucket.</summary>
    /// <param name="store">The bucket.</param>
    /// <param name="keys">The exact keys of the states, as the backends' configurations have them.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    public StateBucketSource(IObjectStore store, IReadOnlyList<string> keys, StateHistoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(keys);
        _store = store;
        _keys = keys;
        _options = options ?? new StateHistoryOptions();
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StateHistory> ReadAsync(
        IProgress<StateReadProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var key in _keys.Distinct(StringComparer.Ordinal))
        {
            yield return await ReadAsync(key, progress, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<StateHistory> ReadAsync(string key, IProgress<StateReadProgress>? progress, CancellationToken cancellationToken)
    {
        List<StoredObject> versions;
        List<StoredObject> locks;
        try
        {
            versions = await ListAsync(key, cancellationToken).ConfigureAwait(false);
            locks = await ListAsync(StateObject.LockKey(key), cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectStoreException exception)
        {
            var uri = $"s3://{_store.Bucket}/{key}";
            return new StateHistory { State = uri, Versions = [], Problems = [exception.ToProblem(uri)] };
        }

        var state = new StateObject(_store.Bucket, key, versions.ConvertAll(ToVersion), locks.ConvertAll(ToVersion));
        var objects = versions.Where(static version => !version.IsDeleteMarker).ToLookup(static version => version.VersionId ?? Unversioned, StringComparer.Ordinal);
        return await StateHistoryReader.ReadAsync(state, (version, stop) => FetchAsync(state, objects[version.VersionId].First(), stop), _options, progress, cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<List<StoredObject>> ListAsync(string key, CancellationToken cancellationToken)
    {
        var versions = new List<StoredObject>();
        await foreach (var version in _store.ListVersionsAsync(key, cancellationToken).ConfigureAwait(false))
        {
            versions.Add(version);
        }

        return versions;
    }

    private async Task<StateContent> FetchAsync(StateObject state, StoredObject version, CancellationToken cancellationToken)
    {
        // Not of a shared pool: a state's bytes must not lie in memory that others are handed.
        var content = new byte[version.Size];
        try
        {
            using var download = new ObjectDownload(_store, version);
            await download.ReadAllAsync(content, cancellationToken).ConfigureAwait(false);
            return new StateContent(content);
        }
        catch (ObjectStoreException exception)
        {
            return new StateContent(default, exception.ToProblem(state.Uri));
        }
    }

    private static StateObjectVersion ToVersion(StoredObject version)
        => new(version.VersionId ?? Unversioned, version.LastModified, version.Size, version.IsDeleteMarker);
}
