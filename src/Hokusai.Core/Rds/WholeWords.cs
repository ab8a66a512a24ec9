namespace Hokusai.Core.Rds;

/// <summary>Searches a name for another that stands in it as whole words: "prod/orders/master" contains "orders", "prod/preorders" does not.</summary>
internal static class WholeWords
{
    public static bool Contains(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
