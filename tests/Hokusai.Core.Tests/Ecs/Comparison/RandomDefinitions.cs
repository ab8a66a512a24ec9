using System.Globalization;
using System.Text.Json.Nodes;

namespace Hokusai.Core.Tests.Ecs.Comparison;

/// <summary>Definitions at random, and the same definitions written otherwise.</summary>
internal sealed class RandomDefinitions(int seed)
{
    private static readonly string[] s_unordered =
        ["containerDefinitions", "environment", "secrets", "portMappings", "mountPoints", "volumes", "ulimits", "extraHosts", "add", "requiresCompatibilities", "futureNamed", "dependsOn"];

    private static readonly (string Name, string Value)[] s_containerDefaults =
    [
        ("cpu", "0"), ("essential", "true"), ("privileged", "false"), ("links", "[]"), ("volumesFrom", "[]"), ("memory", "null"), ("linuxParameters", "{}"),
        ("versionConsistency", "\"enabled\""), ("futureNothing", "null"), ("futureEmpty", "[]"),
    ];

    private static readonly (string Name, string Value)[] s_taskDefaults =
        [("enableFaultInjection", "false"), ("placementConstraints", "[]"), ("tags", "[{\"key\":\"a\",\"value\":\"b\"}]"), ("revision", "7"), ("status", "\"ACTIVE\""), ("compatibilities", "[\"EC2\"]")];

    private readonly Random _random = new(seed);

    public JsonObject Definition()
    {
        var task = new JsonObject { ["family"] = "hokusai-api", ["networkMode"] = "awsvpc", ["cpu"] = Number(4), ["requiresCompatibilities"] = new JsonArray("EC2", "FARGATE") };
        task["containerDefinitions"] = List(3, i => Container(i));
        task["volumes"] = List(2, i => new JsonObject { ["name"] = $"volume{i}" });
        return task;
    }

    /// <summary>The same definition in another order, with defaults that say nothing.</summary>
    public JsonObject Rewrite(JsonObject definition)
    {
        var task = (JsonObject)Shuffle("", definition)!;
        Insert(task, s_taskDefaults);
        foreach (var container in task["containerDefinitions"]!.AsArray())
        {
            Insert(container!.AsObject(), s_containerDefaults);
        }

        return task;
    }

    private JsonObject Container(int index)
    {
        var container = new JsonObject { ["name"] = $"container{index}", ["image"] = $"image:{Number(3)}" };
        container["environment"] = List(4, i => new JsonObject { ["name"] = $"VARIABLE_{i}", ["value"] = Number(3) });
        container["secrets"] = List(3, i => new JsonObject { ["name"] = $"SECRET_{i}", ["valueFrom"] = $"arn:{Number(2)}" });
        container["portMappings"] = List(3, i => new JsonObject { ["containerPort"] = 8080 + i, ["hostPort"] = 8080 + i });
        container["mountPoints"] = List(2, i => new JsonObject { ["containerPath"] = $"/{i}", ["sourceVolume"] = $"volume{Number(2)}" });
        container["extraHosts"] = List(3, _ => new JsonObject { ["hostname"] = $"host{Number(2)}", ["ipAddress"] = $"10.0.0.{Number(3)}" });
        container["futureNamed"] = List(3, i => new JsonObject { ["name"] = $"n{i}", ["value"] = _random.Next(2) });
        container["command"] = List(3, _ => JsonValue.Create(Number(3)));
        container["healthCheck"] = new JsonObject { ["command"] = new JsonArray("CMD", Number(2)), ["interval"] = _random.Next(29, 32) };
        return container;
    }

    private string Number(int below) => _random.Next(below).ToString(CultureInfo.InvariantCulture);

    private JsonArray List(int most, Func<int, JsonNode> item) => new([.. Enumerable.Range(0, _random.Next(most + 1)).Select(item)]);

    private JsonNode? Shuffle(string name, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                var pairs = members.Select(member => (member.Key, Value: Shuffle(member.Key, member.Value))).ToArray();
                _random.Shuffle(pairs);
                return new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
            case JsonArray list:
                var items = list.Select(item => Shuffle("", item)).ToArray();
                if (s_unordered.Contains(name))
                {
                    _random.Shuffle(items);
                }

                return new JsonArray(items);
            default:
                return node?.DeepClone();
        }
    }

    private void Insert(JsonObject target, (string Name, string Value)[] defaults)
    {
        foreach (var (name, value) in defaults.Where(pair => !target.ContainsKey(pair.Name) && _random.Next(2) == 0))
        {
            target[name] = JsonNode.Parse(value);
        }
    }
}
