namespace Hokusai.Reports.Services;

/// <summary>What tells one service from another.</summary>
internal readonly record struct ServiceKey(string AccountId, string Region, string Cluster, string Service)
{
    public static ServiceKey Of(EcsRevisionStep step) => new(step.AccountId, step.Region, step.Cluster, step.Service);

    public static ServiceKey Of(EcsDeployment deployment) => new(deployment.AccountId, deployment.Region, deployment.Cluster, deployment.Service);

    public static ServiceKey Of(EcsReversion reversion) => new(reversion.AccountId, reversion.Region, reversion.Cluster, reversion.Service);

    /// <summary>The cluster and the service, as people name it.</summary>
    public string Name => $"{Cluster}/{Service}";

    /// <summary>The account and the Region besides, for where two services share a name.</summary>
    public string FullName => $"{Name} ({string.Join(", ", new[] { AccountId, Region }.Where(part => part.Length > 0))})";
}
