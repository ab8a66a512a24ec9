namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>Ports: how they are named, and when a host port says nothing.</summary>
internal static class PortMappings
{
    public const string PortMember = "containerPort";
    public const string RangeMember = "containerPortRange";
    public const string ProtocolMember = "protocol";
    public const string HostMember = "hostPort";

    private const string DefaultProtocol = "tcp";
    private const string Unset = "0";

    /// <summary>The name of a mapping: <c>8080/tcp</c>.</summary>
    public static string Name(string? port, string? range, string? protocol) => $"{port ?? range}/{protocol ?? DefaultProtocol}";

    /// <summary>
    /// Whether a host port says what its absence says: 0, and in the network modes <c>awsvpc</c> and <c>host</c> the container's port, which ECS fills in
    /// (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html).
    /// </summary>
    public static bool IsDefault(string hostPort, string? containerPort, string? networkMode)
        => hostPort == Unset || (hostPort == containerPort && networkMode is "awsvpc" or "host");
}
