using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Cli.Tests;

/// <summary>Secrets planted in every place that the evidence has for them; none may be in any output (DESIGN: secrets never leave).</summary>
public sealed class CanaryTests
{
    private static readonly string[] Formats = ["html", "md", "json", "sarif", "csv"];

    [Fact]
    public async Task No_secret_of_any_input_is_in_any_output()
    {
        using var folder = new TemporaryFolder();
        var canaries = new Canaries();
        PlantTrail(folder, canaries);
        PlantStates(folder, canaries);
        folder.Write("damaged/trail.json", $$"""{"Records":[{"eventName":"ModifyDBInstance","requestParameters":{"masterUserPassword":"{{canaries.New("damaged trail")}}" """);
        folder.Write("damaged/state.tfstate", $$"""{"version":4,"serial":3,"lineage":"l","outputs":{"password":{"value":"{{canaries.New("damaged state")}}" """);

        var reports = Formats.Select(format => Path.Combine(folder.Path, "report." + format)).ToList();
        var run = await HokusaiProcess.RunAsync(
            ["investigate", folder.Path, "--verbose", .. reports.SelectMany(report => new[] { "--report", report })]);

        Assert.Contains("hokusai-production", run.Output);
        var outputs = reports.Select(report => (Name: report, Text: File.ReadAllText(report)))
            .Append(("standard output", run.Output))
            .Append(("standard error", run.Error));
        foreach (var (name, text) in outputs)
        {
            canaries.AssertNoneIn(text, name);
        }
    }

    [Fact]
    public async Task No_password_of_the_sample_incident_is_in_any_output()
    {
        var secrets = Directory.EnumerateFiles(Repository.Sample, "*.tfstate", SearchOption.AllDirectories)
            .SelectMany(file => Passwords(JsonNode.Parse(File.ReadAllText(file))))
            .Concat(Directory.EnumerateFiles(Repository.Sample, "hokusai-*.json", SearchOption.AllDirectories).SelectMany(file => Variables(JsonNode.Parse(File.ReadAllText(file)))))
            .Where(secret => secret.Length >= 8)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains(secrets, secret => secret.StartsWith("Br0ker-", StringComparison.Ordinal));
        using var folder = new TemporaryFolder();
        var reports = Formats.Select(format => Path.Combine(folder.Path, "report." + format)).ToList();

        var run = await HokusaiProcess.RunAsync(
            ["investigate", Repository.Sample, .. reports.SelectMany(report => new[] { "--report", report })]);

        var outputs = reports.Select(File.ReadAllText).Append(run.Output).Append(run.Error).ToList();
        Assert.All(secrets, secret => Assert.All(outputs, output => Assert.DoesNotContain(secret, output)));
    }

