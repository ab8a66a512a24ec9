using System.Diagnostics.CodeAnalysis;

namespace Hokusai;

/// <summary>A rule of AWS Config that the monitoring keeps, with what it found.</summary>
public sealed record ConfigRuleResource : MonitoringResource
{
    /// <summary>The rule of a resource.</summary>
    /// <param name="resource">What is said of it as of any resource.</param>
    [SetsRequiredMembers]
    public ConfigRuleResource(MonitoringResource resource)
        : base(resource)
    {
    }

    /// <summary>What it found; null for a rule that is not there yet.</summary>
    public ConfigCompliance? Compliance { get; init; }
}
