using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors;

/// <summary>Where the items of a command come from: the documents of another one.</summary>
/// <param name="Step">The other command.</param>
/// <param name="Items">Finds them in one document.</param>
internal sealed record ItemSource(CollectionStep Step, Func<SnapshotDocument, CollectionOptions, IEnumerable<CollectionItem>> Items)
{
    /// <summary>Only those that fulfil a condition.</summary>
    public ItemSource Where(Func<CollectionItem, bool> condition) => this with { Items = (document, options) => Items(document, options).Where(condition) };

    /// <summary>Only the first ones of each document.</summary>
    public ItemSource First(Func<CollectionOptions, int> count) => this with { Items = (document, options) => Items(document, options).Take(count(options)) };
}
