namespace Hokusai.Core.Monitoring.Connections;

/// <summary>What is known of a database whose <see cref="ConnectionLimit"/> is wanted.</summary>
public sealed record ConnectionLimitQuery
{
    /// <summary>The engine as RDS names it: <c>postgres</c>, <c>aurora-mysql</c>, <c>sqlserver-ex</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The engine's version, for example <c>10.11.7</c>; null where unknown.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>The instance class: <c>db.r6g.large</c>, <c>db.serverless</c>.</summary>
    public required string InstanceClass { get; init; }

    /// <summary>
    /// The memory of the instance class in bytes, where it is known from elsewhere (EC2's <c>DescribeInstanceTypes</c>);
    /// null to take it from <see cref="InstanceClassSize"/>.
    /// </summary>
    public long? InstanceClassMemory { get; init; }

    /// <summary>
    /// The parameter that <see cref="EngineConnections.ParameterName"/> names, as <c>DescribeDBParameters</c> or
    /// <c>DescribeDBClusterParameters</c> tells it: a number or a formula. Null or empty for the engine's default; unknown where
    /// the parameter group could not be read.
    /// </summary>
    public Fact<string>? Parameter { get; init; }

    /// <summary>The capacity range of the cluster, for <c>db.serverless</c>.</summary>
    public ServerlessCapacity? Serverless { get; init; }

    /// <summary>The last value of <c>db.User.max_connections</c> that Performance Insights has; null or unknown where it has none.</summary>
    public Fact<double>? Measured { get; init; }

    /// <summary>What a person gave; null where nobody did.</summary>
    public int? Given { get; init; }

    /// <summary>The allocated storage in bytes, for formulas that use it; null where unknown.</summary>
    public long? AllocatedStorage { get; init; }

    /// <summary>The port of the endpoint, for formulas that use it; null where unknown.</summary>
    public int? Port { get; init; }

    /// <summary>Whether the instance is a read replica, for formulas that use it; null where unknown.</summary>
    public bool? IsReplica { get; init; }
}
