using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>What lists and describes clusters, services and task definitions (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Operations.html).</summary>
internal sealed class EcsAccountOperations(EcsAccount account) : IAwsService
{
    // The most items of a Describe call, and the most results of a page with what it is without maxResults.
    private const int MaxClusters = 100;
    private const int MaxServices = 10;
    private const int MaxResults = 100;
    private const int ServicesByDefault = 10;

    public ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request)
        => new(request.Service == "ecs" && account.Place == (request.AccountId, request.Region) ? Answer(request, request.Json) : null);

    public void Reset() => account.Clear();

    private AwsAnswer? Answer(AwsRequest request, JsonObject json) => request.Operation switch
    {
        "ListClusters" => List(request, json, "clusterArns", account.Clusters.Select(cluster => Text(cluster, "clusterArn")), MaxResults),
        "DescribeClusters" => Describe(request, json, "clusters", "clusterArn", MaxClusters, account.Clusters),
        "ListServices" => InCluster(request, json, services => List(request, json, "serviceArns", services.Select(service => Text(service, "serviceArn")), ServicesByDefault)),
        "DescribeServices" => InCluster(request, json, services => Describe(request, json, "services", "serviceArn", MaxServices, services)),
        "ListTaskDefinitionFamilies" => List(request, json, "families", Families(json), MaxResults),
        "ListTaskDefinitions" => List(request, json, "taskDefinitionArns", TaskDefinitions(json), MaxResults),
        "DescribeTaskDefinition" => DescribeTaskDefinition(request, json),
        _ => null,
    };

    private static AwsAnswer List(AwsRequest request, JsonObject json, string member, IEnumerable<string> all, int byDefault)
    {
        var page = Page.Of(all.ToList(), (string?)json["nextToken"], Math.Min((int?)json["maxResults"] ?? byDefault, MaxResults));
        var answer = new JsonObject { [member] = new JsonArray([.. page.Items.Select(item => JsonValue.Create(item))]) };
        if (page.NextToken is not null)
        {
            answer["nextToken"] = page.NextToken;
        }

        return AwsAnswer.Json(request, answer);
    }

    private static AwsAnswer Describe(AwsRequest request, JsonObject json, string member, string key, int limit, IEnumerable<JsonObject> all)
    {
        var asked = (json[member] as JsonArray ?? []).Select(name => name!.ToString()).ToList();
        if (asked.Count > limit)
        {
            return new AwsError(400, "InvalidParameterException", $"{member} can have at most {limit} items.").Answer(request);
        }

        var found = asked.Select(name => (Name: name, Item: all.FirstOrDefault(item => IsNamed(Text(item, key), name)))).ToLookup(pair => pair.Item is not null);
        return AwsAnswer.Json(request, new JsonObject
        {
            [member] = new JsonArray([.. found[true].Select(pair => WithTagsIfAsked(pair.Item!, json))]),
            ["failures"] = new JsonArray([.. found[false].Select(pair => new JsonObject { ["arn"] = pair.Name, ["reason"] = "MISSING" })]),
        });
    }

    private AwsAnswer InCluster(AwsRequest request, JsonObject json, Func<IReadOnlyList<JsonObject>, AwsAnswer> answer)
    {
        var name = (string?)json["cluster"] ?? "default";
        return account.Clusters.FirstOrDefault(cluster => IsNamed(Text(cluster, "clusterArn"), name)) is { } cluster
            ? answer([.. account.Services.Where(service => Text(service, "clusterArn") == Text(cluster, "clusterArn"))])
            : new AwsError(400, "ClusterNotFoundException", "Cluster not found.").Answer(request);
    }

    private IEnumerable<string> Families(JsonObject json)
    {
        var status = (string?)json["status"] ?? "ACTIVE";
        // An inactive family is one without an active revision.
        return account.TaskDefinitions.GroupBy(answer => Text(Definition(answer), "family"), StringComparer.Ordinal)
            .Where(family => status == "ALL" || family.Any(answer => Text(Definition(answer), "status") == "ACTIVE") == (status == "ACTIVE"))
            .Select(family => family.Key)
            .Where(family => family.StartsWith((string?)json["familyPrefix"] ?? "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private IEnumerable<string> TaskDefinitions(JsonObject json)
    {
        var (family, status) = ((string?)json["familyPrefix"], (string?)json["status"] ?? "ACTIVE");
        var ordered = account.TaskDefinitions.Select(Definition)
            .Where(definition => (family is null || Text(definition, "family") == family) && Text(definition, "status") == status)
            .OrderBy(definition => Text(definition, "family"), StringComparer.Ordinal).ThenBy(definition => (int)definition["revision"]!)
            .Select(definition => Text(definition, "taskDefinitionArn"));
        return (string?)json["sort"] == "DESC" ? ordered.Reverse() : ordered;
    }

    /// <summary>An ARN, a family and a revision, or a family for its newest active revision.</summary>
    private AwsAnswer DescribeTaskDefinition(AwsRequest request, JsonObject json)
    {
        var name = (string?)json["taskDefinition"] ?? "";
        var found = account.TaskDefinitions.FirstOrDefault(answer => IsNamed(Text(Definition(answer), "taskDefinitionArn"), name))
            ?? account.TaskDefinitions.Where(answer => Text(Definition(answer), "family") == name && Text(Definition(answer), "status") == "ACTIVE").MaxBy(answer => (int)Definition(answer)["revision"]!);
        return found is null
            ? new AwsError(400, "ClientException", "Unable to describe task definition.").Answer(request)
            : AwsAnswer.Json(request, WithTagsIfAsked(found, json));
    }

    private static JsonObject WithTagsIfAsked(JsonObject item, JsonObject json)
    {
        var answer = item.DeepClone().AsObject();
        if ((json["include"] as JsonArray ?? []).All(include => include!.ToString() != "TAGS"))
        {
            answer.Remove("tags");
        }

        return answer;
    }

    private static JsonObject Definition(JsonObject answer) => answer["taskDefinition"]!.AsObject();

    /// <summary>Things may be named by ARN or by its last part.</summary>
    private static bool IsNamed(string arn, string name) => arn == name || arn[(arn.LastIndexOf('/') + 1)..] == name;

    private static string Text(JsonObject item, string member) => item[member]!.ToString();
}
