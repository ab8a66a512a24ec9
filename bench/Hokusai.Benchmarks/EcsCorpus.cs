using System.Globalization;
using System.Text;
using System.Text.Json;
using Hokusai.Core.Snapshots;

namespace Hokusai.Benchmarks;

/// <summary>
/// A trail of 100,000 records that tells of 10,000 revisions and of what two services ran, with definitions of the size that services have. Of ten records one
/// registers a revision. In the ordinary mix five only read, two scale and two deploy; in the other all nine deploy. Every sixteenth deployment goes back three revisions.
/// </summary>
internal sealed class EcsCorpus(bool isOrdinary)
{
    public const int Revisions = 10_000;
    public const int Records = 100_000;

    private const string Account = "111122223333";
    private const string Prefix = $"arn:aws:ecs:us-east-1:{Account}";
    private const int Variables = 20;

    /// <summary>The record of that number, made anew for each call, as a reading does.</summary>
    public TrailEvent Record(int index)
    {
        var kind = index % 10;
        return kind == 9 ? Event(index, "RegisterTaskDefinition", "{}", $$"""{"taskDefinition":{{Definition((index / 10) + 1, isMasked: true)}}}""")
            : isOrdinary && kind < 5 ? Event(index, "DescribeServices", """{"cluster":"production","services":["api","worker"]}""", "null")
            : isOrdinary && kind < 7 ? Scaling(index)
            : Deployment(index);
    }

    /// <summary>The answers of <c>describe-task-definition</c> about some revisions.</summary>
    public static Snapshot AnswersOf(IEnumerable<int> revisions) => new(
        [.. revisions.Select(revision => new SnapshotDocument(
            new SnapshotKey(Account, "us-east-1", "ecs", "describe-task-definition", $"hokusai-api:{revision}"),
            Json($$"""{"taskDefinition":{{Definition(revision, isMasked: false)}}}"""),
            "account/describe-task-definition.json"))],
        []);

    // As ECS answers, or as CloudTrail masks it.

    private static string Definition(int revision, bool isMasked)
    {
        var containers = string.Join(',', Enumerable.Range(0, 1 + (revision / 100 % 2)).Select(container => Container(revision, container, isMasked)));
        return $$$"""
            {"taskDefinitionArn":"{{{Prefix}}}:task-definition/hokusai-api:{{{revision}}}","family":"hokusai-api","revision":{{{revision}}},"status":"ACTIVE","networkMode":"awsvpc",
             "cpu":"512","memory":"1024","taskRoleArn":"arn:aws:iam::{{{Account}}}:role/api-task","executionRoleArn":"arn:aws:iam::{{{Account}}}:role/api-execution",
             "requiresCompatibilities":["FARGATE"],"compatibilities":["EC2","FARGATE"],"runtimePlatform":{"cpuArchitecture":"ARM64","operatingSystemFamily":"LINUX"},
             "requiresAttributes":[{"name":"com.amazonaws.ecs.capability.logging-driver.awslogs"},{"name":"ecs.capability.execution-role-awslogs"}],"volumes":[],
             "placementConstraints":[],"registeredAt":"2025-01-01T00:00:00Z","registeredBy":"arn:aws:iam::{{{Account}}}:user/ci-1","containerDefinitions":[{{{containers}}}]}
            """;
    }

    private static string Container(int revision, int index, bool isMasked)
    {
        var variables = string.Join(',', Enumerable.Range(0, Variables).Select(number => string.Create(
            CultureInfo.InvariantCulture, $$"""{"name":"SETTING_{{number}}","value":"{{(isMasked ? "HIDDEN_DUE_TO_SECURITY_REASONS" : $"value-{number}-{revision / 3 % (number + 1)}")}}"}""")));
        return $$$"""
            {"name":"{{{(index == 0 ? "api" : "sidecar")}}}","image":"{{{Account}}}.dkr.ecr.us-east-1.amazonaws.com/hokusai-api:v{{{revision / 3}}}","cpu":0,"essential":true,
             "portMappings":[{"containerPort":{{{8080 + index}}},"hostPort":{{{8080 + index}}},"protocol":"tcp"}],"environment":[{{{variables}}}],"mountPoints":[],"volumesFrom":[],"systemControls":[],
             "secrets":[{"name":"DATABASE_PASSWORD","valueFrom":"arn:aws:secretsmanager:us-east-1:{{{Account}}}:secret:api-database"}],"command":["serve","--port","8080"],
             "logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/ecs/api","awslogs-region":"us-east-1","awslogs-stream-prefix":"api"}},
             "healthCheck":{"command":["CMD-SHELL","curl -f http://localhost:8080/health || exit 1"],"interval":30,"timeout":5,"retries":3}}
            """;
    }

