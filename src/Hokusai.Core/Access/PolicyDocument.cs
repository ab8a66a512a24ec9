namespace Hokusai.Core.Access;

/// <summary>A policy as it was read.</summary>
/// <param name="Name">How people know it: the managed policy's ARN, or whose inline policy of what name it is.</param>
/// <param name="Statements">Its statements.</param>
/// <param name="Evidence">Where it stands.</param>
/// <param name="Problem">Why it could not be read; null where it could. A policy with a problem decides nothing.</param>
internal sealed record PolicyDocument(string Name, IReadOnlyList<PolicyStatement> Statements, Evidence Evidence, string? Problem = null);
