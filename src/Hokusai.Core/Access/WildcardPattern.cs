namespace Hokusai.Core.Access;

/// <summary>
/// The wildcards of IAM policies: <c>*</c> stands for any number of characters, <c>?</c> for one.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
/// A <c>*</c> matches colons as well: IAM says so of one at the end of an ARN's segment, and leaves open what one inside a segment does.
/// </summary>
internal static class WildcardPattern
{
    /// <summary>Whether a text matches. Takes time in the product of both lengths at most, whatever the pattern.</summary>
    public static bool Matches(string pattern, string text, bool ignoreCase = false)
    {
        var (p, t) = (0, 0);

        // Where the last star stands, and how much of the text it has swallowed. An earlier star never needs to give up its match.
        var (star, swallowed) = (-1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, swallowed) = (p++, t);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || AreEqual(pattern[p], text[t], ignoreCase)))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++swallowed;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static bool AreEqual(char one, char other, bool ignoreCase)
        => one == other || (ignoreCase && char.ToUpperInvariant(one) == char.ToUpperInvariant(other));
}
