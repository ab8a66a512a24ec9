using Hokusai.Core.Ecs.Deployments;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>The digests that a service's containers ran, as ECS resolved their tags (<c>describe-service-revisions</c>).</summary>
internal sealed class ImageHistory
{
    private readonly Dictionary<string, HashSet<string>> _ran = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _running = new(StringComparer.Ordinal);

    /// <summary>The images that run from now on; a rollback brings back what nobody asked ECS about.</summary>
    public void Add(RevisionRun run)
    {
        if (run.IsRollback || run.Deployment is not { Images.Count: > 0 } deployment)
        {
            _running.Clear();
            return;
        }

        foreach (var image in deployment.Images)
        {
            if (image.Digest is { } digest)
            {
                _running[image.Container] = digest;
                if (!_ran.TryGetValue(image.Container, out var digests))
                {
                    _ran.Add(image.Container, digests = new HashSet<string>(StringComparer.Ordinal));
                }

                digests.Add(digest);
            }
        }
    }

    /// <summary>The first container's image that ran before, with another one in between; null where none did, or where another container's image is new.</summary>
    public (string Digest, string Note)? Returns(EcsDeployment deployment)
    {
        (string Digest, string Note)? found = null;
        foreach (var image in deployment.Images)
        {
            if (image.Digest is not { } digest || !_running.TryGetValue(image.Container, out var running) || running == digest)
            {
                continue;
            }

            // An image that is named by its digest cannot lead elsewhere under one revision.
            if (image.Image.Contains('@', StringComparison.Ordinal) || !_ran[image.Container].Contains(digest))
            {
                return null;
            }

            found ??= (digest, $"the image {image.Image} of container {image.Container} led to {running} before, and leads to {digest} now, which ran earlier");
        }

        return found;
    }
}
