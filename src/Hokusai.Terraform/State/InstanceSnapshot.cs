namespace Hokusai.Terraform.State;

/// <summary>
/// One resource instance (or output) as a state version has it. Versions in which it is the same share one snapshot,
/// so that a long history costs little more than its changes.
/// </summary>
internal sealed class InstanceSnapshot
{
    /// <summary>The address, as Terraform prints it.</summary>
    public required string Address { get; init; }

    /// <summary>Whether it is an output value rather than a resource instance.</summary>
    public bool IsOutput { get; init; }

    /// <summary>Whether it is a data source: read, not managed.</summary>
    public bool IsData { get; init; }

    /// <summary>The attributes in ordinal order of their paths, without those that are null.</summary>
    public required AttributeSnapshot[] Attributes { get; init; }

    /// <summary>The identity of all of it, what is stored beside the attributes (dependencies, the provider's private data) included.</summary>
    public required UInt128 Content { get; init; }

    /// <summary>What CloudTrail may call it: its id, ARN, identifier or name.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];
}
