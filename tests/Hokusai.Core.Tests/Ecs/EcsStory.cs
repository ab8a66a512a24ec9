using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.Core.Ecs;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.Ecs;

/// <summary>Tells the deployments of services as CloudTrail and ECS record them, at minutes of one afternoon.</summary>
internal sealed class EcsStory
{
    public const string Account = "111122223333";
    public const string Region = "us-east-1";
    public const string Arn = $"arn:aws:ecs:{Region}:{Account}";

    private readonly List<TrailEvent> _records = [];
    private readonly List<SnapshotDocument> _documents = [];
    private readonly Dictionary<string, TaskDefinition> _definitions = new(StringComparer.Ordinal);
    private readonly List<ReadProblem> _problems = [];

    public static readonly Who Pipeline = new("hokusai-api-ci", "aws-sdk-js/3.0 amazon-ecs-deploy-task-definition-for-github-actions/v2");
    public static readonly Who OtherPipeline = new("other-ci", "aws-sdk-js/3.0 amazon-ecs-deploy-task-definition-for-github-actions/v2");
    public static readonly Who TerraformRun = new("terraform-ci", TrailEvents.TerraformAgent);
    public static readonly Who Alice = new("alice", TrailEvents.TerraformAgent);
    public static readonly Who Bob = new("bob", "aws-cli/2.15.0 Python/3.11.6 Linux/6.1 exe/x86_64 prompt/off command/ecs.update-service");

    public IReadOnlyList<TrailEvent> Records => _records;

    public static DateTimeOffset At(double minute) => new DateTimeOffset(2025, 7, 18, 14, 0, 0, TimeSpan.Zero).AddMinutes(minute);

    public static string Definition(int revision, string family = "hokusai-api") => $"{Arn}:task-definition/{family}:{revision}";

    /// <summary>A call of <c>UpdateService</c> with an answer whose primary deployment is new, unless another is given.</summary>
    public EcsStory Update(
        double minute, Who who, int? revision, string? id = null, bool force = false, double? created = null, int? answered = null, string family = "hokusai-api",
        string cluster = "production", string service = "api", string? error = null, bool withAnswer = true, (string Id, int Revision, bool InProgress)? active = null)
    {
        var request = new JsonObject { ["cluster"] = cluster, ["service"] = service };
        if (revision is { } wanted)
        {
            request["taskDefinition"] = Definition(wanted, family);
        }

        if (force)
        {
            request["forceNewDeployment"] = true;
        }

        var deployments = new JsonArray(new JsonObject
        {
            ["id"] = $"ecs-svc/{id ?? $"d{_records.Count}"}",
            ["status"] = "PRIMARY",
            ["taskDefinition"] = Definition(answered ?? revision ?? 0, family),
            ["createdAt"] = At(created ?? minute).ToString("MMM d, yyyy h:mm:ss tt", CultureInfo.InvariantCulture),
            ["rolloutState"] = "IN_PROGRESS",
        });
        if (active is { } other)
        {
            deployments.Add(new JsonObject
            {
                ["id"] = $"ecs-svc/{other.Id}",
                ["status"] = "ACTIVE",
                ["taskDefinition"] = Definition(other.Revision, family),
                ["rolloutState"] = other.InProgress ? "IN_PROGRESS" : "COMPLETED",
            });
        }

        var answer = new JsonObject
        {
            ["service"] = new JsonObject
            {
                ["serviceArn"] = $"{Arn}:service/{cluster}/{service}",
                ["clusterArn"] = $"{Arn}:cluster/{cluster}",
                ["taskDefinition"] = Definition(answered ?? revision ?? 0, family),
                ["deployments"] = deployments,
            },
        };
        return Add(minute, who, "UpdateService", request, withAnswer && error is null ? answer : null, error);
    }

    public EcsStory Register(double minute, Who who, int revision, string family = "hokusai-api") => Add(
        minute, who, "RegisterTaskDefinition", new JsonObject { ["family"] = family }, new JsonObject { ["taskDefinition"] = new JsonObject { ["taskDefinitionArn"] = Definition(revision, family) } });

    public EcsStory Stop(double minute, Who who, string id, string? stopType = "ROLLBACK")
        => Add(minute, who, "StopServiceDeployment", new JsonObject { ["serviceDeploymentArn"] = RecordArn(id), ["stopType"] = stopType }, null);

    public EcsStory Add(double minute, Who who, string name, JsonObject request, JsonObject? answer, string? error = null)
    {
        _records.Add(new TrailEvent
        {
            EventId = $"event-{_records.Count}",
            Time = At(minute),
            EventSource = "ecs.amazonaws.com",
            EventName = name,
            EventType = "AwsApiCall",
            Region = Region,
            AccountId = Account,
            Identity = who.Service is { } service ? new TrailIdentity { Type = "AWSService", InvokedBy = service } : TrailEvents.User(who.Name),
            SourceIPAddress = who.Service ?? "198.51.100.7",
            UserAgent = who.Service ?? who.Agent,
            ErrorCode = error,
            RequestParameters = TrailEvents.Json(request.ToJsonString()),
            ResponseElements = answer is null ? default : TrailEvents.Json(answer.ToJsonString()),
            Evidence = new Evidence { Source = "trail.json", RecordIndex = _records.Count },
        });
        return this;
    }

