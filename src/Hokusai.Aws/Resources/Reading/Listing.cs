namespace Hokusai.Aws.Resources.Reading;

/// <summary>The command that lists the resources of a type, and where in its answer they are.</summary>
/// <param name="Service">The service, as the AWS CLI names it.</param>
/// <param name="Command">The command.</param>
/// <param name="Path">The list's path; empty where the whole answer is one item (<c>ecs describe-task-definition</c>).</param>
internal sealed record Listing(string Service, string Command, ListPath Path)
{
    public Listing(string service, string command, string path)
        : this(service, command, new ListPath(path))
    {
    }

    /// <summary>Whether an account is asked once, rather than each of its Regions.</summary>
    public bool IsGlobal => Service is "iam" or "s3api";

    /// <summary>Which of the items are of the type; null for all.</summary>
    public ValueSource? Where { get; init; }
}
