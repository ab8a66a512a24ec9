using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Core.Ecs.History;

/// <summary>The digests of images, looked up by revision and container. Where a tag moved between two deployments, the last one counts.</summary>
internal sealed class ResolvedImages(IEnumerable<ResolvedImage> images)
{
    private readonly Dictionary<(TaskDefinitionName Revision, string Container), string> _digests = images
        .GroupBy(image => (image.TaskDefinition, image.Container))
        .ToDictionary(
            same => same.Key,
            same => same.OrderByDescending(image => image.Time).ThenBy(image => image.Digest, StringComparer.Ordinal).First().Digest);

    /// <summary>The images of a revision.</summary>
    public IReadOnlyList<TaskDefinitionImage> Of(TaskDefinition definition)
        => [.. definition.Content.Images.Select(image => Of(definition, image.Container, image.Image))];

    private TaskDefinitionImage Of(TaskDefinition definition, string container, string image)
    {
        var (tag, digest) = ImageName.Parse(image);
        var name = new TaskDefinitionName(definition.AccountId, definition.Region, definition.Family, definition.Revision);
        return new TaskDefinitionImage
        {
            Container = container,
            Image = image,
            Tag = tag,
            Digest = digest ?? _digests.GetValueOrDefault((name, container)),
        };
    }
}
