namespace Hokusai.Core.Monitoring.Events;

/// <summary>A rule, before it has its names in AWS.</summary>
/// <param name="Suffix">The end of its name: <c>rds-password</c>.</param>
/// <param name="Description">What it looks for, 512 characters at most.</param>
/// <param name="Patterns">Its patterns: one, or several that make a rule each.</param>
/// <param name="Message">What is written to people; null where the rule only counts.</param>
/// <param name="Reason">Why it is there, and what it needs.</param>
internal sealed record EventRule(string Suffix, string Description, IReadOnlyList<AttributeValue> Patterns, EventMessage? Message, string Reason);
