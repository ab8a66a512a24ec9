using System.Globalization;

namespace Hokusai.Reports.Tests.Fixtures;

/// <summary>
/// An afternoon in which the API's pipeline, Terraform in CI and alice's Terraform deploy hokusai-api at once: 31 goes back to 30, and 32 mends it.
/// A worker's deployment fails and is rolled back by the circuit breaker, a gateway's tag moves, and a deployment of a scheduler is known from the trail alone.
/// </summary>
internal static class ServiceFixture
{
    public const string Cluster = "hokusai-production";
    public const string Api = "hokusai-api";

    public static readonly DateTimeOffset Start = new(2025, 7, 18, 13, 0, 0, TimeSpan.Zero);

    public static readonly Actor Pipeline = new()
    {
        Name = "API pipeline", Tool = ActorTool.Ci, ToolName = "amazon-ecs-deploy-task-definition", PrincipalArn = "arn:aws:iam::111122223333:role/api-deploy", Pipeline = "GitHub Actions", RunId = "9120",
    };

    public static readonly Actor CiTerraform = new()
    {
        Name = "GitHubActions", Tool = ActorTool.Terraform, ToolVersion = "1.9.5", PrincipalArn = "arn:aws:iam::111122223333:role/infra-deploy", Pipeline = "GitHub Actions", RunId = "4711",
    };

    public static readonly Actor Alice = new()
    {
        Name = "alice", Tool = ActorTool.Terraform, ToolVersion = "1.8.2", PrincipalArn = "arn:aws:iam::111122223333:user/alice", SourceIPAddress = "203.0.113.20",
    };

    public static Investigation Realistic() => new()
    {
        Symptom = Symptom.ServiceReverted,
        Resource = $"{Cluster}/{Api}",
        Around = Start.AddMinutes(65),
        From = Start.AddHours(-6),
        To = Start.AddHours(4),
        GeneratedAt = new DateTimeOffset(2025, 7, 20, 9, 0, 0, TimeSpan.Zero),
        Sources = ["incident/AWSLogs/111122223333/CloudTrail", "incident/snapshot"],
        Summary = "hokusai-api went back from revision 31 to 30 at 14:07 UTC on 18 July: the API pipeline had deployed 31 four minutes earlier, and a Terraform run in GitHub Actions, "
            + "whose state still held 30, put it back while the pipeline's deployment was at work. Revision 32 mended it at 15:10.",
        RootCauses = [Stale(), Unknown()],
        Reversions = [.. Reversions()],
        Deployments = [.. Deployments()],
        RevisionSteps = [.. Steps()],
        TerraformSessions = [Session("tf-ci", CiTerraform, 62, 75), Session("tf-alice", Alice, 66, 82)],
        Impact = [new ImpactItem { Time = Start.AddMinutes(70), Subject = Api, Description = "5xx answers rose to 12 % while tasks of both revisions ran.", Evidence = Event(70) }],
        Findings =
        [
            new Finding
            {
                RuleId = "HKS-ECS-001", Title = "Terraform and a pipeline both set the service's task definition", Severity = Severity.High, Category = Category.Reliability, Resource = $"{Cluster}/{Api}",
                Description = "aws_ecs_service.api sets task_definition, and the pipeline deploys revisions of its own; whoever comes last wins.", Remediation = "Add task_definition to lifecycle.ignore_changes of aws_ecs_service.api.", Evidence = [Event(67)],
            },
        ],
    };

    /// <summary>A service that never went back, with one revision and nothing else.</summary>
    public static Investigation Quiet() => Realistic() with
    {
        Summary = "No service went back in the evidence.", Reversions = [], Deployments = [], RevisionSteps = [Step(Api, 0, 28, deployment: null)], TerraformSessions = [], Findings = [], Impact = [], RootCauses = [Unknown()],
    };

