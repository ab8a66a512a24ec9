namespace Hokusai.Core.Trail;

/// <summary>One product of a user agent: <c>name/version (comment)</c>, as in RFC 9110, section 10.1.5.</summary>
/// <param name="Name">The name; a word without a version is a name.</param>
/// <param name="Version">The version; null where there is none.</param>
internal readonly record struct ActorUserAgentProduct(string Name, string? Version)
{
    // CloudTrail cuts user agents at 1 KB; anything longer did not come from it.
    private const int MaxLength = 4096;

    /// <summary>The product as written.</summary>
    public string Text => Version is null ? Name : $"{Name}/{Version}";

    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    public bool StartsWith(string prefix) => Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Splits a user agent into its products. Comments are left out; S3 records wrap the whole in brackets, which are removed.</summary>
    public static IReadOnlyList<ActorUserAgentProduct> Parse(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent))
        {
            return [];
        }

        var text = (userAgent.Length > MaxLength ? userAgent[..MaxLength] : userAgent).Trim();
        if (text is ['[', .., ']'])
        {
            text = text[1..^1];
        }

        var products = new List<ActorUserAgentProduct>();
        var start = -1;
        var depth = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var isBoundary = depth > 0 || c is '(' || char.IsWhiteSpace(c);
            if (isBoundary && start >= 0)
            {
                products.Add(Split(text[start..i]));
                start = -1;
            }
            else if (!isBoundary && start < 0)
            {
                start = i;
            }

            depth = c switch
            {
                '(' => depth + 1,
                ')' when depth > 0 => depth - 1,
                _ => depth,
            };
        }

        return products;
    }

    private static ActorUserAgentProduct Split(string word)
    {
        var text = word.TrimEnd(',');
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash <= 0 || slash == text.Length - 1
            ? new ActorUserAgentProduct(text, null)
            : new ActorUserAgentProduct(text[..slash], text[(slash + 1)..]);
    }
}
