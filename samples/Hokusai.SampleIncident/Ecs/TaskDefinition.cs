using System.Text.Json.Nodes;
using Hokusai.SampleIncident.Trail;

namespace Hokusai.SampleIncident.Ecs;

/// <summary>One revision of a task definition: what <c>describe-task-definition</c> and the trail's registration tell of it.</summary>
internal sealed record TaskDefinition
{
    /// <summary>What CloudTrail writes where a service declares a value sensitive.</summary>
    private const string Masked = "HIDDEN_DUE_TO_SECURITY_REASONS";

    // What ECS derives from definitions like these: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html
    private static readonly string[] Capabilities =
    [
        "com.amazonaws.ecs.capability.logging-driver.awslogs", "ecs.capability.execution-role-awslogs", "com.amazonaws.ecs.capability.ecr-auth",
        "com.amazonaws.ecs.capability.docker-remote-api.1.19", "ecs.capability.secrets.asm.environment-variables", "com.amazonaws.ecs.capability.task-iam-role",
        "ecs.capability.execution-role-ecr-pull", "com.amazonaws.ecs.capability.docker-remote-api.1.18", "ecs.capability.task-eni",
    ];

    private static readonly string[] HealthCheckCapabilities = ["com.amazonaws.ecs.capability.docker-remote-api.1.24", "ecs.capability.container-health-check"];

    public required string Family { get; init; }

    public required int Revision { get; init; }

    public required string Cpu { get; init; }

    public required string Memory { get; init; }

    public required string TaskRole { get; init; }

    public required string ExecutionRole { get; init; }

    /// <summary>Makes the one container (a JSON node has one parent only), with what ECS fills in.</summary>
    public required Func<JsonObject> Container { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>The ARN of who registered it.</summary>
    public required string RegisteredBy { get; init; }

    public DateTimeOffset? DeregisteredAt { get; init; }

    public string Name => $"{Family}:{Revision}";

    public string Arn => Place.Arn("ecs", "task-definition/" + Name);

    public string Image => Container()["image"]!.GetValue<string>();

    /// <summary>What <c>describe-task-definition</c> answers.</summary>
    public JsonObject Answer()
    {
        var definition = new JsonObject { ["taskDefinitionArn"] = Arn, ["containerDefinitions"] = new JsonArray(Container()) };
        definition["family"] = Family;
        definition["taskRoleArn"] = TaskRole;
        definition["executionRoleArn"] = ExecutionRole;
        definition["networkMode"] = "awsvpc";
        definition["revision"] = Revision;
        definition["volumes"] = new JsonArray();
        definition["status"] = DeregisteredAt is null ? "ACTIVE" : "INACTIVE";
        definition["requiresAttributes"] = new JsonArray([.. Capabilities.Concat(Container().ContainsKey("healthCheck") ? HealthCheckCapabilities : []).Select(name => new JsonObject { ["name"] = name })]);
        definition["placementConstraints"] = new JsonArray();
        definition["compatibilities"] = CliJson.Texts("EC2", "FARGATE");
        definition["requiresCompatibilities"] = CliJson.Texts("FARGATE");
        definition["cpu"] = Cpu;
        definition["memory"] = Memory;
        definition["registeredAt"] = CliJson.Time(RegisteredAt, Name);
        if (DeregisteredAt is { } deregistered)
        {
            definition["deregisteredAt"] = CliJson.Time(deregistered, Name);
        }

        definition["registeredBy"] = RegisteredBy;
        definition["enableFaultInjection"] = false;
        return new JsonObject { ["taskDefinition"] = definition, ["tags"] = new JsonArray() };
    }

    /// <summary>The registration as CloudTrail writes it.</summary>
    public ApiCall Registration()
    {
        var answer = MaskedContent();
        answer["taskDefinitionArn"] = Arn;
        answer["revision"] = Revision;
        answer["status"] = "ACTIVE";
        answer["registeredAt"] = ContainerCalls.TrailTime(RegisteredAt);
        answer["registeredBy"] = RegisteredBy;
        return new ApiCall("ecs", "RegisterTaskDefinition")
        {
            Request = MaskedContent().ToJsonString(),
            Response = new JsonObject { ["taskDefinition"] = answer }.ToJsonString(),
        };
    }

    private JsonObject MaskedContent()
    {
        var container = Container();
        container["environment"] = Masked;
        return new JsonObject
        {
            ["family"] = Family,
            ["taskRoleArn"] = TaskRole,
            ["executionRoleArn"] = ExecutionRole,
            ["networkMode"] = "awsvpc",
            ["requiresCompatibilities"] = CliJson.Texts("FARGATE"),
            ["cpu"] = Cpu,
            ["memory"] = Memory,
            ["containerDefinitions"] = new JsonArray(container),
        };
    }
}
