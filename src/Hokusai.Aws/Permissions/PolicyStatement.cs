namespace Hokusai.Aws.Permissions;

/// <summary>What a policy allows on one resource.</summary>
/// <param name="Sid">A name for the statement.</param>
/// <param name="Resource">The ARN, with capital letters where a user fills something in; <c>*</c> for calls that know no resources.</param>
/// <param name="Actions">The IAM actions, in order.</param>
public sealed record PolicyStatement(string Sid, string Resource, IReadOnlyList<string> Actions);
