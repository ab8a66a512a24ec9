namespace Hokusai.Core.Monitoring.Links;

/// <summary>Whether something holds, why, and what to do.</summary>
internal sealed record LinkVerdict(MonitoringLinkResult Result, string Reason, string? Advice = null)
{
    public static LinkVerdict Passed(string reason) => new(MonitoringLinkResult.Passed, reason);

    public static LinkVerdict Failed(string reason, string advice) => new(MonitoringLinkResult.Failed, reason, advice);

    public static LinkVerdict NotTested(string reason, string? advice = null) => new(MonitoringLinkResult.NotTested, reason, advice);

    public static LinkVerdict Unknown(string reason, string? advice = null) => new(MonitoringLinkResult.Unknown, reason, advice);

    public static LinkVerdict Unknown(ReadProblem problem) => Unknown(problem.Reason, problem.Advice);
}