    // Of containers: the variables that are called after secrets.
    private static IEnumerable<string> Variables(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Variables),
        JsonObject fields => (string?)(fields["name"] as JsonValue) is { } name
            && (name.EndsWith("_PASSWORD", StringComparison.Ordinal) || name.EndsWith("_TOKEN", StringComparison.Ordinal)) && fields["value"] is JsonValue value
            ? [value.GetValue<string>()]
            : fields.SelectMany(field => Variables(field.Value)),
        _ => [],
    };

    private static IEnumerable<string> Passwords(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            return array.SelectMany(Passwords);
        }

        return node is not JsonObject fields
            ? []
            : fields.SelectMany(field => field.Key is "password" or "result" or "secret_string" && field.Value is JsonValue value
                && value.TryGetValue<string>(out var text)
                    ? [text]
                    : Passwords(field.Value));
    }

    private static void PlantTrail(TemporaryFolder folder, Canaries canaries)
    {
        var records = new JsonArray(
            Record("rds.amazonaws.com", "ModifyDBInstance", "14:05:00", new JsonObject
            {
                ["dBInstanceIdentifier"] = "hokusai-production",
                ["masterUserPassword"] = canaries.New("request masterUserPassword"),
                ["tdeCredentialPassword"] = canaries.New("request tdeCredentialPassword"),
            }, new JsonObject
            {
                ["dBInstanceIdentifier"] = "hokusai-production",
                ["pendingModifiedValues"] = new JsonObject { ["masterUserPassword"] = canaries.New("response pendingModifiedValues") },
            }),
            Record("rds.amazonaws.com", "ModifyDBInstance", "14:06:00", new JsonObject
            {
                ["dBInstanceIdentifier"] = "hokusai-production",
                ["masterUserPassword"] = canaries.New("failed request"),
            }, null, errorCode: "InvalidParameterValue", errorMessage: $"The parameter MasterUserPassword {canaries.New("error message")} is not valid"),
            Record("secretsmanager.amazonaws.com", "PutSecretValue", "14:07:00", new JsonObject
            {
                ["secretId"] = "prod/hokusai-production/master",
                ["secretString"] = $"{{\"password\":\"{canaries.New("secretString")}\"}}",
            }, null),
            Record("ecs.amazonaws.com", "RegisterTaskDefinition", "14:08:00", new JsonObject
            {
                ["family"] = "hokusai-api",
                ["containerDefinitions"] = new JsonArray(new JsonObject
                {
                    ["name"] = "api",
                    ["environment"] = new JsonArray(
                        new JsonObject { ["name"] = "DB_HOST", ["value"] = "hokusai-production" },
                        new JsonObject { ["name"] = "DB_PASSWORD", ["value"] = canaries.New("container environment") },
                        new JsonObject { ["name"] = "DATABASE_URL", ["value"] = $"postgres://app:{canaries.New("connection string")}@hokusai-production/db" }),
                }),
            }, null),
            Record("iam.amazonaws.com", "CreateLoginProfile", "14:09:00", new JsonObject { ["userName"] = "bob", ["password"] = canaries.New("login profile") }, null),
            Record("iam.amazonaws.com", "CreateAccessKey", "14:09:30", null, new JsonObject
            {
                ["accessKey"] = new JsonObject { ["userName"] = "bob", ["secretAccessKey"] = canaries.New("secretAccessKey") },
            }),
            Record("sts.amazonaws.com", "AssumeRole", "14:04:00", new JsonObject { ["roleArn"] = "arn:aws:iam::111122223333:role/deploy" }, new JsonObject
            {
                ["credentials"] = new JsonObject { ["sessionToken"] = canaries.New("sessionToken"), ["accessKeyId"] = "ASIAEXAMPLE" },
            }));
        folder.Write("trail/records.json", new JsonObject { ["Records"] = records }.ToJsonString());
    }

    private static JsonObject Record(
        string source, string name, string time, JsonObject? request, JsonObject? response, string? errorCode = null, string? errorMessage = null)
    {
        var record = new JsonObject
        {
            ["eventVersion"] = "1.10",
            ["userIdentity"] = new JsonObject
            {
                ["type"] = "IAMUser",
                ["arn"] = "arn:aws:iam::111122223333:user/bob",
                ["accountId"] = "111122223333",
                ["userName"] = "bob",
            },
            ["eventTime"] = $"2025-07-18T{time}Z",
            ["eventSource"] = source,
            ["eventName"] = name,
            ["awsRegion"] = "us-east-1",
            ["sourceIPAddress"] = "203.0.113.7",
            ["userAgent"] = "APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io) terraform-provider-aws/5.80.0",
            ["requestParameters"] = request,
            ["responseElements"] = response,
            ["eventID"] = $"00000000-0000-4000-8000-{time.Replace(":", "", StringComparison.Ordinal),12}".Replace(' ', '0'),
            ["eventType"] = "AwsApiCall",
            ["recipientAccountId"] = "111122223333",
        };
        if (errorCode is not null)
        {
            record["errorCode"] = errorCode;
            record["errorMessage"] = errorMessage;
        }

        return record;
    }

    private static void PlantStates(TemporaryFolder folder, Canaries canaries)
    {
        var versions = new JsonArray();
        string[] ids = ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb2", "ccccccccccccccccccccccccccccccc3"];
        int[] serials = [41, 42, 42];
        for (var i = 0; i < ids.Length; i++)
        {
            folder.Write($"state/{ids[i]}.tfstate", State(serials[i], $"version {i}", canaries).ToJsonString());
            versions.Insert(0, new JsonObject
            {
                ["ETag"] = "\"" + Convert.ToHexString(RandomNumberGenerator.GetBytes(16)) + "\"",
                ["Key"] = "infrastructure/terraform.tfstate",
                ["VersionId"] = ids[i],
                ["IsLatest"] = i == ids.Length - 1,
                ["LastModified"] = $"2025-07-18T14:0{i + 4}:30+00:00",
            });
        }

        folder.Write("state/versions.json", new JsonObject { ["Versions"] = versions }.ToJsonString());
    }

    private static JsonObject State(int serial, string where, Canaries canaries)
    {
        var password = canaries.New($"{where} random_password.result");
        return new JsonObject
        {
            ["version"] = 4,
            ["terraform_version"] = "1.9.8",
            ["serial"] = serial,
            ["lineage"] = "5b1f9d36-0000-4000-8000-0000000000aa",
            ["outputs"] = new JsonObject
            {
                ["db_password"] = new JsonObject { ["value"] = password, ["type"] = "string", ["sensitive"] = true },
                ["forgotten"] = new JsonObject { ["value"] = password, ["type"] = "string" },
                ["database_url"] = new JsonObject { ["value"] = $"postgres://app:{password}@hokusai-production/db", ["type"] = "string" },
            },
            ["resources"] = new JsonArray(
                Resource("random_password", "db", new JsonObject { ["result"] = password, ["bcrypt_hash"] = canaries.New($"{where} bcrypt"), ["length"] = 24 }),
                Resource("aws_db_instance", "main", new JsonObject
                {
                    ["id"] = "hokusai-production",
                    ["identifier"] = "hokusai-production",
                    ["password"] = password,
                    ["username"] = "app",
                }, "password"),
                Resource("aws_secretsmanager_secret_version", "db", new JsonObject { ["secret_string"] = $"{{\"password\":\"{password}\"}}" }),
                Resource("aws_iam_access_key", "ci", new JsonObject { ["id"] = "AKIAEXAMPLE", ["secret"] = canaries.New($"{where} access key") }),
                Resource("tls_private_key", "deploy", new JsonObject { ["private_key_pem"] = canaries.New($"{where} private key") }),
                Resource("aws_ecs_task_definition", "api", new JsonObject
                {
                    ["family"] = "hokusai-api",
                    ["container_definitions"] = new JsonArray(new JsonObject
                    {
                        ["environment"] = new JsonArray(new JsonObject { ["name"] = "API_TOKEN", ["value"] = canaries.New($"{where} container environment") }),
                    }).ToJsonString(),
                }),
                Resource("aws_lambda_function", "rotate", new JsonObject
                {
                    ["environment"] = new JsonArray(new JsonObject
                    {
                        ["variables"] = new JsonObject { ["STRIPE_KEY"] = canaries.New($"{where} lambda environment") },
                    }),
                }),
                Resource("aws_instance", "bastion", new JsonObject { ["user_data"] = $"export TOKEN={canaries.New($"{where} user data")}" }),
                Resource("custom_thing", "x", new JsonObject { ["oddly_named"] = canaries.New($"{where} marked sensitive") }, "oddly_named")),
        };
    }

    private static JsonObject Resource(string type, string name, JsonObject attributes, string? sensitive = null) => new()
    {
        ["mode"] = "managed",
        ["type"] = type,
        ["name"] = name,
        ["provider"] = "provider[\"registry.terraform.io/hashicorp/aws\"]",
        ["instances"] = new JsonArray(new JsonObject
        {
            ["schema_version"] = 1,
            ["attributes"] = attributes,
            ["sensitive_attributes"] = sensitive is null
                ? new JsonArray()
                : new JsonArray(new JsonArray(new JsonObject { ["type"] = "get_attr", ["value"] = sensitive })),
        }),
    };

    /// <summary>Secrets that are unlike anything else, each with the place where it was planted.</summary>
    private sealed class Canaries
    {
        private readonly Dictionary<string, string> _planted = new(StringComparer.Ordinal);

        public string New(string place)
        {
            var secret = "Cnry" + Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(place)))[..20];
            _planted[secret] = place;
            return secret;
        }

        public void AssertNoneIn(string text, string where)
        {
            var leaked = _planted.Where(canary => text.Contains(canary.Key, StringComparison.Ordinal)).Select(canary => canary.Value);
            Assert.True(!leaked.Any(), $"{where} shows: {string.Join("; ", leaked)}");
        }
    }
}
