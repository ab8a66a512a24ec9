using System.Text;

namespace Hokusai.Aws.Testbed;

/// <summary>The operand of <c>wildcard</c>: <c>*</c> stands for any text, <c>\*</c> and <c>\\</c> for an asterisk and a backslash.</summary>
internal sealed class EventWildcard
{
    private readonly IReadOnlyList<string> _pieces;

    private EventWildcard(IReadOnlyList<string> pieces) => _pieces = pieces;

    /// <summary>Reads the operand.</summary>
    /// <exception cref="FormatException">Two asterisks follow each other, or a backslash escapes something else.</exception>
    public static EventWildcard Parse(string text)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            switch (text[i])
            {
                case '*' when next == '*':
                    throw InvalidPattern.Because($"Consecutive wildcard characters at pos {Position(text, i)}");
                case '*':
                    pieces.Add(piece.ToString());
                    piece.Clear();
                    break;
                case '\\' when next is '*' or '\\':
                    piece.Append(next);
                    i++;
                    break;
                case '\\':
                    throw InvalidPattern.Because($"Invalid escape character at pos {Position(text, i)}");
                default:
                    piece.Append(text[i]);
                    break;
            }
        }

        pieces.Add(piece.ToString());
        return new EventWildcard(pieces);
    }

    /// <summary>True for texts that are the pieces between the asterisks, in their order, with any text between them.</summary>
    public bool Matches(string text)
    {
        var (first, last) = (_pieces[0], _pieces[^1]);
        if (_pieces.Count == 1)
        {
            return text == first;
        }

        var end = text.Length - last.Length;
        if (end < first.Length || !text.StartsWith(first, StringComparison.Ordinal) || !text.EndsWith(last, StringComparison.Ordinal))
        {
            return false;
        }

        // The leftmost place of each piece leaves the most room for the others.
        var from = first.Length;
        foreach (var piece in _pieces.Skip(1).SkipLast(1))
        {
            var at = text.IndexOf(piece, from, end - from, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            from = at + piece.Length;
        }

        return true;
    }

    /// <summary>EventBridge counts the bytes of the string with its opening quote.</summary>
    private static int Position(string text, int index) => 1 + Encoding.UTF8.GetByteCount(text.AsSpan(0, index));
}
