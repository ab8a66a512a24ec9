using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// The deployments and revisions of ECS services, as DescribeServiceDeployments and DescribeServiceRevisions show them
/// (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html). moto has neither.
/// </summary>
public sealed class ServiceDeployments
{
    private ImmutableList<JsonObject> _deployments = [];
    private ImmutableList<JsonObject> _revisions = [];

    /// <summary>Adds a deployment in the form of the API; <c>serviceDeploymentArn</c>, <c>serviceArn</c>, <c>status</c> and <c>createdAt</c> (seconds since 1970) must be there.</summary>
    public void Add(JsonObject deployment) => _deployments = _deployments.Add(Checked(deployment, "serviceDeploymentArn", "serviceArn", "status", "createdAt"));

    /// <summary>Adds a service revision in the form of the API; <c>serviceRevisionArn</c> must be there.</summary>
    public void AddRevision(JsonObject revision) => _revisions = _revisions.Add(Checked(revision, "serviceRevisionArn"));

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _deployments = [];
        _revisions = [];
    }

    /// <summary>Newest first.</summary>
    internal IEnumerable<JsonObject> Deployments => _deployments.OrderByDescending(deployment => (double)deployment["createdAt"]!);

    internal IEnumerable<JsonObject> Revisions => _revisions;

    private static JsonObject Checked(JsonObject item, params string[] members)
        => Array.Find(members, member => item[member] is null) is { } missing
            ? throw new ArgumentException($"The member {missing} is missing: {item.ToJsonString()}", nameof(item))
            // A copy as it comes off the wire: what the test does with its own object later is its business.
            : JsonNode.Parse(item.ToJsonString())!.AsObject();
}
