using System.Globalization;

namespace Hokusai;

/// <summary>What AWS Config found of the resources that a rule looks at.</summary>
public sealed record ConfigCompliance
{
    /// <summary>What <see cref="State"/> is where it could not be read; the reason is among the errors.</summary>
    public const string Unknown = "Unknown";

    /// <summary>
    /// As AWS Config says it: <c>COMPLIANT</c>, <c>NON_COMPLIANT</c>, <c>NOT_APPLICABLE</c>, <c>INSUFFICIENT_DATA</c> until something was evaluated; <see cref="Unknown"/> where it could not be read.
    /// </summary>
    public required string State { get; init; }

    /// <summary>How many resources do not comply, or the most that AWS Config counts (25); null where it does not say: it counts for rules that are not complied with.</summary>
    public int? NonCompliantResources { get; init; }

    /// <summary>Whether there are more than <see cref="NonCompliantResources"/>.</summary>
    public bool IsCapped { get; init; }

    /// <summary>State and number: <c>NON_COMPLIANT (25+)</c>.</summary>
    public override string ToString()
        => NonCompliantResources is { } count ? string.Create(CultureInfo.InvariantCulture, $"{State} ({count}{(IsCapped ? "+" : "")})") : State;
}
