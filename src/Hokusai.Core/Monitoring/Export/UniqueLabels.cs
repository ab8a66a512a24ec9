using System.Globalization;

namespace Hokusai.Core.Monitoring.Export;

/// <summary>Gives each resource a label that no other one has.</summary>
internal sealed class UniqueLabels
{
    private readonly Dictionary<DesiredResource, string> _labels = new(ReferenceEqualityComparer.Instance);

    /// <summary>The labels.</summary>
    /// <param name="resources">The resources; of two that want one label, the first gets it.</param>
    /// <param name="wanted">The label that each would like.</param>
    /// <param name="scope">Within what labels are unique.</param>
    public UniqueLabels(IEnumerable<DesiredResource> resources, Func<DesiredResource, string> wanted, Func<DesiredResource, string> scope)
    {
        var taken = new HashSet<(string Scope, string Label)>();
        foreach (var resource in resources)
        {
            var label = wanted(resource);
            for (var number = 2; !taken.Add((scope(resource), label)); number++)
            {
                label = wanted(resource) + number.ToString(CultureInfo.InvariantCulture);
            }

            _labels[resource] = label;
        }
    }

    /// <summary>A resource's label.</summary>
    public string this[DesiredResource resource] => _labels[resource];
}
