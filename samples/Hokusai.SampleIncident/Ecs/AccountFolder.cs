using System.Text;
using System.Text.Json.Nodes;

namespace Hokusai.SampleIncident.Ecs;

/// <summary>The answers as <c>Save-HokusaiSnapshot</c> would lay them out, without its manifest: as somebody saves them who has only the AWS CLI.</summary>
internal static class AccountFolder
{
    /// <summary>Every question that was asked, with its answer.</summary>
    public static IReadOnlyList<AccountAnswer> Answers(ContainerAccount account)
    {
        var services = account.Services;
        var clusters = services.GroupBy(service => service.Cluster, StringComparer.Ordinal).ToList();
        var families = account.Definitions.GroupBy(definition => definition.Family, StringComparer.Ordinal);
        return
        [
            new("ecs", "list-clusters", null, new JsonObject { ["clusterArns"] = CliJson.Texts([.. clusters.Select(cluster => cluster.First().ClusterArn)]) }),
            new("ecs", "describe-clusters", null, ServiceAnswers.Clusters(services)),
            .. clusters.Select(cluster => new AccountAnswer("ecs", "list-services", cluster.Key, new JsonObject { ["serviceArns"] = CliJson.Texts([.. cluster.Select(service => service.Arn)]) })),
            .. clusters.Select(cluster => new AccountAnswer("ecs", "describe-services", cluster.Key, ServiceAnswers.Services(cluster))),
            .. services.Select(service => new AccountAnswer("ecs", "list-service-deployments", NameOf(service), DeploymentAnswers.Listing(service))),
            .. services.Select(service => new AccountAnswer("ecs", "describe-service-deployments", NameOf(service), DeploymentAnswers.Deployments(service))),
            .. services.Select(service => new AccountAnswer("ecs", "describe-service-revisions", NameOf(service), DeploymentAnswers.Revisions(service))),
            .. families.Select(family => new AccountAnswer("ecs", "list-task-definitions", family.Key, new JsonObject
            {
                ["taskDefinitionArns"] = CliJson.Texts([.. family.Where(definition => definition.DeregisteredAt is null).OrderByDescending(definition => definition.Revision).Select(definition => definition.Arn)]),
            })),
            .. account.Definitions.Select(definition => new AccountAnswer("ecs", "describe-task-definition", $"{definition.Family}-{definition.Revision}", definition.Answer())),
            new("application-autoscaling", "describe-scalable-targets", "ecs", WatchAnswers.ScalableTargets()),
            new("cloudwatch", "describe-alarms", null, WatchAnswers.Alarms()),
        ];
    }

    public static IEnumerable<SampleFile> Files(IEnumerable<AccountAnswer> answers) => answers.Select(answer => new SampleFile(
        $"account/{Place.Account}/{(answer.Service == "s3api" ? "global" : Place.Region)}/{answer.Service}/{answer.Command}{(answer.Subject is null ? "" : "/" + answer.Subject)}.json",
        Encoding.UTF8.GetBytes(CliJson.Print(answer.Content))));

    private static string NameOf(ContainerService service) => $"{service.Cluster}-{service.Name}";
}

/// <summary>One answer of AWS.</summary>
/// <param name="Service">The service as the AWS CLI names it.</param>
/// <param name="Command">The command.</param>
/// <param name="Subject">What it is about; null where the command lists everything.</param>
/// <param name="Content">The answer.</param>
internal sealed record AccountAnswer(string Service, string Command, string? Subject, JsonObject Content)
{
    /// <summary>The call's name: <c>DescribeServices</c>.</summary>
    public string EventName => string.Concat(Command.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
