using Hokusai.Aws.Services.Elbv2;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Load balancers: listeners, rules, target groups and the health of targets.</summary>
internal static class LoadBalancerSteps
{
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTags.html
    private const int TaggedAtOnce = 20;

    public static readonly CollectionStep LoadBalancers = CollectionStep.Once(new DescribeLoadBalancersRequest());

    private static readonly CollectionStep s_targetGroups = CollectionStep.Once(new DescribeTargetGroupsRequest());

    private static readonly CollectionStep s_listeners = CollectionStep.Each(
        balancer => new DescribeListenersRequest { LoadBalancerArn = balancer.Subject }, LoadBalancers.Items("LoadBalancers", "LoadBalancerArn"));

    private static readonly CollectionStep s_rules = CollectionStep.Each(
        listener => new DescribeRulesRequest { ListenerArn = listener.Subject }, s_listeners.Items("Listeners", "ListenerArn"));

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        LoadBalancers,
        CollectionStep.Each(
            balancer => new DescribeLoadBalancerAttributesRequest { LoadBalancerArn = balancer.Subject },
            LoadBalancers.Items("LoadBalancers", "LoadBalancerArn")),
        s_listeners,
        CollectionStep.Each(
            listener => new DescribeListenerAttributesRequest { ListenerArn = listener.Subject },
            s_listeners.Items("Listeners", "ListenerArn")),
        s_rules,
        s_targetGroups,
        CollectionStep.Each(
            group => new DescribeTargetGroupAttributesRequest { TargetGroupArn = group.Subject },
            s_targetGroups.Items("TargetGroups", "TargetGroupArn")),
        CollectionStep.Each(
            group => new DescribeTargetHealthRequest { TargetGroupArn = group.Subject },
            s_targetGroups.Items("TargetGroups", "TargetGroupArn")),
        CollectionStep.Batches(
            resources => new DescribeTagsRequest { ResourceArns = [.. resources.Select(resource => resource.Subject)] },
            TaggedAtOnce,
            new AnswerSplit("TagDescriptions", "ResourceArn"),
            LoadBalancers.Items("LoadBalancers", "LoadBalancerArn"),
            s_listeners.Items("Listeners", "ListenerArn"),
            s_rules.Items("Rules", "RuleArn").Where(rule => rule.Text("Priority") != "default"),
            s_targetGroups.Items("TargetGroups", "TargetGroupArn")),
    ];
}
