using System.Globalization;
using Hokusai.Aws.Services.ApplicationAutoScaling;
using Hokusai.Aws.Services.Ecs;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Containers: clusters, services, their deployments and revisions, what they run or ran, and how they scale.</summary>
internal static class EcsSteps
{
    // How many items a call may name: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html,
    // API_DescribeServices.html, API_DescribeServiceDeployments.html, API_DescribeServiceRevisions.html
    private const int ClustersAtOnce = 100;
    private const int ServicesAtOnce = 10;
    private const int DeploymentsAtOnce = 20;
    private const int RevisionsAtOnce = 20;

    // The most that lists give at once; ListServices gives 10 if not asked for more.
    private const int PageSize = 100;

    private static readonly CollectionStep s_clusterArns = CollectionStep.Once(new ListClustersRequest { MaxResults = PageSize });

    private static readonly CollectionStep s_serviceArns = CollectionStep.Each(
        cluster => new ListServicesRequest { Cluster = cluster.Subject, MaxResults = PageSize }, s_clusterArns.Items("clusterArns"));

    public static readonly CollectionStep Services = CollectionStep.Batches(
        services => new DescribeServicesRequest { Cluster = services[0].Parent, Services = [.. services.Select(service => service.Subject)], Include = ["TAGS"] },
        ServicesAtOnce,
        new AnswerSplit("services", "serviceArn", "failures"),
        s_serviceArns.Items("serviceArns")) with { BatchOf = service => service.Parent };

    private static readonly CollectionStep s_deploymentArns = CollectionStep.Each(
        service => new ListServiceDeploymentsRequest { Cluster = service.Parent, Service = service.Subject, MaxResults = PageSize }, s_serviceArns.Items("serviceArns"));

    private static readonly CollectionStep s_deployments = CollectionStep.Batches(
        deployments => new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = [.. deployments.Select(deployment => deployment.Subject)] },
        DeploymentsAtOnce,
        new AnswerSplit("serviceDeployments", "serviceDeploymentArn", "failures"),
        s_deploymentArns.Items("serviceDeployments", "serviceDeploymentArn"));

    private static readonly CollectionStep s_revisions = CollectionStep.Batches(
        revisions => new DescribeServiceRevisionsRequest { ServiceRevisionArns = [.. revisions.Select(revision => revision.Subject)] },
        RevisionsAtOnce,
        new AnswerSplit("serviceRevisions", "serviceRevisionArn", "failures"),
        new ItemSource(s_deployments, (document, _) => RevisionsOf(document)));

    private static readonly CollectionStep s_familyHistories = CollectionStep.Each(
        family => new ListTaskDefinitionsRequest { FamilyPrefix = family.Subject, Sort = "DESC", MaxResults = PageSize },
        new ItemSource(Services, (document, _) => CollectionItem.In(document, "services", "taskDefinition")
            .Select(service => service with { Subject = FamilyOf(service.Subject) })));

    // Revisions that are inactive can be described as long as something refers to them.
    private static readonly CollectionStep s_taskDefinitions = CollectionStep.Each(
        definition => new DescribeTaskDefinitionRequest { TaskDefinition = definition.Subject, Include = ["TAGS"] },
        Services.Items("services", "taskDefinition"),
        s_revisions.Items("serviceRevisions", "taskDefinition"),
        s_familyHistories.Items("taskDefinitionArns").First(options => options.TaskDefinitionsPerFamily));

    // What scales Aurora's replicas and ECS's services: https://docs.aws.amazon.com/autoscaling/application/userguide/integrated-services-list.html
    private static readonly string[] s_scaled = ["ecs", "rds"];

    private static readonly CollectionStep s_scalableTargets = CollectionStep.EachOf(
        space => new DescribeScalableTargetsRequest { ServiceNamespace = space.Subject }, s_scaled);

    private static readonly string[] s_revisionsOfDeployment = ["sourceServiceRevisions", "targetServiceRevision"];

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_clusterArns,
        CollectionStep.Batches(
            clusters => new DescribeClustersRequest
            {
                Clusters = [.. clusters.Select(cluster => cluster.Subject)],
                Include = ["ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS"],
            },
            ClustersAtOnce,
            new AnswerSplit("clusters", "clusterArn", "failures"),
            s_clusterArns.Items("clusterArns")),
        s_serviceArns,
        Services,
        s_deploymentArns,
        s_deployments,
        s_revisions,
        s_familyHistories,
        s_taskDefinitions,
        s_scalableTargets,
        CollectionStep.Each(target => new ListTagsForResourceRequest { ResourceARN = target.Subject }, s_scalableTargets.Items("ScalableTargets", "ScalableTargetARN")),
        CollectionStep.EachOf(space => new DescribeScalingPoliciesRequest { ServiceNamespace = space.Subject }, s_scaled),
        CollectionStep.EachOf(space => new DescribeScheduledActionsRequest { ServiceNamespace = space.Subject }, s_scaled),
    ];

    /// <summary>
    /// Revisions of some families, whether services run them or not, and the inactive ones that ECS still describes. Families are told apart by exact names:
    /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitions.html
    /// </summary>
    /// <param name="isWanted">Whether a family is wanted.</param>
    /// <param name="revisions">The numbers; empty for all.</param>
    /// <param name="earlier">How many numbers before each of <paramref name="revisions"/> are described, too.</param>
    public static IReadOnlyList<CollectionStep> TaskDefinitions(Func<string, bool> isWanted, IReadOnlyList<int> revisions, int earlier)
    {
        var families = CollectionStep.Once(new ListTaskDefinitionFamiliesRequest { Status = "ALL", MaxResults = PageSize });
        var wanted = families.Items("families").Where(family => isWanted(family.Subject));
        var active = CollectionStep.Each(family => new ListTaskDefinitionsRequest { FamilyPrefix = family.Subject, Status = "ACTIVE", MaxResults = PageSize }, wanted);
        // Two answers to one command about one family need two subjects.
        var inactive = CollectionStep.Each(
            family => new ListTaskDefinitionsRequest { FamilyPrefix = family.Subject.Split(' ')[0], Status = "INACTIVE", MaxResults = PageSize },
            wanted with { Items = (document, options) => wanted.Items(document, options).Select(family => family with { Subject = family.Subject + " INACTIVE" }) });
        return
        [
            families,
            active,
            inactive,
            CollectionStep.Each(
                definition => new DescribeTaskDefinitionRequest { TaskDefinition = definition.Subject, Include = ["TAGS"] },
                active.Items("taskDefinitionArns").Where(IsNumbered),
                inactive.Items("taskDefinitionArns").Where(IsNumbered)),
        ];

        bool IsNumbered(CollectionItem definition)
            => revisions.Count == 0
                || (int.TryParse(definition.Subject.Split(':')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && revisions.Any(revision => number <= revision && revision - number <= earlier));
    }

    // "app" in arn:aws:ecs:eu-central-1:111122223333:task-definition/app:42
    private static string FamilyOf(string taskDefinition) => taskDefinition.Split('/')[^1].Split(':')[0];

    private static IEnumerable<CollectionItem> RevisionsOf(SnapshotDocument document)
        => from deployment in CollectionItem.In(document, "serviceDeployments", "serviceDeploymentArn")
           from member in s_revisionsOfDeployment
           from revision in CollectionItem.In(document with { Content = deployment.Content }, member, "arn")
           select revision;
}
