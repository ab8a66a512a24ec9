namespace Hokusai.Aws.Testbed;

/// <summary>What a rule sent to one of its targets.</summary>
/// <param name="RuleName">The rule.</param>
/// <param name="TargetArn">The target.</param>
/// <param name="Body">What the target received: the event, or what the target's input made of it.</param>
public sealed record DeliveredEvent(string RuleName, string TargetArn, string Body);
