using System.Globalization;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// The clusters, services and task definitions of an account and Region, from the folder <c>…/account/Region</c> of a snapshot. Where there is one,
/// it answers for ECS in moto's place: moto knows neither deployments nor events of services, and every revision in it was registered today.
/// </summary>
public sealed class EcsAccount
{
    private List<JsonObject> _clusters = [];
    private List<JsonObject> _services = [];
    private List<JsonObject> _taskDefinitions = [];

    /// <summary>The account and Region that it answers for; null for none.</summary>
    internal (string AccountId, string Region)? Place { get; private set; }

    internal IReadOnlyList<JsonObject> Clusters => _clusters;

    internal IReadOnlyList<JsonObject> Services => _services;

    /// <summary>Answers of DescribeTaskDefinition: the definition, and its tags beside it.</summary>
    internal IReadOnlyList<JsonObject> TaskDefinitions => _taskDefinitions;

    /// <summary>Reads a folder; deployments and revisions go to a story, in the place of what it holds.</summary>
    /// <param name="folder">The folder <c>…/account/Region</c>.</param>
    /// <param name="days">By how many days all its times are moved.</param>
    /// <param name="story">Takes deployments and revisions.</param>
    internal void Read(string folder, int days, ServiceDeployments story)
    {
        var full = new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder));
        Place = (full.Parent!.Name, full.Name);
        _clusters = Items("describe-clusters", "clusters");
        _services = Items("describe-services", "services");
        _taskDefinitions = [.. Answers("describe-task-definition")];
        story.Clear();
        Items("describe-service-deployments", "serviceDeployments").ForEach(story.Add);
        Items("describe-service-revisions", "serviceRevisions").ForEach(story.AddRevision);

        List<JsonObject> Items(string command, string member) => [.. Answers(command).SelectMany(answer => answer[member]!.AsArray()).Select(item => item!.DeepClone().AsObject())];

        IEnumerable<JsonObject> Answers(string command)
        {
            var ecs = Path.Combine(full.FullName, "ecs");
            IEnumerable<string> files = File.Exists(Path.Combine(ecs, $"{command}.json"))
                ? [Path.Combine(ecs, $"{command}.json")]
                : Directory.GetFiles(Path.Combine(ecs, command), "*.json").Order(StringComparer.Ordinal);
            foreach (var file in files)
            {
                var answer = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
                MovedTimes.Move(answer, days);
                OnTheWire(answer);
                yield return answer;
            }
        }
    }

    internal void Clear()
    {
        Place = null;
        (_clusters, _services, _taskDefinitions) = ([], [], []);
    }

    /// <summary>The AWS CLI prints times as text; the protocol carries seconds since 1970.</summary>
    private static void OnTheWire(JsonNode? node)
    {
        foreach (var child in (node as JsonArray)?.ToList() ?? [])
        {
            OnTheWire(child);
        }

        foreach (var (name, value) in (node as JsonObject)?.ToList() ?? [])
        {
            OnTheWire(value);
            if (name.EndsWith("At", StringComparison.Ordinal) && value is JsonValue text && text.TryGetValue<string>(out var written))
            {
                var time = DateTimeOffset.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
                node![name] = time.ToUnixTimeMilliseconds() / 1000d;
            }
        }
    }
}