    private TrailEvent Scaling(int index)
    {
        var service = Service(index);
        return Event(index, "UpdateService", $$"""{"cluster":"production","service":"{{service}}","desiredCount":{{index % 7}}}""", Answer(service, LastBefore(index, service)));
    }

    private TrailEvent Deployment(int index)
    {
        var service = Service(index);
        return Event(
            index, "UpdateService", $$"""{"cluster":"production","service":"{{service}}","taskDefinition":"{{Arn(index)}}"}""", Answer(service, index, LastBefore(index - 1, service)));
    }

    private static string Service(int index) => index % 2 == 0 ? "worker" : "api";

    // In the ordinary mix numbers that end in 7 and 8 deploy; in the other all but those in 9.
    private int LastBefore(int index, string service)
    {
        for (; index >= 0; index--)
        {
            if (index % 10 != 9 && (!isOrdinary || index % 10 is 7 or 8) && Service(index) == service)
            {
                return index;
            }
        }

        return 0;
    }

    private string Arn(int index)
    {
        var turn = isOrdinary ? index / 10 : index / 2;
        return $"{Prefix}:task-definition/hokusai-api:{Math.Max(1, 1 + (index / 10) - (turn % 16 == 15 ? 3 : 0))}";
    }

    private string Answer(string service, params int[] deployments)
    {
        var text = new StringBuilder();
        for (var number = 0; number < deployments.Length; number++)
        {
            var created = Time(deployments[number]).ToString("MMM d, yyyy, h:mm:ss tt", CultureInfo.InvariantCulture);
            text.Append(number == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""
                {"id":"ecs-svc/{{1_000_000_000_000L + deployments[number]}}","status":"{{(number == 0 ? "PRIMARY" : "ACTIVE")}}","taskDefinition":"{{Arn(deployments[number])}}","desiredCount":2,
                 "pendingCount":0,"runningCount":0,"failedTasks":0,"createdAt":"{{created}}","updatedAt":"{{created}}","launchType":"FARGATE","rolloutState":"{{(number == 0 ? "IN_PROGRESS" : "COMPLETED")}}"}
                """);
        }

        return $$$"""
            {"service":{"serviceArn":"{{{Prefix}}}:service/production/{{{service}}}","serviceName":"{{{service}}}","clusterArn":"{{{Prefix}}}:cluster/production","status":"ACTIVE","desiredCount":2,
             "taskDefinition":"{{{Arn(deployments[0])}}}","deployments":[{{{text}}}],"events":[],"schedulingStrategy":"REPLICA","deploymentController":{"type":"ECS"} } }
            """;
    }

    private static DateTimeOffset Time(int index) => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(index);

    private static TrailEvent Event(int index, string name, string request, string response) => new()
    {
        EventId = new Guid(index, 0, 0, new byte[8]).ToString("D"),
        Time = Time(index),
        EventSource = "ecs.amazonaws.com",
        EventName = name,
        Region = "us-east-1",
        AccountId = Account,
        Identity = new TrailIdentity { Type = "IAMUser", Arn = $"arn:aws:iam::{Account}:user/ci-{index % 5}", UserName = $"ci-{index % 5}", AccountId = Account },
        SourceIPAddress = "192.0.2.201",
        UserAgent = index % 5 == 0 ? "APN/1.0 HashiCorp/1.0 Terraform/1.11.4 (+https://www.terraform.io) terraform-provider-aws/5.100.0" : "aws-cli/2.15.0",
        RequestParameters = Json(request),
        ResponseElements = Json(response),
        Evidence = new Evidence { Source = "trail.json.gz", RecordIndex = index },
    };

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
