using System.Collections.ObjectModel;

namespace Hokusai;

/// <summary>
/// The lists of the model, as people can use them at a prompt. PowerShell finds no indexer on the types that the compiler makes for
/// <c>[.. items]</c>, so that <c>$x.RootCauses[0]</c> would be the whole list; and on an array <c>.Address</c> is the array's own method,
/// so that <c>$x.Changes.Address</c> would not be the addresses.
/// </summary>
internal static class PipelineList
{
    /// <summary>The same items behind a type that PowerShell indexes and enumerates members of.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items)
        => items.Count == 0 ? ReadOnlyCollection<T>.Empty : items as ReadOnlyCollection<T> ?? new ReadOnlyCollection<T>(items as IList<T> ?? [.. items]);
}
