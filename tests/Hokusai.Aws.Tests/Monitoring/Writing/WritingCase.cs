using Hokusai.Aws.Protocols;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Services;
using Hokusai.Core.Monitoring;
using AwsProtocol = Hokusai.Aws.Protocols.AwsProtocol;

namespace Hokusai.Aws.Tests.Monitoring.Writing;

/// <summary>A call of a run that meets a fault.</summary>
/// <param name="Kind">The kind of resource.</param>
/// <param name="Action">What the run does to it.</param>
/// <param name="Operation">The call.</param>
/// <param name="Fault">The fault.</param>
/// <param name="IsLasting">False where it is met once; true where it stays until the run is over.</param>
internal sealed record WritingCase(WrittenKind Kind, MonitoringAction Action, string Operation, FaultKind Fault, bool IsLasting)
{
    /// <summary>What is known of the call.</summary>
    public KnownOperation Known { get; } = KnownOperation.All.Single(known => known.Service.SigningScope == Kind.Service && known.Operation.Name == Operation);

    /// <summary>Whether the answer has a body that a fault could hurt.</summary>
    public bool HasBody => Known.Service.Protocol == AwsProtocol.Query || WireMember.Of(Known.Response, Known.Service).Count > 0;

    public override string ToString() => $"{Action} {Kind.Wanted.Type} ({Kind.Service} {Operation}), {Fault} {(IsLasting ? "always" : "once")}";
}

/// <summary>What came of it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Met">How many requests met the fault.</param>
/// <param name="Faulted">The run that met the fault.</param>
/// <param name="Next">The run after it, without fault.</param>
/// <param name="Last">The run after that one.</param>
internal sealed record WritingResult(WritingCase Case, int Met, WritingRun Faulted, WritingRun Next, WritingRun Last)
{
    public override string ToString() => $"{Case}:\n  {Met} met; {Faulted}\n  next: {Next}\n  last: {Last}";
}

/// <summary>One run: what it found, planned and reported.</summary>
internal sealed record WritingRun
{
    /// <summary>What was there before.</summary>
    public required MonitoringInventory Found { get; init; }

    public required MonitoringPlan Plan { get; init; }

    /// <summary>What it says it did, or needed not to do.</summary>
    public required IReadOnlyList<MonitoringResource> Done { get; init; }

    /// <summary>What it says it could not do.</summary>
    public required IReadOnlyList<ReadProblem> Failed { get; init; }

    /// <summary>Whether all is as wanted, and was before.</summary>
    public bool IsUnchanged => Failed.Count == 0 && Plan.Changes.All(change => change.Action == MonitoringAction.Unchanged);

    public override string ToString() => string.Join("; ", Done.Select(done => $"{done.Action} {done.Type}").Concat(Failed.Select(problem => $"FAILED {problem}")));
}
