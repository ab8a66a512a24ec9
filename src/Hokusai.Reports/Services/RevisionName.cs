using System.Globalization;

namespace Hokusai.Reports.Services;

/// <summary>A revision as ECS writes it, <c>hokusai-api:31</c>, taken apart.</summary>
/// <param name="Family">The family; the whole text where it does not end in a number.</param>
/// <param name="Number">The number; null where there is none.</param>
internal readonly record struct RevisionName(string Family, int? Number)
{
    /// <summary>Takes <paramref name="text"/> apart; any text has a result.</summary>
    public static RevisionName Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new RevisionName(text[..colon], number)
            : new RevisionName(text, Number: null);
    }

    public static RevisionName Of(EcsRevisionStep step) => new(step.Family, step.Revision);

    /// <summary>From one revision to another in few characters: the family stands where it differs only.</summary>
    public static string Change(string from, string to)
    {
        var (one, other) = (Parse(from), Parse(to));
        return one == other ? $"{one.Short} again"
            : one.Family == other.Family ? $"{one.Short} → {other.Short}"
            : $"{one} → {other}";
    }

    public override string ToString() => Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Family}:{number}") : Family;

    private string Short => Number?.ToString(CultureInfo.InvariantCulture) ?? Family;
}
