using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>ListServiceDeployments, DescribeServiceDeployments and DescribeServiceRevisions.</summary>
internal sealed class ServiceDeploymentOperations(ServiceDeployments story) : IAwsService
{
    /// <summary>The most ARNs of one Describe call (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceDeployments.html).</summary>
    private const int MaxArns = 20;

    /// <summary>The most results of one List call, and the default.</summary>
    private const int MaxResults = 100;

    /// <summary>What a list shows of a deployment.</summary>
    private static readonly string[] s_brief = ["serviceDeploymentArn", "serviceArn", "clusterArn", "startedAt", "createdAt", "finishedAt", "targetServiceRevisionArn", "status", "statusReason"];

    public ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request) => new((request.Service, request.Operation) switch
    {
        ("ecs", "ListServiceDeployments") => List(request),
        ("ecs", "DescribeServiceDeployments") => Describe(request, "serviceDeploymentArns", "serviceDeployments", "serviceDeploymentArn", story.Deployments),
        ("ecs", "DescribeServiceRevisions") => Describe(request, "serviceRevisionArns", "serviceRevisions", "serviceRevisionArn", story.Revisions),
        _ => null,
    });

    public void Reset() => story.Clear();

    private AwsAnswer List(AwsRequest request)
    {
        var json = request.Json;
        var statuses = (json["status"] as JsonArray)?.Select(status => status!.ToString()).ToHashSet(StringComparer.Ordinal);
        var after = (double?)json["createdAt"]?["after"] ?? double.MinValue;
        var before = (double?)json["createdAt"]?["before"] ?? double.MaxValue;
        var all = story.Deployments
            .Where(deployment => IsOf(deployment, json["service"]?.ToString() ?? "", json["cluster"]?.ToString() ?? "default"))
            .Where(deployment => statuses is null or { Count: 0 } || statuses.Contains(deployment["status"]!.ToString()))
            .Where(deployment => (double)deployment["createdAt"]! >= after && (double)deployment["createdAt"]! <= before)
            .ToList();
        var page = Page.Of(all, json["nextToken"]?.ToString(), Math.Min((int?)json["maxResults"] ?? MaxResults, MaxResults));
        var answer = new JsonObject { ["serviceDeployments"] = new JsonArray([.. page.Items.Select(Brief)]) };
        if (page.NextToken is not null)
        {
            answer["nextToken"] = page.NextToken;
        }

        return AwsAnswer.Json(request, answer);
    }

    private static AwsAnswer Describe(AwsRequest request, string asked, string answered, string key, IEnumerable<JsonObject> all)
    {
        var arns = (request.Json[asked] as JsonArray ?? []).Select(arn => arn!.ToString()).ToList();
        if (arns.Count is 0 or > MaxArns)
        {
            return new AwsError(400, "InvalidParameterException", $"{asked} must hold between 1 and {MaxArns} items.").Answer(request);
        }

        var found = all.Where(item => arns.Contains(item[key]!.ToString(), StringComparer.Ordinal)).ToList();
        var missing = arns.Except(found.Select(item => item[key]!.ToString()), StringComparer.Ordinal);
        return AwsAnswer.Json(request, new JsonObject
        {
            [answered] = new JsonArray([.. found.Select(item => item.DeepClone())]),
            ["failures"] = new JsonArray([.. missing.Select(arn => new JsonObject { ["arn"] = arn, ["reason"] = "MISSING" })]),
        });
    }

    /// <summary>Service and cluster may be given by ARN or by name.</summary>
    private static bool IsOf(JsonObject deployment, string service, string cluster)
    {
        var arn = deployment["serviceArn"]!.ToString();
        return arn == service || arn.EndsWith($":service/{cluster.Split('/')[^1]}/{service}", StringComparison.Ordinal);
    }

    private static JsonNode Brief(JsonObject deployment)
    {
        var brief = new JsonObject();
        foreach (var member in s_brief.Where(deployment.ContainsKey))
        {
            brief[member] = deployment[member]!.DeepClone();
        }

        if (deployment["targetServiceRevision"]?["arn"] is { } target)
        {
            brief["targetServiceRevisionArn"] = target.DeepClone();
        }

        return brief;
    }
}
