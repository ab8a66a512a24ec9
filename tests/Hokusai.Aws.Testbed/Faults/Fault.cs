namespace Hokusai.Aws.Testbed;

/// <summary>A fault, and which requests meet it.</summary>
public sealed record Fault
{
    /// <summary>For <see cref="Times"/>: every matching request.</summary>
    public const int Always = int.MaxValue;

    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>The signing name of the service that meets it; null for every service.</summary>
    public string? Service { get; init; }

    /// <summary>The operation that meets it; null for every operation.</summary>
    public string? Operation { get; init; }

    /// <summary>The Region that meets it; null for every Region.</summary>
    public string? Region { get; init; }

    /// <summary>A further condition; null for none.</summary>
    public Func<AwsRequest, bool>? When { get; init; }

    /// <summary>How many matching requests pass unharmed first (1: the first page arrives, the second meets the fault).</summary>
    public int After { get; init; }

    /// <summary>How many matching requests meet it. Without effect on kinds that last until they are cleared.</summary>
    public int Times { get; init; } = 1;

    internal bool Matches(AwsRequest request)
        => (Service is null || Service == request.Service)
            && (Operation is null || Operation == request.Operation)
            && (Region is null || Region == request.Region)
            && (When is null || When(request));
}
