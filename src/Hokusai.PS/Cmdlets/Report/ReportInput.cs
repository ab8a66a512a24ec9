using Hokusai.Reports;

namespace Hokusai.PS.Cmdlets;

/// <summary>The results that were piped to a report, by kind and in the order in which they came.</summary>
internal sealed class ReportInput
{
    private readonly List<Investigation> _investigations = [];
    private readonly List<LifecycleImpact> _impacts = [];
    private readonly List<LifecycleRisk> _risks = [];
    private readonly List<LifecycleStandard> _standards = [];

    public bool IsEmpty => _investigations.Count + _impacts.Count + _risks.Count + _standards.Count == 0;

    /// <summary>Adds results of the kinds that <see cref="ReportableTransformationAttribute"/> lets through.</summary>
    public void Add(IEnumerable<object> results)
    {
        foreach (var result in results)
        {
            switch (result)
            {
                case Investigation investigation:
                    _investigations.Add(investigation);
                    break;
                case LifecycleImpact impact:
                    _impacts.Add(impact);
                    break;
                case LifecycleRisk risk:
                    _risks.Add(risk);
                    break;
                case LifecycleStandard standard:
                    _standards.Add(standard);
                    break;
            }
        }
    }

    public ReportContent Content() => new()
    {
        Investigations = _investigations, LifecycleImpacts = _impacts, LifecycleRisks = _risks, LifecycleStandards = _standards,
    };
}
