namespace Hokusai;

/// <summary>The image of one container of a task definition.</summary>
public sealed record TaskDefinitionImage
{
    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>The image as the definition has it: <c>111122223333.dkr.ecr.us-east-1.amazonaws.com/hokusai-api:v1.1.0</c>.</summary>
    public required string Image { get; init; }

    /// <summary>The tag; <c>latest</c> where the definition names neither tag nor digest, as Docker takes it; null where it names a digest alone.</summary>
    public string? Tag { get; init; }

    /// <summary>The digest (<c>sha256:…</c>) that the definition names, or that ECS resolved the tag to when it deployed; null where neither is known.</summary>
    public string? Digest { get; init; }

    /// <summary>The image as the definition has it.</summary>
    public override string ToString() => Image;
}
