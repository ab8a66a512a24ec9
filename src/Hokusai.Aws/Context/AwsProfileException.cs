namespace Hokusai.Aws.Context;

/// <summary>
/// A profile that is not there, or a profile file that cannot be read. Never carries the SDK's own exception:
/// its message quotes the offending line of the credentials file.
/// </summary>
public sealed class AwsProfileException : Exception
{
    /// <summary>An error without details.</summary>
    public AwsProfileException()
    {
    }

    /// <summary>An error with a message.</summary>
    public AwsProfileException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and a cause that quotes no file content.</summary>
    public AwsProfileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error with its stable id.</summary>
    public AwsProfileException(string errorId, string message)
        : base(message)
        => ErrorId = errorId;

    /// <summary>The stable id of the error, <c>ProfileNotFound</c> or <c>ProfileFileUnreadable</c>.</summary>
    public string ErrorId { get; } = "ProfileFileUnreadable";
}
