using System.Management.Automation;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Core.Commands;
using Hokusai.Core.Trail;

namespace Hokusai.PS.Cmdlets;

/// <summary>Finds where ECS services went back to something older, and who or what did it.</summary>
/// <remarks>
/// <para>Puts service deployments, service events and CloudTrail's records together, follows the running revision of each service over time, and writes one Hokusai.EcsReversion for each step
/// back: from which revision to which, when, by whom, and its kind: rolled back by the circuit breaker or an alarm, by hand, a stale Terraform apply, overlapping deployments, a new revision with old
/// content, or an image tag that moved back.</para>
/// <para>Confidence is Proven where the records admit no other reading, Likely, or Possible; Missing says what would have to be known to be surer. ECS keeps its own history for 90 days and names no
/// caller in it; CloudTrail names the caller and knows nothing of ECS's own rollbacks. Either alone gives an answer, both together a better one.</para>
/// <para>A forced deployment of the same revision with a new image is a release, a change of scale is none either: neither is a step back.</para>
/// <para>With -Path, files are read: trail files, answers of the AWS CLI, snapshots (Save-HokusaiSnapshot) and task definitions, mixed at will. Without it, the account is asked: ECS, and event
/// history, a trail's bucket or Athena.</para>
/// </remarks>
/// <seealso cref="GetEcsTaskDefinitionHistoryCmdlet"/>
/// <seealso cref="CompareEcsTaskDefinitionCmdlet"/>
/// <seealso cref="InvokeHokusaiInvestigationCmdlet"/>
[Cmdlet(VerbsCommon.Find, "EcsReversion", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(EcsReversion))]
public sealed class FindEcsReversionCmdlet : TrailPeriodCmdlet
{
    private readonly List<string> _services = [];

    /// <summary>Only these services: names, cluster and name (hokusai-apps/worker) or ARNs, with * and ? as wildcards. All by default. Objects of AWS.Tools bind by ServiceArn.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ServiceArn", "ServiceName")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Service { get; set; } = [];

    /// <summary>Only the services of these clusters: names or ARNs, with * and ? as wildcards. All by default.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Cluster { get; set; } = [];

    /// <summary>Collects one pipeline object.</summary>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        _services.AddRange(Service);
    }

    private protected override bool HasInput => _services.Count > 0;

    private protected override void Read(IReadOnlyList<string> files)
        => Run((output, cancellation) => new EcsReversionCommand(EcsSources.Files(files), Options()).RunAsync(output, cancellation));

    private protected override void ReadLive()
    {
        var options = Options();
        Run(async (session, output, cancellation) => await new EcsReversionCommand(
            new EcsSources
            {
                Trail = await LiveTrailAsync(session, cancellation).ConfigureAwait(false),
                Account = LiveAccount.ForServices(session, options, ThrottleLimit, TimeProvider.System),
            },
            options).RunAsync(output, cancellation).ConfigureAwait(false));
    }

    private EcsReversionOptions Options() => new()
    {
        Services = [.. _services.Distinct(StringComparer.OrdinalIgnoreCase)],
        Clusters = Cluster,
        StartTime = StartTime,
        EndTime = EndTime,
    };
}
