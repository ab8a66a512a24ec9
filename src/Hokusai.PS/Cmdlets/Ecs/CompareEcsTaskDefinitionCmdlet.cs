using System.Management.Automation;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Core.Commands;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.PS.Pipeline;

namespace Hokusai.PS.Cmdlets;

/// <summary>Compares ECS task definitions by what they say: container by container, blind to order and to defaults that ECS fills in.</summary>
/// <remarks>
/// <para>Writes one Hokusai.TaskDefinitionDifference for each difference, and nothing for equal content. Environment, secrets, ports, mounts, health checks, limits and log options are compared item by item
/// under their names; members that are new to ECS are compared, too. Values that look like secrets are shown as (hidden): that they changed is told, never what they are.</para>
/// <para>Give a family and two revisions (Compare-EcsTaskDefinition hokusai-api 30 31), two files, or objects: what Get-EcsTaskDefinitionHistory, AWS.Tools (Get-ECSTaskDefinitionDetail) or ConvertFrom-Json
/// emit. Several objects in a pipeline are compared each with the one before it.</para>
/// <para>-AsDiff writes a unified diff instead, in colours where the terminal has them.</para>
/// </remarks>
/// <seealso cref="GetEcsTaskDefinitionHistoryCmdlet"/>
/// <seealso cref="FindEcsReversionCmdlet"/>
[Cmdlet(VerbsData.Compare, "EcsTaskDefinition", DefaultParameterSetName = RevisionSet)]
[OutputType(typeof(TaskDefinitionDifference))]
[OutputType(typeof(string))]
public sealed class CompareEcsTaskDefinitionCmdlet : AwsCmdlet
{
    private const string RevisionSet = "Revision";
    private const string FileSet = "File";
    private const string ObjectSet = "Object";

    private readonly List<object> _objects = [];

    /// <summary>The family of the two revisions.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = RevisionSet)]
    [ValidateNotNullOrEmpty]
    public string Family { get; set; } = "";

    /// <summary>The revision to compare with: the older one.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = RevisionSet)]
    [ValidateRange(1, int.MaxValue)]
    public int ReferenceRevision { get; set; }

    /// <summary>The revision to compare.</summary>
    [Parameter(Mandatory = true, Position = 2, ParameterSetName = RevisionSet)]
    [ValidateRange(1, int.MaxValue)]
    public int DifferenceRevision { get; set; }

    /// <summary>Files and folders that hold the two revisions: answers of the AWS CLI, snapshots, task definitions, trail files. Without it, the account is asked.</summary>
    [Parameter(ParameterSetName = RevisionSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The file with the definition to compare with.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FileSet)]
    [ValidateNotNullOrEmpty]
    public string ReferencePath { get; set; } = "";

    /// <summary>The file with the definition to compare.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FileSet)]
    [ValidateNotNullOrEmpty]
    public string DifferencePath { get; set; } = "";

    /// <summary>The definition to compare with, as an object. Without it, each object of the pipeline is compared with the one before it.</summary>
    [Parameter(ParameterSetName = ObjectSet)]
    [ValidateNotNull]
    public object? ReferenceObject { get; set; }

    /// <summary>The definitions to compare, as objects: of this module, of AWS.Tools, of ConvertFrom-Json, or hashtables.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ObjectSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public object[] DifferenceObject { get; set; } = [];

    /// <summary>Writes the lines of a unified diff instead of objects.</summary>
    [Parameter]
    public SwitchParameter AsDiff { get; set; }

    /// <summary>Collects one pipeline object.</summary>
    protected override void ProcessRecord() => _objects.AddRange(DifferenceObject);

    /// <summary>Compares.</summary>
    protected override void EndProcessing()
    {
        var command = new EcsTaskDefinitionComparisonCommand(AsDiff ? (HasColors() ? TaskDefinitionComparisonForm.ColoredDiff : TaskDefinitionComparisonForm.Diff) : TaskDefinitionComparisonForm.Objects);
        switch (ParameterSetName)
        {
            case FileSet:
                var (reference, difference) = (GetUnresolvedProviderPathFromPSPath(ReferencePath), GetUnresolvedProviderPathFromPSPath(DifferencePath));
                Run((output, cancellation) =>
                {
                    command.CompareFiles(reference, difference, output, cancellation);
                    return Task.CompletedTask;
                });
                break;
            case ObjectSet:
                CompareObjects(command);
                break;
            default:
                CompareRevisions(command);
                break;
        }
    }

    private void CompareRevisions(EcsTaskDefinitionComparisonCommand command)
    {
        if (Path.Length == 0)
        {
            Run((session, output, cancellation) => command.CompareRevisionsAsync(
                new EcsSources { Account = LiveAccount.ForTaskDefinitions(session, Family, [ReferenceRevision, DifferenceRevision], throttleLimit: 8, TimeProvider.System) },
                Family,
                ReferenceRevision,
                DifferenceRevision,
                output,
                cancellation));
            return;
        }

        var paths = new EvidencePaths(this);
        paths.Add(Path, literal: false);
        if (paths.Files.Count > 0)
        {
            Run((output, cancellation) => command.CompareRevisionsAsync(EcsSources.Files(paths.Files), Family, ReferenceRevision, DifferenceRevision, output, cancellation));
        }
    }

    private void CompareObjects(EcsTaskDefinitionComparisonCommand command)
    {
        var objects = ReferenceObject is null ? _objects : [ReferenceObject, .. _objects];
        if (ReferenceObject is null && _objects.Count == 1)
        {
            RejectArguments("NothingToCompareWith", "There is one task definition, and nothing to compare it with; give -ReferenceObject, or two objects.", nameof(ReferenceObject), argument: null);
        }

        Run((output, _) =>
        {
            TaskDefinition? before = null;
            foreach (var (value, index) in objects.Select((value, index) => (value, index)))
            {
                var definition = PipedDefinition.Of(value, index, output.WriteProblem);
                if (before is not null && definition is not null)
                {
                    command.Compare(before, definition, output);
                }

                before = ReferenceObject is not null && index > 0 ? before : definition ?? before;
            }

            return Task.CompletedTask;
        });
    }

    // As PowerShell's own cmdlets decide: $PSStyle.OutputRendering, which is PlainText where NO_COLOR is set.
    private bool HasColors()
        => SessionState.PSVariable.GetValue("PSStyle") is { } style && PSObject.AsPSObject(style).Properties["OutputRendering"]?.Value?.ToString() is "Ansi" or "Host";
}
