using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Elbv2;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Discovery;

/// <summary>What has to be known of application load balancers.</summary>
internal sealed class LoadBalancerDiscovery(IAwsConnection connection)
{
    /// <summary>The load balancer; null where it could not be read, which <paramref name="problems"/> tells.</summary>
    public async Task<LoadBalancerTarget?> FindAsync(string nameOrArn, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        try
        {
            var request = nameOrArn.StartsWith("arn:", StringComparison.Ordinal)
                ? new DescribeLoadBalancersRequest { LoadBalancerArns = [nameOrArn] }
                : new DescribeLoadBalancersRequest { Names = [nameOrArn] };
            var answer = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (answer.LoadBalancers is not [{ LoadBalancerArn: { } arn } balancer, ..])
            {
                problems.Add(MonitoringDiscovery.NotFound(nameOrArn, "load balancer", connection));
                return null;
            }

            if (balancer.Type is not ("application" or null))
            {
                problems.Add(MonitoringDiscovery.NotFound(nameOrArn, "application load balancer", connection) with { Reason = $"It is a {balancer.Type} load balancer, which has none of the metrics of an application load balancer." });
                return null;
            }

            var groups = new List<string>();
            await foreach (var page in connection.PagesAsync(new DescribeTargetGroupsRequest { LoadBalancerArn = arn }, cancellationToken).ConfigureAwait(false))
            {
                groups.AddRange((page.TargetGroups ?? []).Select(group => group.TargetGroupArn).OfType<string>().Select(group => group[(group.LastIndexOf(':') + 1)..]));
            }

            // CloudWatch knows it by what follows "loadbalancer/".
            return new LoadBalancerTarget(balancer.LoadBalancerName ?? nameOrArn, arn[(arn.IndexOf("loadbalancer/", StringComparison.Ordinal) + "loadbalancer/".Length)..], groups);
        }
        catch (AwsCallException e)
        {
            problems.Add(e.Code == "LoadBalancerNotFound" ? MonitoringDiscovery.NotFound(nameOrArn, "load balancer", connection) : e.ToProblem() with { Source = nameOrArn });
            return null;
        }
    }
}
