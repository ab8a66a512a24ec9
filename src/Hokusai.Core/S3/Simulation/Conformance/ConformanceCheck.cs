using System.Text;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Simulation.Conformance;

/// <summary>Compares the simulator with S3's own answers, wherever evidence has them, and reports each disagreement.</summary>
/// <param name="configuration">The rules that were in force when S3 answered.</param>
/// <param name="bucket">What else it depends on.</param>
internal sealed class ConformanceCheck(LifecycleConfiguration configuration, SimulatedBucket bucket)
{
    private readonly LifecycleEvaluator _evaluator = new(configuration, bucket);

    /// <summary>How many answers were compared.</summary>
    public long Compared { get; private set; }

    /// <summary>How many of them the simulator shares.</summary>
    public long Agreed { get; private set; }

    /// <summary>Compares one answer.</summary>
    /// <param name="version">The version of which it is.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The disagreement; null where they agree.</returns>
    public Disagreement? Compare(in ObjectVersion version, ExpiryAnswer answer)
    {
        Compared++;
        var expiry = _evaluator.Expiry(version);
        if (IsShared(expiry, answer))
        {
            Agreed++;
            return null;
        }

        return new Disagreement(
            Encoding.UTF8.GetString(version.Key),
            answer,
            expiry.Step is null ? null : DateOnly.FromDayNumber((int)Math.Min(expiry.Day, DateOnly.MaxValue.DayNumber)),
            expiry.Step is { } step ? configuration.Rules[step.Rule].Id : null);
    }

    // S3's days are those of the rule, whether they are over or not. What may expire the version may also be what S3 answered.
    private bool IsShared(in VersionExpiry expiry, ExpiryAnswer answer)
    {
        if (answer.ExpiryDate is not { } date)
        {
            return expiry.Step is null;
        }

        var isMidnight = date.UtcTicks % TimeSpan.TicksPerDay == 0;
        var day = LifecycleDay.Of(date.UtcTicks);
        if (!isMidnight || day > expiry.Day)
        {
            return false;
        }

        foreach (var step in expiry.Plan.Expirations.All)
        {
            if (step.Filter.For(expiry.Version) is var match
                && match != Match.Never
                && (match == Match.Maybe || day == expiry.Day)
                && step.Due(LifecycleDay.Of(expiry.Version.Created)) == day
                && (answer.RuleId is null || configuration.Rules[step.Rule].Id is not { } id || id == answer.RuleId))
            {
                return true;
            }
        }

        return false;
    }
}
