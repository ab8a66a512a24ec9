namespace Hokusai.Core.Monitoring.Limits;

/// <summary>Says what a service would not take.</summary>
internal static class LimitProblem
{
    public static ReadProblem Of(DesiredResource desired, string errorId, string reason, string advice) => new()
    {
        Source = $"{desired.Type} {desired.Name}",
        ErrorId = errorId,
        Reason = reason,
        Advice = advice,
    };
}
