using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.SampleIncident.Cast;

namespace Hokusai.SampleIncident.State;

/// <summary>Writes a state file (format version 4) as Terraform does: two spaces, attributes sorted, a line feed at the end.</summary>
internal static class StateDocument
{
    public const string Lineage = "6d0c9a54-3f1e-b7a2-58c4-e91d07f2ab36";

    /// <summary>A credential in plain text among the container's variables, as in the seed's review. A canary like the passwords.</summary>
    public static string RegistryToken { get; } = "hkr_" + new Dice("registry-token").Letters(36);

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        // Terraform escapes <, > and & only, as Go's encoding/json does; nothing here contains them.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Infrastructure model, string terraformVersion, int serial)
    {
        var document = Template();
        document["terraform_version"] = terraformVersion;
        document["serial"] = serial;
        document["lineage"] = Lineage;
        document["outputs"]!["database_url"]!["value"] = model.Password.Url;
        var resources = document["resources"]!.AsArray();
        foreach (var absent in resources.Where(resource => model.Absent.Contains(AddressOf(resource!), StringComparer.Ordinal)).ToList())
        {
            resources.Remove(absent);
        }

        if (model.Absent.Contains("aws_db_instance.production", StringComparer.Ordinal))
        {
            // A run that is still under way has not evaluated its outputs.
            document["outputs"] = new JsonObject();
        }

        foreach (var resource in resources)
        {
            if (resource!["mode"]!.GetValue<string>() is "managed")
            {
                Fill(AddressOf(resource), resource["instances"]![0]!["attributes"]!.AsObject(), model);
            }
        }

        return Encoding.UTF8.GetBytes(document.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n");
    }

    /// <summary>The task definition's containers, as the provider keeps them: one JSON text.</summary>
    public static string ContainerDefinitions(string imageTag) => new JsonArray(new JsonObject
    {
        ["environment"] = new JsonArray(
            new JsonObject { ["name"] = "DB_HOST", ["value"] = "hokusai-production.cq7r2example.us-east-1.rds.amazonaws.com" },
            new JsonObject { ["name"] = "MODEL_BUCKET", ["value"] = Place.ModelsBucket },
            new JsonObject { ["name"] = "MODEL_REGISTRY_TOKEN", ["value"] = RegistryToken }),
        ["essential"] = true,
        ["image"] = $"{Place.Image}:{imageTag}",
        ["logConfiguration"] = new JsonObject
        {
            ["logDriver"] = "awslogs",
            ["options"] = new JsonObject { ["awslogs-group"] = "/ecs/hokusai-api", ["awslogs-region"] = Place.Region, ["awslogs-stream-prefix"] = "api" },
        },
        ["mountPoints"] = new JsonArray(),
        ["name"] = "api",
        ["portMappings"] = new JsonArray(new JsonObject { ["containerPort"] = 8080, ["hostPort"] = 8080, ["protocol"] = "tcp" }),
        ["secrets"] = new JsonArray(new JsonObject { ["name"] = "DB_CREDENTIALS", ["valueFrom"] = Place.DBSecretArn }),
        ["systemControls"] = new JsonArray(),
        ["volumesFrom"] = new JsonArray(),
    }).ToJsonString(Compact);

    private static void Fill(string address, JsonObject attributes, Infrastructure model)
    {
        switch (address)
        {
            case "random_password.db":
                attributes["bcrypt_hash"] = model.Password.BcryptHash;
                attributes["keepers"]!["rotation"] = model.Password.Rotation;
                attributes["length"] = model.Password.Value.Length;
                attributes["override_special"] = model.Password.OverrideSpecial;
                attributes["result"] = model.Password.Value;
                break;
            case "aws_db_instance.production":
                attributes["password"] = model.Password.Value;
                attributes["maintenance_window"] = model.MaintenanceWindow;
                attributes["performance_insights_enabled"] = model.PerformanceInsights;
                attributes["performance_insights_retention_period"] = model.PerformanceInsights ? 7 : 0;
                attributes["monitoring_interval"] = model.MonitoringInterval;
                attributes["monitoring_role_arn"] = model.MonitoringInterval > 0 ? $"arn:aws:iam::{Place.Account}:role/hokusai-rds-monitoring" : "";
                break;
            case "aws_secretsmanager_secret_version.db":
                attributes["secret_string"] = new JsonObject { ["password"] = model.Password.Value, ["username"] = "hokusai" }.ToJsonString(Compact);
                attributes["version_id"] = model.SecretVersionId;
                attributes["id"] = $"{Place.DBSecretArn}|{model.SecretVersionId}";
                break;
            case "aws_ecs_task_definition.api":
                attributes["arn"] = TaskDefinitionArn(model.TaskRevision);
                attributes["revision"] = model.TaskRevision;
                attributes["container_definitions"] = ContainerDefinitions(model.ImageTag);
                break;
            case "aws_ecs_service.api":
                attributes["task_definition"] = TaskDefinitionArn(model.TaskRevision);
                attributes["desired_count"] = model.DesiredCount;
                attributes["health_check_grace_period_seconds"] = model.HealthCheckGraceSeconds;
                break;
            case "aws_cloudwatch_log_group.api":
                attributes["retention_in_days"] = model.LogRetentionDays;
                break;
            case "aws_cloudwatch_metric_alarm.db_connections":
                attributes["threshold"] = model.ConnectionsThreshold;
                break;
            case "aws_cloudwatch_metric_alarm.db_cpu":
                attributes["threshold"] = model.CpuThreshold;
                break;
            case "aws_security_group.db":
                attributes["ingress"]![0]!["description"] = model.DBSecurityGroupDescription;
                break;
            case "aws_lb.api":
                attributes["idle_timeout"] = model.IdleTimeout;
                break;
            case Infrastructure.MonitoringRole:
                attributes["create_date"] = Identities.Time(Place.July(18, "14:04:31"));
                break;
        }
    }

    public static string TaskDefinitionArn(int revision) => Place.Arn("ecs", $"task-definition/{Place.TaskFamily}:{revision}");

    private static string AddressOf(JsonNode resource) => $"{resource["type"]}.{resource["name"]}";

    private static JsonObject Template()
    {
        using var stream = typeof(StateDocument).Assembly.GetManifestResourceStream("state-template.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
