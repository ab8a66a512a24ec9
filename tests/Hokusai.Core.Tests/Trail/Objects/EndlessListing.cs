using System.Runtime.CompilerServices;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>A bucket whose listings do not come to their end.</summary>
internal sealed class EndlessListing(IObjectStore store, Action waiting) : IObjectStore
{
    public string Bucket => store.Bucket;

    public async IAsyncEnumerable<StoredObject> ListAsync(string prefix, string? startAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in store.ListAsync(prefix, startAfter, cancellationToken))
        {
            yield return item;
        }

        waiting();
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    public IAsyncEnumerable<string> ListPrefixesAsync(string prefix, CancellationToken cancellationToken) => store.ListPrefixesAsync(prefix, cancellationToken);

    public IAsyncEnumerable<StoredObject> ListVersionsAsync(string key, CancellationToken cancellationToken) => store.ListVersionsAsync(key, cancellationToken);

    public Task<Stream> OpenAsync(StoredObject item, long offset, CancellationToken cancellationToken) => store.OpenAsync(item, offset, cancellationToken);
}
