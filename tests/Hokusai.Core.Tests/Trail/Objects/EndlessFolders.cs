using System.Runtime.CompilerServices;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>A bucket that names each folder itself, and one more in it, among what lies in it.</summary>
internal sealed class EndlessFolders(IObjectStore store) : IObjectStore
{
    public string Bucket => store.Bucket;

    public IAsyncEnumerable<StoredObject> ListAsync(string prefix, string? startAfter, CancellationToken cancellationToken) => store.ListAsync(prefix, startAfter, cancellationToken);

    public async IAsyncEnumerable<string> ListPrefixesAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return prefix;
        await foreach (var folder in store.ListPrefixesAsync(prefix, cancellationToken))
        {
            yield return folder;
        }

        yield return $"{prefix}AWSLogs/";
    }

    public IAsyncEnumerable<StoredObject> ListVersionsAsync(string key, CancellationToken cancellationToken) => store.ListVersionsAsync(key, cancellationToken);

    public Task<Stream> OpenAsync(StoredObject item, long offset, CancellationToken cancellationToken) => store.OpenAsync(item, offset, cancellationToken);
}
