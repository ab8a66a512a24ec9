using System.Management.Automation;
using Hokusai.Core.Commands;

namespace Hokusai.PS.Cmdlets;

/// <summary>Finds out why something changed in an AWS account, from evidence files, and proves it.</summary>
/// <remarks>
/// <para>Reads CloudTrail records and stored Terraform state versions, reconstructs what happened around a resource and a time,
/// and writes one Hokusai.Investigation for each symptom: the root causes with their confidence and the records for and against them,
/// the timeline, the Terraform runs, the forks of the state, the impact and the findings.</para>
/// <para>Confidence is Proven where the records admit no other reading, Likely where all required evidence is there and nothing
/// against it, Possible, or Unknown; in that last case the investigation says what is missing to know.</para>
/// <para>What cannot be read becomes a non-terminating error, is listed in Problems, and makes IsComplete false.
/// Nothing is changed and no network is used.</para>
/// </remarks>
/// <seealso cref="GetRdsPasswordChangeCmdlet"/>
/// <seealso cref="GetTerraformStateHistoryCmdlet"/>
/// <seealso cref="ExportHokusaiReportCmdlet"/>
[Cmdlet(VerbsLifecycle.Invoke, "HokusaiInvestigation", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Investigation))]
public sealed class InvokeHokusaiInvestigationCmdlet : EvidenceCmdlet
{
    private readonly HashSet<string> _resources = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was noticed, and so which investigators look. All by default.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public Symptom[] Symptom { get; set; } = [];

    /// <summary>
    /// The resource concerned: a database, cluster or secret by identifier or ARN, with * and ? as wildcards. All by default.
    /// Taken from the pipeline by property name too; each different resource gets an investigation of its own.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DBInstanceIdentifier", "DBClusterIdentifier")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? Resource { get; set; }

    /// <summary>
    /// The time concerned; evidence from a day before to a day after is considered. All times by default.
    /// A time without an offset is local, as everywhere in PowerShell; write 2025-07-18T14:05Z for UTC.
    /// </summary>
    [Parameter]
    public DateTimeOffset? Around { get; set; }

    /// <summary>Collects one pipeline object.</summary>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        if (Resource is not null)
        {
            _resources.Add(Resource);
        }
    }

    private protected override void Read(IReadOnlyList<string> files)
    {
        foreach (var resource in _resources.DefaultIfEmpty(null))
        {
            Investigate(files, resource);
        }
    }

    private void Investigate(IReadOnlyList<string> files, string? resource)
    {
        var options = new InvestigationOptions
        {
            Symptoms = Symptom,
            Resource = resource,
            Around = Around,
        };
        Run((output, cancellation) => new InvestigationCommand(InvestigationSources.Files(files), options, TimeProvider.System).RunAsync(output, cancellation));
    }
}
