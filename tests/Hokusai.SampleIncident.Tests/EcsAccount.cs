using System.Text.Json;

namespace Hokusai.SampleIncident.Tests;

/// <summary>The sample's account, with what the trail says of it.</summary>
internal static class EcsAccount
{
    private const string Folder = "account/111122223333/us-east-1/ecs/";

    public static IReadOnlyList<JsonElement> Services { get; } = All("describe-services", "services");

    public static IReadOnlyList<JsonElement> Deployments { get; } = All("describe-service-deployments", "serviceDeployments");

    public static IReadOnlyDictionary<string, JsonElement> Revisions { get; } =
        All("describe-service-revisions", "serviceRevisions").ToDictionary(revision => revision.Text("serviceRevisionArn")!, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, JsonElement> Definitions { get; } =
        Answers("describe-task-definition").Select(answer => answer.GetProperty("taskDefinition")).ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>The records of calls that were done, each once, in order.</summary>
    public static IReadOnlyList<JsonElement> Calls(string name) =>
    [
        .. Sample.Records.Where(record => record.Text("eventName") == name && record.Text("errorCode") is null)
            .DistinctBy(record => record.Text("eventID")).OrderBy(record => record.Text("eventTime"), StringComparer.Ordinal),
    ];

    public static IEnumerable<JsonElement> Answers(string command) => Sample.AccountFiles
        .Where(file => file.Path.StartsWith(Folder + command, StringComparison.Ordinal)).Select(file => Sample.Parse(file.Content));

    /// <summary><c>hokusai-api:31</c></summary>
    public static string Name(JsonElement definition) => Last(definition.Text("taskDefinitionArn"));

    /// <summary>What stands behind an ARN's last slash.</summary>
    public static string Last(string? arn) => arn![(arn!.LastIndexOf('/') + 1)..];

    /// <summary>The cluster and the service of an ARN of either's, <c>hokusai-apps/web</c>.</summary>
    public static string Service(string? arn) => string.Join('/', arn!.Split('/')[1..3]);

    public static string TaskDefinitionOf(string? serviceRevisionArn) => Last(Revisions[serviceRevisionArn!].Text("taskDefinition"));

    /// <summary>A moment of an answer, to the second, as a record has it.</summary>
    public static string? Second(this JsonElement answer, string member) => answer.Text(member) is { } time ? time[..19] + "Z" : null;

    private static List<JsonElement> All(string command, string member) => [.. Answers(command).SelectMany(answer => answer.GetProperty(member).EnumerateArray())];
}