    /// <summary>More revisions, services and deployments than a picture can hold apart, two steps back within a second among them.</summary>
    public static Investigation Crowded()
    {
        var incident = Realistic();
        var steps = new List<EcsRevisionStep>();
        var reversions = new List<EcsReversion>();
        for (var i = 0; i < 160; i++)
        {
            var isBack = i % 20 == 19;
            steps.Add(Step("busy", i * 37, isBack ? i - 1 : i + 1, $"d{i}") with { IsReversion = isBack });
            if (isBack)
            {
                reversions.Add(incident.Reversions[0] with { Service = "busy", From = $"busy:{i}", To = $"busy:{i - 1}", Time = steps[^1].Time });
                reversions.Add(reversions[^1] with { Time = steps[^1].Time.AddMilliseconds(400), From = $"busy:{i - 1}", To = $"other-family:{i}" });
            }
        }

        var services = Enumerable.Range(0, 24).Select(i => Step($"service-{i}", i * 10, 1, deployment: null));
        var deployments = Enumerable.Range(0, 400).Select(i => incident.Deployments[i % incident.Deployments.Count] with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"d{i}"), Service = i % 4 == 0 ? $"service-{i % 24}" : "busy", StartedAt = Start.AddMinutes(i * 14), FinishedAt = i % 7 == 0 ? null : Start.AddMinutes((i * 14) + 20),
            Actor = i % 11 == 0 ? null : Pipeline with { Name = $"pipeline-{i % 13}" },
        });
        return incident with { To = Start.AddDays(7), RevisionSteps = [.. steps.Concat(services).OrderBy(s => s.Time)], Reversions = reversions, Deployments = [.. deployments] };
    }

    /// <summary>The services as somebody would name them who attacks whoever reads the report.</summary>
    public static Investigation Hostile()
    {
        var incident = Realistic();
        var names = HostileFixture.Names.Append("\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD").ToList();
        return incident with
        {
            Resource = names[0],
            Reversions = [.. names.Select((n, i) => incident.Reversions[0] with { Service = n, Cluster = n, From = $"{n}:{i + 2}", To = n, Explanation = n, ContentOf = n, Missing = [n], Evidence = [Event(1) with { Source = n, Note = n }], EvidenceAgainst = [Event(1) with { Source = n }], Actor = Alice with { Name = n, ToolName = n, ToolVersion = n } })],
            Deployments = [.. names.Select((n, i) => incident.Deployments[0] with { Id = n, Service = n, Cluster = n, From = n, To = $"{n}:{i}", StatusReason = n, RollbackTo = n, Actor = Alice with { Name = n, ToolName = n, ToolVersion = n, PrincipalArn = n } })],
            RevisionSteps = [.. names.Select((n, i) => Step(n, i, i + 1, n) with { Cluster = n, Family = n })],
        };
    }

    public static EcsRevisionStep Step(string service, double minute, int revision, string? deployment) => new()
    {
        Cluster = Cluster, Service = service, Time = Start.AddMinutes(minute), Family = service, Revision = revision, DeploymentId = deployment,
    };

    public static EcsDeployment Deployment(string id, string service, int from, int to, double start, double? end, Actor? actor, EcsDeploymentStatus status) => new()
    {
        Id = id, Cluster = Cluster, Service = service, From = $"{service}:{from}", To = $"{service}:{to}", StartedAt = Start.AddMinutes(start), FinishedAt = end is { } minute ? Start.AddMinutes(minute) : null,
        Actor = actor, Status = status, Evidence = [Event((int)start) with { EventId = $"event-{id}" }],
    };

    public static EcsReversion Reversion(string service, string from, string to, double minute, EcsReversionKind kind, Actor? actor) => new()
    {
        Cluster = Cluster, Service = service, From = from, To = to, Time = Start.AddMinutes(minute), Kind = kind, Actor = actor, Confidence = Confidence.Proven, Explanation = "It went back.", Evidence = [Event((int)minute)],
    };

    private static IEnumerable<EcsReversion> Reversions() =>
    [
        Reversion(Api, "hokusai-api:31", "hokusai-api:30", 67, EcsReversionKind.StaleTerraformApply, CiTerraform) with
        {
            Explanation = "The API pipeline deployed hokusai-api:31 at 14:03:00. GitHubActions (Terraform 1.9.5, run 4711) called UpdateService with hokusai-api:30 at 14:07:00: the state that it had read at 14:02 held that revision.",
            Deployments = ["ecs-31", "ecs-30b"],
            Evidence =
            [
                Event(63) with { EventId = "1c0ffee0-31", Field = "requestParameters.taskDefinition", Note = "UpdateService to hokusai-api:31 by the API pipeline." },
                Event(67) with { EventId = "1c0ffee0-30", Field = "requestParameters.taskDefinition", Note = "UpdateService to hokusai-api:30 by Terraform." },
            ],
        },
        Reversion("hokusai-worker", "hokusai-worker:12", "hokusai-worker:11", 98, EcsReversionKind.CircuitBreakerRollback, actor: null) with
        {
            Explanation = "ECS gave the deployment of hokusai-worker:12 up after 6 tasks had failed, and rolled it back.", Deployments = ["ecs-w12"],
        },
        Reversion("hokusai-gateway", "hokusai-gateway:7", "hokusai-gateway:7", 121, EcsReversionKind.MutableTagMoved, Alice) with
        {
            Confidence = Confidence.Likely, ContentOf = "sha256:3f1c9a0e5b7d", Explanation = "A forced deployment of the same revision pulled latest, which led to an image that had run until 12 July.",
            Missing = ["Who moved the tag: the PutImage events of the repository's account."],
        },
    ];

    private static IEnumerable<EcsDeployment> Deployments() =>
    [
        Deployment("ecs-29", Api, 28, 29, 4, 9, Pipeline, EcsDeploymentStatus.Successful),
        Deployment("ecs-30", Api, 29, 30, 28, 34, CiTerraform, EcsDeploymentStatus.Successful),
        Deployment("ecs-31", Api, 30, 31, 63, 74, Pipeline, EcsDeploymentStatus.Stopped),
        Deployment("ecs-30b", Api, 31, 30, 67, 77, CiTerraform, EcsDeploymentStatus.Successful),
        Deployment("ecs-30c", Api, 30, 30, 70, 81, Alice, EcsDeploymentStatus.Successful) with { IsForced = true },
        Deployment("ecs-32", Api, 30, 32, 130, end: null, Pipeline, EcsDeploymentStatus.Unknown),
        Deployment("ecs-w12", "hokusai-worker", 11, 12, 86, 104, Pipeline with { Name = "Worker pipeline" }, EcsDeploymentStatus.RollbackSuccessful) with
        {
            FailedTasks = 6, RollbackStartedAt = Start.AddMinutes(98), StatusReason = "Service deployment rolled back because the circuit breaker threshold was exceeded.",
        },
        Deployment("ecs-g7", "hokusai-gateway", 7, 7, 121, 126, Alice, EcsDeploymentStatus.Successful) with { IsForced = true },
        Deployment("ecs-s3", "hokusai-scheduler", 2, 3, 140, end: null, actor: null, EcsDeploymentStatus.InProgress),
    ];

    private static IEnumerable<EcsRevisionStep> Steps() =>
    [
        Step(Api, 0, 28, deployment: null),
        Step("hokusai-worker", 0, 11, deployment: null),
        Step("hokusai-gateway", 0, 7, deployment: null),
        Step("hokusai-scheduler", 0, 2, deployment: null),
        Step(Api, 4, 29, "ecs-29"),
        Step(Api, 28, 30, "ecs-30"),
        Step(Api, 63, 31, "ecs-31"),
        Step(Api, 67, 30, "ecs-30b") with { IsReversion = true },
        Step("hokusai-worker", 86, 12, "ecs-w12"),
        Step("hokusai-worker", 98, 11, "ecs-w12") with { IsReversion = true },
        Step("hokusai-gateway", 121, 7, "ecs-g7") with { IsReversion = true },
        Step(Api, 130, 32, "ecs-32"),
        Step("hokusai-scheduler", 140, 3, "ecs-s3"),
    ];

    private static RootCause Stale() => new()
    {
        Kind = RootCauseKind.StaleTerraformApply, Confidence = Confidence.Proven, Title = "A Terraform run with revision 30 in its state undid the pipeline's deployment of 31",
        Explanation = "The run read the state before the pipeline deployed 31, and its plan put the service back to 30.", Resources = [$"{Cluster}/{Api}"], EvidenceFor = [Event(63), Event(67)],
        Remediation = ["Let one of the two set the task definition: add task_definition to ignore_changes of aws_ecs_service.api."],
    };

    private static RootCause Unknown() => new()
    {
        Kind = RootCauseKind.Unknown, Confidence = Confidence.Unknown, Title = "Why the gateway's tag moved is not known", Explanation = "The registry's events are not among the evidence.", Missing = ["PutImage events of the registry."],
    };

    private static TerraformSession Session(string key, Actor actor, int from, int to) => new()
    {
        Key = key, Actor = actor, AccountId = "111122223333", FirstCall = Start.AddMinutes(from), LastCall = Start.AddMinutes(to), CallCount = 214, WriteCount = 3, Evidence = Event(from),
    };

    private static Evidence Event(int minute) => new()
    {
        Source = "incident/AWSLogs/111122223333/CloudTrail/us-east-1/2025/07/18/111122223333_CloudTrail_us-east-1_20250718T1405Z_a.json.gz", RecordIndex = minute, EventId = $"e-{minute}", Time = Start.AddMinutes(minute),
    };
}
