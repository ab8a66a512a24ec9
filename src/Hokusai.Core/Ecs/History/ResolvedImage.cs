using Hokusai.Core.Access;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Ecs.History;

/// <summary>
/// The digest that ECS resolved an image to when it deployed it (<c>containerImages</c> of a service revision,
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerImage.html).
/// </summary>
/// <param name="TaskDefinition">The revision.</param>
/// <param name="Container">The container.</param>
/// <param name="Digest">The digest.</param>
/// <param name="Time">When the service revision was made, UTC; null where the answer does not tell.</param>
public sealed record ResolvedImage(TaskDefinitionName TaskDefinition, string Container, string Digest, DateTimeOffset? Time)
{
    /// <summary>The digests in an account's answers, of <c>ecs describe-service-revisions</c>.</summary>
    public static IReadOnlyList<ResolvedImage> Of(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var found = new List<ResolvedImage>();
        foreach (var (revision, _) in snapshot.Of("ecs", "describe-service-revisions").SelectMany(document => document.Content.Items("serviceRevisions")))
        {
            if (TaskDefinitionName.TryParse(revision.Text("taskDefinition"), out var name))
            {
                found.AddRange(revision.Items("containerImages")
                    .Select(image => (Container: image.Item.Text("containerName"), Digest: image.Item.Text("imageDigest")))
                    .Where(image => image is { Container: not null, Digest: not null })
                    .Select(image => new ResolvedImage(name, image.Container!, image.Digest!, revision.Time("createdAt"))));
            }
        }

        return found;
    }
}