    /// <summary>A service deployment as <c>describe-service-deployments</c> has it, with the service revisions that it names.</summary>
    public EcsStory Record(
        double minute, string id, int from, int to, string status = "SUCCESSFUL", double? finished = null, string? reason = null, double? rollback = null,
        string breaker = "DISABLED", string[]? alarms = null, string? digest = null, string image = "hokusai-api:v1", int failures = 0)
    {
        var record = new JsonObject
        {
            ["serviceDeploymentArn"] = RecordArn(id),
            ["serviceArn"] = $"{Arn}:service/production/api",
            ["clusterArn"] = $"{Arn}:cluster/production",
            ["createdAt"] = At(minute).ToString("O", CultureInfo.InvariantCulture),
            ["finishedAt"] = finished is { } end ? At(end).ToString("O", CultureInfo.InvariantCulture) : null,
            ["status"] = status,
            ["statusReason"] = reason,
            ["sourceServiceRevisions"] = new JsonArray(new JsonObject { ["arn"] = ServiceRevision(from, "") }),
            ["targetServiceRevision"] = new JsonObject { ["arn"] = ServiceRevision(to, digest ?? "") },
            ["deploymentCircuitBreaker"] = new JsonObject { ["status"] = breaker, ["failureCount"] = failures },
        };
        if (alarms is not null)
        {
            record["alarms"] = new JsonObject { ["status"] = "TRIGGERED", ["triggeredAlarmNames"] = new JsonArray([.. alarms.Select(name => JsonValue.Create(name))]) };
        }

        if (rollback is { } began)
        {
            record["rollback"] = new JsonObject
            {
                ["reason"] = reason,
                ["startedAt"] = At(began).ToUnixTimeSeconds(),
                ["serviceRevisionArn"] = ServiceRevision(from, ""),
            };
        }

        Answer("describe-service-deployments", new JsonObject { ["serviceDeployments"] = new JsonArray(record) }, id);
        Answer("describe-service-revisions", new JsonObject { ["serviceRevisions"] = new JsonArray(Revision(from, "", image), Revision(to, digest ?? "", image)) }, id);
        return this;
    }

    public EcsStory Service(string deployments, string events = "", string configuration = "{}", string? revision = null) => Answer("describe-services", (JsonObject)JsonNode.Parse($$"""
        {"services":[{"serviceArn":"{{Arn}}:service/production/api","clusterArn":"{{Arn}}:cluster/production","serviceName":"api",
         "taskDefinition":"{{revision}}","deploymentConfiguration":{{configuration}},"deployments":[{{deployments}}],"events":[{{events}}]}]}
        """)!, null);

    public static string Deployment(string id, int revision, double created, string status = "PRIMARY", string state = "COMPLETED", string reason = "", int failed = 0) => $$"""
        {"id":"ecs-svc/{{id}}","status":"{{status}}","taskDefinition":"{{Definition(revision)}}","createdAt":"{{At(created):O}}","updatedAt":"{{At(created + 1):O}}",
         "rolloutState":"{{state}}","rolloutStateReason":"{{reason}}","failedTasks":{{failed}}}
        """;

    public static string Event(double minute, string message) => $$"""{"id":"{{minute}}","createdAt":"{{At(minute):O}}","message":"(service api) {{message}}"}""";

    /// <summary>The content of a revision: its image's tag and one environment value, as ECS answers or as CloudTrail masks it.</summary>
    public EcsStory Content(int revision, string tag, string level = "info", bool masked = false, string family = "hokusai-api", string? image = null)
    {
        var environment = masked ? "\"HIDDEN_DUE_TO_SECURITY_REASONS\"" : $$"""[{"name":"LOG_LEVEL","value":"{{level}}"}]""";
        var content = TrailEvents.Json($$"""{"family":"{{family}}","containerDefinitions":[{"name":"api","image":"{{image ?? $"hokusai-api:{tag}"}}","environment":{{environment}}}]}""");
        _definitions[Definition(revision, family)] = new TaskDefinition
        {
            Family = family,
            Revision = revision,
            Arn = Definition(revision, family),
            AccountId = Account,
            Region = Region,
            Content = TaskDefinitionContent.Of(content, masked),
            Evidence = new Evidence { Source = "definitions.json" },
        };
        return this;
    }

    public EcsStory Unreadable()
    {
        _problems.Add(new ReadProblem { Source = "broken.json.gz", ErrorId = "TruncatedGzip", Reason = "It ends early." });
        return this;
    }

    public EcsEvidence Evidence(IEnumerable<TrailEvent>? records = null, double askedAt = 600)
    {
        var builder = new EcsEvidenceBuilder();
        foreach (var record in records ?? _records)
        {
            builder.Add(record);
        }

        return builder.Build(new Snapshot(_documents, []) { AskedAt = At(askedAt) }, _definitions, problems: _problems);
    }

    public EcsReversion Reversion() => Assert.Single(Evidence().Reversions);

    private static string RecordArn(string id) => $"{Arn}:service-deployment/production/api/{id}";

    private static string ServiceRevision(int revision, string digest) => $"{Arn}:service-revision/production/api/{revision}{digest}";

    private static JsonObject Revision(int revision, string digest, string image) => new()
    {
        ["serviceRevisionArn"] = ServiceRevision(revision, digest),
        ["serviceArn"] = $"{Arn}:service/production/api",
        ["taskDefinition"] = Definition(revision),
        ["containerImages"] = digest.Length == 0 ? [] : new JsonArray(new JsonObject { ["containerName"] = "api", ["image"] = image, ["imageDigest"] = $"sha256:{digest}" }),
    };

    private EcsStory Answer(string command, JsonObject content, string? subject)
    {
        var key = new SnapshotKey(Account, Region, "ecs", command, subject ?? _documents.Count.ToString(CultureInfo.InvariantCulture));
        _documents.Add(new SnapshotDocument(key, JsonSerializer.SerializeToElement(content), $"{command}-{_documents.Count:d4}.json"));
        return this;
    }

    /// <summary>A caller.</summary>
    internal sealed record Who(string Name, string Agent, string? Service = null);
}
