namespace Hokusai.Core.Access;

/// <summary>Whether a principal may make a call, and why.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Conditions">What must hold where it is allowed under conditions; what could not be read where it is unknown.</param>
/// <param name="Evidence">The statements that decide.</param>
internal sealed record AccessAnswer(AccessDecision Decision, IReadOnlyList<string> Conditions, IReadOnlyList<Evidence> Evidence);
