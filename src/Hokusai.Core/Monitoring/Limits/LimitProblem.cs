namespace Hokusai.Core.Monitoring.Limits;

/// <summary>Says what a service would not take.</summary>
public static class LimitProblem
{
    /// <summary>What can be done where there would be more of something than an account may have.</summary>
    public const string MakeRoom = "Remove some that are no longer needed, or have the quota raised.";

    internal static ReadProblem Of(DesiredResource desired, string errorId, string reason, string advice) => new()
    {
        Source = $"{desired.Type} {desired.Name}",
        ErrorId = errorId,
        Reason = reason,
        Advice = advice,
    };
}
