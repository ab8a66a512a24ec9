namespace Hokusai.Terraform.State;

/// <summary>What is kept of one state file: hashes and names, no secret and no text of the file.</summary>
internal sealed class StateSnapshot
{
    /// <summary>The <c>serial</c>.</summary>
    public required long Serial { get; init; }

    /// <summary>The <c>lineage</c>.</summary>
    public required string Lineage { get; init; }

    /// <summary>The <c>terraform_version</c>.</summary>
    public string? TerraformVersion { get; init; }

    /// <summary>The resource instances and outputs, in ordinal order of their addresses.</summary>
    public required InstanceSnapshot[] Instances { get; init; }

    /// <summary>The identity of everything that Terraform itself compares before it writes a state: instances, outputs and the results of checks.</summary>
    public required UInt128 Content { get; init; }
}
