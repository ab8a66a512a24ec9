namespace Hokusai;

/// <summary>The resources of an account (or of files), and what of them could not be read.</summary>
public sealed record ResourceInventory
{
    private readonly IReadOnlyList<Resource> _resources = [];
    private readonly IReadOnlyList<ResourceGap> _gaps = [];

    /// <summary>The resources by type, account, Region and id.</summary>
    public required IReadOnlyList<Resource> Resources
    {
        get => _resources;
        init => _resources = PipelineList.Of(value);
    }

    /// <summary>Resources that could not be listed at all.</summary>
    public IReadOnlyList<ResourceGap> Gaps
    {
        get => _gaps;
        init => _gaps = PipelineList.Of(value);
    }
}
