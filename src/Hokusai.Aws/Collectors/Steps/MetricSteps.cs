
namespace Hokusai.Aws.Collectors.Steps;

/// <summary>How busy databases, services and load balancers were, hour by hour: what right-sizing needs.</summary>
internal static class MetricSteps
{
    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html,
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html,
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
    private static readonly MetricSet s_database = new("AWS/RDS",
    [
        ("CPUUtilization", "Average"), ("CPUUtilization", "Maximum"), ("DatabaseConnections", "Average"), ("DatabaseConnections", "Maximum"),
        ("FreeableMemory", "Minimum"), ("FreeStorageSpace", "Minimum"), ("ReadIOPS", "Average"), ("WriteIOPS", "Average"),
    ]);

    private static readonly MetricSet s_service = new("AWS/ECS",
    [
        ("CPUUtilization", "Average"), ("CPUUtilization", "Maximum"), ("MemoryUtilization", "Average"), ("MemoryUtilization", "Maximum"),
    ]);

    private static readonly MetricSet s_balancer = new("AWS/ApplicationELB", [("RequestCount", "Sum")]);

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_database.Of(
            database => [("DBInstanceIdentifier", database.Text("DBInstanceIdentifier") ?? "")],
            RdsSteps.Instances.Items("DBInstances", "DBInstanceArn")),
        s_service.Of(
            service => [("ClusterName", LastPart(service.Text("clusterArn"))), ("ServiceName", service.Text("serviceName") ?? "")],
            EcsSteps.Services.Items("services", "serviceArn")),
        // The dimension is the end of the ARN: app/my-load-balancer/50dc6c495c0c9188.
        s_balancer.Of(
            balancer => [("LoadBalancer", balancer.Subject.Split(":loadbalancer/")[^1])],
            LoadBalancerSteps.LoadBalancers.Items("LoadBalancers", "LoadBalancerArn").Where(balancer => balancer.Text("Type") == "application")),
    ];

    private static string LastPart(string? arn) => arn?.Split('/')[^1] ?? "";
}
