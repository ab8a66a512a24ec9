namespace Hokusai;

/// <summary>One attribute that is not as wanted.</summary>
/// <param name="Attribute">Terraform's name of the attribute, as a path (<c>threshold</c>, <c>metric_query[1].expression</c>, <c>tags.Team</c>).</param>
/// <param name="Current">What it is, as compact JSON; null where it is not set, or the resource is not there.</param>
/// <param name="Desired">What it is to be, as compact JSON; null where it is to be left out.</param>
public sealed record MonitoringDifference(string Attribute, string? Current, string? Desired)
{
    /// <summary>The change on one line: <c>threshold: 80 -> 90</c>.</summary>
    public override string ToString() => $"{Attribute}: {Current ?? "(none)"} -> {Desired ?? "(none)"}";
}
