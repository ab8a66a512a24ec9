using System.Net;

namespace Hokusai.Aws.Connection;

/// <summary>A call that AWS did not answer, or not with an answer. Holds no credential.</summary>
public sealed class AwsCallException : Exception
{
    /// <summary>An error without details.</summary>
    public AwsCallException()
    {
    }

    /// <summary>An error with a message.</summary>
    public AwsCallException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and its cause.</summary>
    public AwsCallException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The stable id of the kind of failure; see <see cref="AwsErrorIds"/>.</summary>
    public string ErrorId { get; init; } = AwsErrorIds.CallFailed;

    /// <summary>The operation, for example <c>RDS DescribeDBInstances</c>.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The account asked; empty where it was not known yet.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The Region asked.</summary>
    public string Region { get; init; } = "";

    /// <summary>The service's error code, for example <c>ThrottlingException</c>; null where the service did not answer.</summary>
    public string? Code { get; init; }

    /// <summary>The service's request id, which AWS Support asks for; null where the service did not answer.</summary>
    public string? RequestId { get; init; }

    /// <summary>The HTTP status; null where there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The IAM action that is missing, for example <c>rds:DescribeDBInstances</c>; null where the call was not denied.</summary>
    public string? MissingPermission { get; init; }

    /// <summary>Whether the call may have been carried out all the same, and was not repeated because that would do it twice (a second key, a second message).</summary>
    public bool IsOutcomeUnknown { get; init; }

    /// <summary>What a person can do about it; null where nothing is known.</summary>
    public string? Advice { get; init; }

    /// <summary>The failure as a problem of a reading.</summary>
    public ReadProblem ToProblem() => new()
    {
        Source = $"{Operation} ({(AccountId.Length == 0 ? "" : AccountId + ", ")}{Region})",
        ErrorId = ErrorId,
        Reason = Message,
        Advice = Advice,
    };
}
