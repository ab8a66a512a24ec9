using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Permissions;

/// <summary>What a policy allows on one resource.</summary>
/// <param name="Sid">A name for the statement.</param>
/// <param name="Resource">The ARN, with capital letters where a user fills something in; <c>*</c> for calls that know no resources.</param>
/// <param name="Actions">The IAM actions, in order.</param>
public sealed record PolicyStatement(string Sid, string Resource, IReadOnlyList<string> Actions)
{
    /// <summary>A statement with each action once, in order.</summary>
    internal static PolicyStatement On(string sid, string resource, params string[] actions)
        => new(sid, resource, [.. actions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>The action that a call needs.</summary>
    internal static string Action<TResponse>(AwsRequest<TResponse> request)
        where TResponse : AwsShape
        => request.Operation.IamAction;
}
