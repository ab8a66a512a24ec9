using System.Management.Automation;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Core.Commands;

namespace Hokusai.PS.Cmdlets;

/// <summary>Shows the revisions of ECS task definitions: when each came, from whom, what it changed, and what runs or ran it.</summary>
/// <remarks>
/// <para>Writes one Hokusai.TaskDefinitionRevision for each revision, in the order of the numbers: time and actor of its registration, images with tag and digest, CPU and memory, what it changed against
/// the one before, the earlier revisions of equal content (SameAs), and the services that run or ran it.</para>
/// <para>Order and defaults that ECS fills in are no changes. Values that look like secrets are shown as (hidden). CloudTrail masks the values of environment variables: from a trail alone they
/// compare as Unknown, never as equal.</para>
/// <para>With -Path, files are read: trail files, answers of the AWS CLI ('aws ecs describe-task-definition', with or without its wrapper), the files that deploy actions keep in repositories, and
/// snapshots, mixed at will. Without it, the account is asked.</para>
/// <para>A revision asked for that nothing knows becomes a non-terminating error; the others are written.</para>
/// </remarks>
/// <seealso cref="CompareEcsTaskDefinitionCmdlet"/>
/// <seealso cref="FindEcsReversionCmdlet"/>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definitions.html">Amazon ECS task definitions</seealso>
[Cmdlet(VerbsCommon.Get, "EcsTaskDefinitionHistory", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(TaskDefinitionRevision))]
public sealed class GetEcsTaskDefinitionHistoryCmdlet : TrailEvidenceCmdlet
{
    private readonly List<string> _families = [];

    /// <summary>Only these families, with * and ? as wildcards. All by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Family { get; set; } = [];

    /// <summary>
    /// Only these revisions, in any order: 30, 31 or (28..32). All by default. An account is asked for the 25 before each, too: what it changed and which it equals
    /// is told from them.
    /// </summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int[] Revision { get; set; } = [];

    /// <summary>Collects one pipeline object.</summary>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        _families.AddRange(Family);
    }

    private protected override bool HasInput => _families.Count > 0;

    private protected override void Read(IReadOnlyList<string> files)
        => Run((output, cancellation) => Command(EcsSources.Files(files)).RunAsync(output, cancellation));

    private protected override void ReadLive()
        => Run(async (session, output, cancellation) => await Command(new EcsSources
        {
            Trail = await LiveTrailAsync(session, cancellation).ConfigureAwait(false),
            Account = LiveAccount.ForTaskDefinitionHistory(session, _families, Revision, ThrottleLimit, TimeProvider.System),
        }).RunAsync(output, cancellation).ConfigureAwait(false));

    private EcsTaskDefinitionHistoryCommand Command(EcsSources sources)
        => new(sources, new EcsTaskDefinitionHistoryOptions { Families = [.. _families.Distinct(StringComparer.Ordinal)], Revisions = Revision });
}
