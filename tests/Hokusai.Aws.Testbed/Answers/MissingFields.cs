using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// Fields that AWS always answers and moto leaves out, with the values that the API reference names as defaults. What moto does answer stays as it is.
/// </summary>
internal sealed class MissingFields
{
    /// <summary>Of an instance that was created without them (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstance.html).</summary>
    private static readonly (string Name, string Value)[] s_instance =
    [
        ("PubliclyAccessible", "false"),
        ("MonitoringInterval", "0"),
        ("PerformanceInsightsEnabled", "false"),
    ];

    /// <summary>What S3 has encrypted every bucket with since January 2023, whatever was configured or deleted.</summary>
    private const string DefaultEncryption = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ServerSideEncryptionConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>false</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>
        """;

    private readonly ConcurrentDictionary<string, long> _registered = new(StringComparer.Ordinal);

    /// <summary>True for operations whose answers may lack something.</summary>
    public static bool Concern(AwsRequest request) => (request.Service, request.Operation) is
        ("rds", "DescribeDBInstances") or
        ("ecs", "RegisterTaskDefinition" or "DescribeTaskDefinition" or "DescribeServices") or
        ("cloudtrail", "GetEventSelectors") or
        ("s3", "GetBucketEncryption");

    /// <summary>The answer, with what it lacks.</summary>
    public AwsAnswer Complete(AwsRequest request, AwsAnswer answer) => (request.Operation, answer.Status) switch
    {
        ("GetBucketEncryption", 404) when answer.Text.Contains("ServerSideEncryptionConfigurationNotFoundError", StringComparison.Ordinal) => AwsAnswer.Of("application/xml", DefaultEncryption),
        ("GetBucketEncryption", _) => answer,
        (_, >= 300) => answer,
        ("DescribeDBInstances", _) => Instances(answer),
        ("GetEventSelectors", _) => Json(answer, Selectors),
        ("DescribeServices", _) => Json(answer, Services),
        _ => Json(answer, json => TaskDefinition(request, json)),
    };

    public void Reset() => _registered.Clear();

    private static AwsAnswer Instances(AwsAnswer answer)
    {
        var document = XElement.Parse(answer.Text);
        var space = document.Name.Namespace;
        foreach (var instance in document.Descendants(space + "DBInstance"))
        {
            instance.Add(s_instance.Where(field => instance.Element(space + field.Name) is null).Select(field => new XElement(space + field.Name, field.Value)));
        }

        return answer with { Body = Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)) };
    }

    /// <summary>A new trail records all management events.</summary>
    private static void Selectors(JsonObject json)
    {
        if (json["EventSelectors"] is JsonArray { Count: 0 } selectors && json["AdvancedEventSelectors"] is null or JsonArray { Count: 0 })
        {
            json.Remove("AdvancedEventSelectors");
            selectors.Add(new JsonObject { ["ReadWriteType"] = "All", ["IncludeManagementEvents"] = true, ["DataResources"] = new JsonArray(), ["ExcludeManagementEventSources"] = new JsonArray() });
        }
    }

    private static void Services(JsonObject json)
    {
        foreach (var service in json["services"]!.AsArray().OfType<JsonObject>())
        {
            service["deploymentConfiguration"] ??= new JsonObject
            {
                ["deploymentCircuitBreaker"] = new JsonObject { ["enable"] = false, ["rollback"] = false },
                ["maximumPercent"] = 200,
                ["minimumHealthyPercent"] = 100,
            };
        }
    }

    /// <summary>When a definition was registered is known where that was seen.</summary>
    private void TaskDefinition(AwsRequest request, JsonObject json)
    {
        if (json["taskDefinition"] is not JsonObject definition)
        {
            return;
        }

        var arn = definition["taskDefinitionArn"]!.ToString();
        if (request.Operation == "RegisterTaskDefinition")
        {
            _registered[$"{request.AccountId} {arn}"] = request.Time.ToUnixTimeSeconds();
        }

        if (_registered.TryGetValue($"{request.AccountId} {arn}", out var time))
        {
            definition["registeredAt"] ??= time;
            definition["registeredBy"] ??= $"arn:aws:sts::{request.AccountId}:user/moto";
        }
    }

    private static AwsAnswer Json(AwsAnswer answer, Action<JsonObject> complete)
    {
        var json = JsonNode.Parse(answer.Body)!.AsObject();
        complete(json);
        return answer with { Body = Encoding.UTF8.GetBytes(json.ToJsonString()) };
    }
}
