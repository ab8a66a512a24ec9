using System.Globalization;

namespace Hokusai.Aws.Testbed;

/// <summary>A part of a list, and the token of the next part; null for the last.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);

/// <summary>Cuts lists into pages whose tokens are positions. What a token means is nobody's business but the service's.</summary>
internal static class Page
{
    public static Page<T> Of<T>(IReadOnlyList<T> all, string? token, int size)
    {
        var first = token is null ? 0 : int.Parse(token, NumberStyles.None, CultureInfo.InvariantCulture);
        var items = all.Skip(first).Take(size).ToList();
        return new Page<T>(items, first + items.Count < all.Count ? (first + items.Count).ToString(CultureInfo.InvariantCulture) : null);
    }
}
