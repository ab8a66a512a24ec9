namespace Hokusai.Terraform.State;

/// <summary>One attribute of a resource instance as a state version has it.</summary>
/// <param name="Path">The attribute as a dotted path; interned.</param>
/// <param name="Identity">The salted hash of its value.</param>
/// <param name="Text">The value as compact JSON, where it is short and nothing about it says that it is a secret; null otherwise.</param>
internal readonly record struct AttributeSnapshot(string Path, UInt128 Identity, string? Text)
{
    /// <summary>Whether the value is marked or taken for a secret.</summary>
    public bool IsSensitive { get; init; }
}
