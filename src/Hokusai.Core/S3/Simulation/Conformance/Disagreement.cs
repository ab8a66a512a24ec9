using System.Globalization;

namespace Hokusai.Core.S3.Simulation.Conformance;

/// <summary>An answer of S3 that the simulator does not share.</summary>
/// <param name="Key">The key; bytes that are no UTF-8 are shown as U+FFFD.</param>
/// <param name="Answer">What S3 answered.</param>
/// <param name="Day">The day that the simulator computed; null for none.</param>
/// <param name="RuleId">The rule that it computed; null where none expires the version, or the rule has no ID.</param>
public sealed record Disagreement(string Key, ExpiryAnswer Answer, DateOnly? Day, string? RuleId)
{
    /// <summary>The two answers in one line.</summary>
    public override string ToString() =>
        $"'{Key}': S3 says {Said(Answer.ExpiryDate?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Answer.RuleId)}, "
        + $"the simulator {Said(Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), RuleId)}.";

    private static string Said(string? day, string? rule) => day is null ? "never" : rule is null ? day : $"{day} by rule '{rule}'";
}
