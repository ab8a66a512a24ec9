using Hokusai.Reports.Text;

namespace Hokusai.Reports.Account;

/// <summary>An automation as a row: what it is, when and how it could change the password, and whether it did.</summary>
internal sealed record RotatorRow(string Name, string Kind, string Targets, IReadOnlyList<string> When, Confidence Confidence, string How, string Did, DateTimeOffset? Last)
{
    public static RotatorRow Of(PasswordRotator rotator) => new(
        rotator.Name,
        Words.Of(rotator.Kind),
        Words.List(rotator.Targets),
        [.. Times(rotator)],
        rotator.Confidence,
        rotator.How,
        AccountWords.Did(rotator.ChangeCount, failed: 0),
        rotator.LastChange);

    private static IEnumerable<string> Times(PasswordRotator rotator)
    {
        if (!rotator.IsEnabled)
        {
            yield return "turned off";
        }

        if (rotator.Schedule is { } schedule)
        {
            yield return schedule;
        }

        if (rotator.LastRun is { } last)
        {
            yield return $"last ran {TimeText.Full(last)}";
        }

        if (rotator.NextRun is { } next)
        {
            yield return $"next {TimeText.Full(next)}";
        }
    }
}
