using System.Text.Json.Nodes;

namespace Hokusai.SampleIncident.Ecs;

/// <summary>The container of a service beside the API, as its repository has it.</summary>
internal sealed record ContainerSpec
{
    private const string ExecutionRole = "arn:aws:iam::111122223333:role/hokusai-apps-execution";
    private const string TaskRole = "arn:aws:iam::111122223333:role/hokusai-apps-task";

    /// <summary>The container's name; the family and the image's repository are called <c>hokusai-</c> and this.</summary>
    public required string Name { get; init; }

    public required string Tag { get; init; }

    public IReadOnlyList<(string Name, string Value)> Environment { get; init; } = [];

    /// <summary>Variables that ECS fills from secrets, by the name of the secret.</summary>
    public IReadOnlyList<(string Name, string Secret)> Secrets { get; init; } = [];

    public int Port { get; init; }

    public string? HealthCheck { get; init; }

    public string Cpu { get; init; } = "512";

    public string Memory { get; init; } = "1024";

    public string Repository => "hokusai-" + Name;

    /// <summary>What the build of this tag made.</summary>
    public string Digest => DigestOf(Repository, Tag);

    public static string DigestOf(string repository, string build) => "sha256:" + new Dice($"image/{repository}/{build}").Hex(64);

    public ContainerSpec With(string name, string value) => this with { Environment = [.. Environment.Select(variable => variable.Name == name ? (name, value) : variable)] };

    /// <summary>The revision that a registration makes of it.</summary>
    public TaskDefinition At(int revision, DateTimeOffset registeredAt, string registeredBy) => new()
    {
        Family = Repository,
        Revision = revision,
        Cpu = Cpu,
        Memory = Memory,
        TaskRole = TaskRole,
        ExecutionRole = ExecutionRole,
        Container = Container,
        RegisteredAt = registeredAt,
        RegisteredBy = registeredBy,
    };

    private JsonObject Container()
    {
        var container = new JsonObject
        {
            ["name"] = Name,
            ["image"] = $"{Place.Account}.dkr.ecr.{Place.Region}.amazonaws.com/{Repository}:{Tag}",
            ["cpu"] = 0,
            ["portMappings"] = Port == 0 ? [] : new JsonArray(new JsonObject { ["containerPort"] = Port, ["hostPort"] = Port, ["protocol"] = "tcp" }),
            ["essential"] = true,
            ["environment"] = new JsonArray([.. Environment.Select(variable => new JsonObject { ["name"] = variable.Name, ["value"] = variable.Value })]),
            ["mountPoints"] = new JsonArray(),
            ["volumesFrom"] = new JsonArray(),
            ["secrets"] = new JsonArray([.. Secrets.Select(secret => new JsonObject { ["name"] = secret.Name, ["valueFrom"] = SecretArn(secret.Secret) })]),
            ["readonlyRootFilesystem"] = true,
            ["logConfiguration"] = new JsonObject
            {
                ["logDriver"] = "awslogs",
                ["options"] = new JsonObject { ["awslogs-group"] = "/ecs/" + Repository, ["awslogs-region"] = Place.Region, ["awslogs-stream-prefix"] = Name },
            },
        };
        if (HealthCheck is not null)
        {
            container["healthCheck"] = new JsonObject { ["command"] = CliJson.Texts("CMD-SHELL", HealthCheck), ["interval"] = 30, ["timeout"] = 5, ["retries"] = 3, ["startPeriod"] = 15 };
        }

        container["systemControls"] = new JsonArray();
        return container;
    }

    /// <summary>Secrets Manager adds six characters to a secret's name.</summary>
    private static string SecretArn(string name) => Place.Arn("secretsmanager", $"secret:{name}-{new Dice("secret/" + name).Letters(6)}");
}
