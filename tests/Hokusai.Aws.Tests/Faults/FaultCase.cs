using Hokusai.Aws.Connection;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Tests.Faults;

/// <summary>A client that met a fault, and what became of it.</summary>
/// <param name="Client">The client.</param>
/// <param name="Kind">The fault.</param>
internal sealed record FaultCase(FaultClient Client, FaultKind Kind)
{
    /// <summary>What one fault did; null for faults that last.</summary>
    public FaultResult? Once { get; init; }

    /// <summary>What a fault that stays did.</summary>
    public required FaultResult Always { get; init; }
}

/// <summary>The end of one call.</summary>
/// <param name="Requests">How many requests the call made.</param>
/// <param name="Delivered">How many pages came before the end.</param>
/// <param name="IsWhole">Whether it gave the true answer, whole.</param>
/// <param name="Failure">What it threw; null where it gave an answer.</param>
internal sealed record FaultResult(int Requests, int Delivered, bool IsWhole, Exception? Failure)
{
    /// <summary>The stable id of the failure; the exception's type where it has none.</summary>
    public string? ErrorId => Failure switch
    {
        null => null,
        AwsCallException failed => failed.ErrorId,
        ObjectStoreException failed => failed.ErrorId,
        _ => Failure.GetType().Name,
    };

    public string? MissingPermission => Failure switch
    {
        AwsCallException failed => failed.MissingPermission,
        ObjectStoreException failed => failed.MissingPermission,
        _ => null,
    };

    public override string ToString() => (Failure, IsWhole) switch
    {
        (null, true) => $"whole, {Requests} requests",
        (null, false) => $"WRONG, {Requests} requests",
        _ => $"{ErrorId}, {Requests} requests: {Failure!.Message}",
    };
}
