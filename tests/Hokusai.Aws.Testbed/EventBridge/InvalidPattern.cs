namespace Hokusai.Aws.Testbed;

/// <summary>How EventBridge words its refusal of an event pattern.</summary>
internal static class InvalidPattern
{
    public static FormatException Because(string reason, Exception? cause = null) => new($"Event pattern is not valid. Reason: {reason}", cause);
}
