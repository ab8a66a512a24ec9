using System.Text.Json;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>What CloudTrail writes in place of values that a service marks sensitive; the ECS model marks <c>environment</c> as a whole.</summary>
internal static class TrailMask
{
    private const string Hidden = "HIDDEN_DUE_TO_SECURITY_REASONS";
    private const int FewestStars = 3;

    /// <summary>Whether a value is a mask.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isTrail">Whether it stands in a record of CloudTrail: elsewhere asterisks are just a text.</param>
    public static bool Is(JsonElement value, bool isTrail)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        return value.ValueEquals(HiddenUtf8) || (isTrail && CanonicalText.Of(value) is { } text && AreStars(text));
    }

    /// <summary>Whether a text is a mask.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isTrail">Whether it stands in a record of CloudTrail.</param>
    public static bool Is(string text, bool isTrail) => text == Hidden || (isTrail && AreStars(text));

    /// <summary>Whether a text may be a mask, wherever it stands.</summary>
    public static bool Is(string text) => text == Hidden || AreStars(text);

    private static ReadOnlySpan<byte> HiddenUtf8 => "HIDDEN_DUE_TO_SECURITY_REASONS"u8;

    private static bool AreStars(string text) => text.Length >= FewestStars && !text.AsSpan().ContainsAnyExcept('*');
}
