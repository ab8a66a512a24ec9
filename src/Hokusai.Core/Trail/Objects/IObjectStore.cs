namespace Hokusai.Core.Trail.Objects;

/// <summary>
/// One bucket of an object store, for reading. Every member throws <see cref="ObjectStoreException"/> for what the store refuses
/// or cannot do, and <see cref="OperationCanceledException"/> only where the token was cancelled.
/// </summary>
public interface IObjectStore
{
    /// <summary>The bucket's name.</summary>
    string Bucket { get; }

    /// <summary>
    /// Lists the objects whose keys begin with a prefix, in the order of their keys' UTF-8 bytes. Whoever stops enumerating stops the listing.
    /// </summary>
    /// <param name="prefix">The beginning of the keys; empty for every object.</param>
    /// <param name="startAfter">Only keys that sort after this one, which need not exist; null for all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    IAsyncEnumerable<StoredObject> ListAsync(string prefix, string? startAfter, CancellationToken cancellationToken);

    /// <summary>Lists what keys below a prefix have up to their next slash, each once, in order: the folders of a folder.</summary>
    /// <param name="prefix">The beginning of the keys; empty, or ending in a slash.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The prefixes, whole and with their slash.</returns>
    IAsyncEnumerable<string> ListPrefixesAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Lists all versions and delete markers of one object, the last stored first.</summary>
    /// <param name="key">The object's exact key.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    IAsyncEnumerable<StoredObject> ListVersionsAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Opens the bytes of an object as it was listed: of its version, and only as long as it has the ETag and the size of the listing.
    /// Reading the stream throws <see cref="IOException"/> where the connection breaks; a stream that ends early is noticed by its reader.
    /// </summary>
    /// <param name="item">The object as it was listed.</param>
    /// <param name="offset">The first byte wanted.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    Task<Stream> OpenAsync(StoredObject item, long offset, CancellationToken cancellationToken);
}
