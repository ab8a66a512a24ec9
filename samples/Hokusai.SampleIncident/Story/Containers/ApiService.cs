using System.Globalization;
using System.Text.Json.Nodes;
using Hokusai.SampleIncident.Ecs;
using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.State;
using Hokusai.SampleIncident.Trail;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story.Containers;

/// <summary>What the account has of the service <c>api</c>: the password story's deployments, as their calls are in the trail.</summary>
internal static class ApiService
{
    private const string Repository = "hokusai-api";
    private static readonly string ByAlice = $"arn:aws:sts::{Place.Account}:assumed-role/{People.AliceRole}/alice@hokusai.example";
    private static readonly string ByDeployment = $"arn:aws:sts::{Place.Account}:assumed-role/{People.DeployRole}/GitHubActions";

    public static void Tell(ContainerAccount account, IReadOnlyList<TrailRecord> trail)
    {
        var service = new ContainerService(Cluster, Place.Service)
        {
            Family = TaskFamily,
            CreatedAt = July(14, "09:15:45"),
            CreatedBy = $"arn:aws:iam::{Place.Account}:role/aws-reserved/sso.amazonaws.com/{People.AliceRole}",
            DesiredCount = 3,
            TargetGroup = "hokusai-api/9f3a1c5e7b2d4f60",
            Port = 8080,
            HealthCheckGraceSeconds = 120,
            AssignPublicIp = true,
            Breaker = (false, false),
        };
        account.Add(service);
        var first = account.Add(Revision(28, "v0.9.4", July(14, "09:12:48"), ByAlice, July(15, "09:33:50")));
        var second = account.Add(Revision(29, "v0.9.5", July(15, "09:33:46"), ByDeployment, July(16, "10:31:31")));
        var third = account.Add(Revision(30, "v1.0.0", July(16, "10:31:27"), ByDeployment, July(18, "16:05:58")));
        var fourth = account.Add(Revision(31, "v1.1.0", July(18, "14:00:12"), $"arn:aws:iam::{Place.Account}:user/hokusai-api-ci", null, ("RELEASE", "v1.1.0")));
        var fifth = account.Add(Revision(32, "v1.1.0", July(18, "16:05:54"), ByDeployment, null));

        var images = Images(trail);
        Deploy("7710382945516620381", first, "v0.9.4", service.CreatedAt, July(14, "09:22:40"));
        Deploy("4410927735610482256", second, "v0.9.5", July(15, "09:33:48"), July(15, "09:36:30"));
        Deploy("1029384756102938475", second, "v0.9.5", July(15, "13:31:09"), July(15, "13:33:52"));
        Deploy("5528190347716620935", third, "v1.0.0", July(16, "10:31:29"), July(16, "10:34:05"));
        Deploy("6603817254409918273", fourth, "v1.1.0", July(18, "14:00:14"), July(18, "14:03:31"));
        Deploy("8817264530991827364", third, "v1.0.0", July(18, "14:04:31"), July(18, "14:05:24"));
        var inVain = ContainerAccount.Begin(service, third, images["v1.0.0"], July(18, "14:22:40"), "2299183746550192837");
        (inVain.Status, inVain.StoppedAt) = ("STOPPED", July(18, "14:44:11"));
        Deploy("3388274655610293847", third, "v1.0.0", July(18, "14:44:10"), July(18, "14:46:47"));
        Deploy("9911827364550918273", fifth, "v1.1.0", July(18, "16:05:56"), July(18, "16:08:31"));
        inVain.FailedTasks = Tasks(service, trail, inVain.CreatedAt, inVain.StoppedAt.Value);

        void Deploy(string id, TaskDefinition definition, string tag, DateTimeOffset created, DateTimeOffset finished)
        {
            var deployment = ContainerAccount.Begin(service, definition, images[tag], created, id);
            (deployment.Status, deployment.FinishedAt) = ("SUCCESSFUL", finished);
            service.Say(finished, $"(deployment {deployment.EcsId}) deployment completed.");
            service.Say(finished.AddSeconds(1), "has reached a steady state.");
        }
    }

    /// <summary>The containers are the state's; what another tool than Terraform registered may have a variable more.</summary>
    private static TaskDefinition Revision(int number, string tag, DateTimeOffset registered, string by, DateTimeOffset? deregistered, params (string Name, string Value)[] more) => new()
    {
        Family = TaskFamily,
        Revision = number,
        Cpu = "4096",
        Memory = "16384",
        TaskRole = $"arn:aws:iam::{Place.Account}:role/hokusai-ecs-task",
        ExecutionRole = $"arn:aws:iam::{Place.Account}:role/hokusai-ecs-execution",
        RegisteredAt = registered,
        RegisteredBy = by,
        DeregisteredAt = deregistered,
        Container = () =>
        {
            var container = JsonNode.Parse(StateDocument.ContainerDefinitions(tag))![0]!.DeepClone().AsObject();
            container["cpu"] = 0;
            foreach (var (name, value) in more)
            {
                container["environment"]!.AsArray().Add(new JsonObject { ["name"] = name, ["value"] = value });
            }

            return container;
        },
    };

    /// <summary>What each tag of the API's repository led to.</summary>
    private static Dictionary<string, string> Images(IEnumerable<TrailRecord> trail) => trail
        .Where(record => Text(record.Json, "eventName") is "PutImage" && Text(record.Json["requestParameters"], "repositoryName") == Repository)
        .Select(record => record.Json["responseElements"]!["image"]!["imageId"]!)
        .GroupBy(image => Text(image, "imageTag")!, StringComparer.Ordinal)
        .ToDictionary(tag => tag.Key, tag => Text(tag.First(), "imageDigest")!, StringComparer.Ordinal);

    /// <summary>Tells the starts and ends of tasks that the trail shows.</summary>
    /// <returns>How many ended within the time given.</returns>
    private static int Tasks(ContainerService service, IReadOnlyList<TrailRecord> trail, DateTimeOffset from, DateTimeOffset to)
    {
        var failed = 0;
        foreach (var record in trail)
        {
            var request = record.Json["requestParameters"];
            switch (Text(record.Json, "eventName"))
            {
                case "AssumeRole" when Text(request, "roleArn")!.EndsWith("/hokusai-ecs-execution", StringComparison.Ordinal):
                    service.Say(record.Time, string.Create(CultureInfo.InvariantCulture, $"has started 1 tasks: (task {Text(request, "roleSessionName")})."));
                    break;
                case "RegisterTargets":
                    service.Say(record.Time, $"registered 1 targets in (target-group {service.TargetGroupArn})");
                    break;
                case "DeregisterTargets":
                    service.Say(record.Time.AddSeconds(-1), $"(port 8080) is unhealthy in (target-group {service.TargetGroupArn}) due to (reason Health checks failed with these codes: [503]).");
                    service.Say(record.Time, $"deregistered 1 targets in (target-group {service.TargetGroupArn})");
                    failed += record.Time >= from && record.Time < to ? 1 : 0;
                    break;
            }
        }

        return failed;
    }

    private static string? Text(JsonNode? node, string name) => (node as JsonObject)?[name]?.GetValue<string>();
}
