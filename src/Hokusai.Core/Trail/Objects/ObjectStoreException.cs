namespace Hokusai.Core.Trail.Objects;

/// <summary>
/// What an object store refused or could not do. The message says what happened and why; it holds no credential and nothing of an object's content.
/// </summary>
public sealed class ObjectStoreException : Exception
{
    /// <summary>A failure of which nothing is known.</summary>
    public ObjectStoreException()
    {
    }

    /// <summary>A failure with its reason.</summary>
    public ObjectStoreException(string reason)
        : base(reason)
    {
    }

    /// <summary>A failure with its reason and its cause.</summary>
    public ObjectStoreException(string reason, Exception? inner)
        : base(reason, inner)
    {
    }

    /// <summary>The kind of failure, one of <see cref="ObjectErrorIds"/>.</summary>
    public string ErrorId { get; init; } = ObjectErrorIds.RequestFailed;

    /// <summary>What a person can do about it.</summary>
    public string? Advice { get; init; }

    /// <summary>The IAM action that the caller lacks, for example <c>s3:GetObject</c> or <c>kms:Decrypt</c>; null where that is not the reason.</summary>
    public string? MissingPermission { get; init; }

    /// <summary>The failure as a problem of what was to be read.</summary>
    public ReadProblem ToProblem(string source) => new() { Source = source, ErrorId = ErrorId, Reason = Message, Advice = Advice };
}
