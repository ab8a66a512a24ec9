using System.Text;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>
/// The texts of many definitions, which say nearly the same: a text that was read lately is not made again. Its size is fixed, and what it holds goes with it.
/// Not thread-safe.
/// </summary>
internal sealed class DefinitionTexts
{
    // A power of two, and several times the names and values that one definition has.
    private const int Slots = 1024;

    // Longer ones (certificates, scripts) seldom come again.
    private const int Longest = 256;

    private readonly string?[] _texts = new string?[Slots];

    /// <summary>The text of these bytes.</summary>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        var hash = default(HashCode);
        hash.AddBytes(utf8);
        ref var text = ref _texts[hash.ToHashCode() & (Slots - 1)];
        if (text is null || !Ascii.Equals(utf8, text))
        {
            text = Encoding.UTF8.GetString(utf8);
        }

        return text;
    }
}
