namespace Hokusai.Core.Ecs.History;

/// <summary>
/// An image's name taken apart: https://docs.docker.com/reference/cli/docker/image/tag/. Placeholders that a deployment fills in
/// (<c>&lt;IMAGE1_NAME&gt;</c>, <c>${IMAGE}</c>) have no tag.
/// </summary>
internal static class ImageName
{
    private const string DefaultTag = "latest";

    /// <summary>The tag and the digest in a name.</summary>
    public static (string? Tag, string? Digest) Parse(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var digest = at < 0 ? null : image[(at + 1)..];
        var name = at < 0 ? image : image[..at];
        // A colon before the last slash is that of the registry's port.
        var colon = name.IndexOf(':', name.LastIndexOf('/') + 1);
        var tag = colon >= 0 ? name[(colon + 1)..] : digest is not null || name.AsSpan().IndexOfAny("<${") >= 0 ? null : DefaultTag;
        return (tag, digest);
    }
}
