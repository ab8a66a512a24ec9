namespace Hokusai.Core.Monitoring.Export;

/// <summary>Monitoring could not be written as text. What cannot be written whole is not written at all, because part of a monitoring looks like all of it.</summary>
/// <param name="problem">What happened, with which resource, and what to do.</param>
public sealed class MonitoringExportException(ReadProblem problem) : Exception(problem?.ToString())
{
    /// <summary>What happened.</summary>
    public ReadProblem Problem { get; } = problem ?? throw new ArgumentNullException(nameof(problem));

    internal static MonitoringExportException Of(DesiredResource resource, string errorId, string reason, string advice)
        => new(new ReadProblem { Source = $"{resource.Type} '{resource.Name}'", ErrorId = errorId, Reason = reason, Advice = advice });
}
