using System.Text.RegularExpressions;

namespace Hokusai.Aws.Protocols;

/// <summary>One operation of a service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Name">The operation's name, for example <c>DescribeDBInstances</c>.</param>
internal sealed partial record AwsOperation(AwsService Service, string Name)
{
    /// <summary>The IAM action that the call needs, where it is not named like the operation.</summary>
    public string? OtherIamAction { get; init; }

    /// <summary>
    /// Whether a second call does a second thing (another key, another message) and nothing in the request tells the service that it is the
    /// same one: then it is not repeated where the first may have been carried out.
    /// </summary>
    public bool DoublesWhenRepeated { get; init; }

    /// <summary>The HTTP method, for REST.</summary>
    public string HttpMethod { get; init; } = "POST";

    /// <summary>The path, for REST; <c>{Name}</c> stands for a member of the request.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The members of the request that go into the query string, with their names there, for REST.</summary>
    public IReadOnlyDictionary<string, string> QueryMembers { get; init; } = new Dictionary<string, string>();

    /// <summary>The IAM action that the call needs, for example <c>rds:DescribeDBInstances</c>.</summary>
    public string IamAction => OtherIamAction ?? $"{Service.IamPrefix}:{Name}";

    /// <summary>The command of the AWS CLI, for example <c>describe-db-instances</c>.</summary>
    public string CliCommand => EndOfWord().Replace(StartOfWord().Replace(Name, "${before}-${word}"), "${before}-${word}").ToLowerInvariant();

    /// <summary>The operation as people name it: <c>RDS DescribeDBInstances</c>.</summary>
    public override string ToString() => $"{Service.ServiceId} {Name}";

    // The AWS CLI's own two steps (xform_name in botocore/__init__.py).
    [GeneratedRegex("(?<before>.)(?<word>[A-Z][a-z]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartOfWord();

    [GeneratedRegex("(?<before>[a-z0-9])(?<word>[A-Z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndOfWord();
}
