using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Tagging;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Discovery;

/// <summary>Finds things to monitor by their tags.</summary>
internal sealed class TagDiscovery(IAwsConnection connection)
{
    // https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
    private static readonly string[] s_types = ["rds:db", "rds:cluster", "ecs:service", "s3", "elasticloadbalancing:loadbalancer/app", "logs:log-group"];

    /// <summary>The request with what carries all of its tags added to it.</summary>
    public async Task<MonitoringRequest> AddAsync(MonitoringRequest request, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        if (request.FindByTags.Count == 0)
        {
            return request;
        }

        var arns = new List<string>();
        try
        {
            var question = new GetResourcesRequest
            {
                TagFilters = [.. request.FindByTags.Select(tag => new TagFilter { Key = tag.Key, Values = tag.Value.Length == 0 ? null : [tag.Value] })],
                ResourceTypeFilters = s_types,
            };
            await foreach (var page in connection.PagesAsync(question, cancellationToken).ConfigureAwait(false))
            {
                arns.AddRange((page.ResourceTagMappingList ?? []).Select(resource => resource.ResourceARN).OfType<string>());
            }
        }
        catch (AwsCallException e)
        {
            problems.Add(e.ToProblem());
            return request;
        }

        return request with
        {
            RdsInstances = Merge(request.RdsInstances, Named(arns, ":db:").Concat(Named(arns.Where(arn => arn.Contains(":rds:", StringComparison.Ordinal)), ":cluster:"))),
            EcsServices = Merge(request.EcsServices, arns.Where(arn => arn.Contains(":service/", StringComparison.Ordinal))),
            Buckets = Merge(request.Buckets, Named(arns, ":s3:::")),
            LoadBalancers = Merge(request.LoadBalancers, arns.Where(arn => arn.Contains(":loadbalancer/app/", StringComparison.Ordinal))),
            LogGroups = Merge(request.LogGroups, Named(arns, ":log-group:").Select(name => name.TrimEnd('*').TrimEnd(':'))),
        };
    }

    private static IEnumerable<string> Named(IEnumerable<string> arns, string before)
        => arns.Where(arn => arn.Contains(before, StringComparison.Ordinal)).Select(arn => arn[(arn.IndexOf(before, StringComparison.Ordinal) + before.Length)..]);

    private static IReadOnlyList<string> Merge(IReadOnlyList<string> named, IEnumerable<string> found) => [.. named.Concat(found).Distinct(StringComparer.Ordinal)];
}
