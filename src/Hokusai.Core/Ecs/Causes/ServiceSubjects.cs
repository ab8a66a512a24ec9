using System.Text.Json;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Rds;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.Causes;

/// <summary>What an incident is about: services, the families and images that they run, and who deployed them.</summary>
internal sealed class ServiceSubjects
{
    // Deeper values are no identifiers; JSON itself was limited when it was read.
    private const int MaxDepth = 16;

    private readonly HashSet<(string Cluster, string Service)> _services;
    private readonly HashSet<string> _families;
    private readonly HashSet<string> _repositories;

    public ServiceSubjects(IReadOnlyList<EcsReversion> reversions, EcsEvidence evidence)
    {
        _services = [.. reversions.Select(reversion => (reversion.Cluster, reversion.Service))];
        _families = [.. reversions.SelectMany(reversion => new[] { reversion.From, reversion.To }).Select(FamilyOf)];
        _repositories = [.. evidence.TaskDefinitions.Values.Where(definition => _families.Contains(definition.Family)).SelectMany(RepositoriesOf)];
    }

    /// <summary>Whether a call of ECS concerns one of the services, or a revision of one of the families.</summary>
    public bool IsServiceCall(TrailEvent record)
    {
        var request = record.RequestParameters;
        var service = request.TextField("service") ?? request.TextField("serviceName") ?? request.TextField("serviceDeploymentArn");
        var cluster = request.TextField("cluster");
        return (service is not null && _services.Any(known => Names(service, known.Service) && (cluster is null || ArnName.ShortName(cluster) == known.Cluster)))
            || (FamilyOf(request.TextField("taskDefinition") ?? request.TextField("family") ?? "") is { Length: > 0 } family && _families.Contains(family));
    }

    /// <summary>Whether a repository holds an image of one of the families.</summary>
    public bool IsRepository(string? name) => name is not null && _repositories.Contains(name);

    /// <summary>Whether any text in the element names one of the families as a whole word. Names of services are too plain for that. The text itself goes nowhere.</summary>
    public bool AreMentionedIn(JsonElement element, int depth = 0) => element.ValueKind switch
    {
        _ when depth > MaxDepth => false,
        JsonValueKind.String => element.GetString() is { } text && _families.Any(family => WholeWords.Contains(text, family)),
        JsonValueKind.Object => element.EnumerateObject().Any(member => AreMentionedIn(member.Value, depth + 1)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => AreMentionedIn(item, depth + 1)),
        _ => false,
    };

    private static bool Names(string text, string service)
        => text == service || text.EndsWith("/" + service, StringComparison.Ordinal) || text.Contains($"/{service}/", StringComparison.Ordinal);

    private static string FamilyOf(string revision) => ArnName.ShortName(revision).Split(':')[0];

    // "team/hokusai-api" in 111122223333.dkr.ecr.us-east-1.amazonaws.com/team/hokusai-api:v1.0.0
    private static IEnumerable<string> RepositoriesOf(TaskDefinition definition)
        => from image in definition.Content.Images
           let slash = image.Image.IndexOf('/', StringComparison.Ordinal)
           where slash > 0 && image.Image[..slash].Contains(".ecr.", StringComparison.Ordinal)
           select image.Image[(slash + 1)..].Split('@', ':')[0];
}
