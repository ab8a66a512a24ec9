namespace Hokusai.Core.Monitoring;

/// <summary>
/// Fits what is wanted of AWS Config to the recorder that the Region has: it takes one only, and without one no rule can be made.
/// https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html
/// </summary>
internal static class ConfigRecording
{
    private const string Rule = "aws_config_config_rule";
    private const string Recorder = "aws_config_configuration_recorder";

    private static readonly string[] s_recording = [Recorder, "aws_config_delivery_channel", "aws_config_configuration_recorder_status"];

    /// <summary>What of it can be had.</summary>
    /// <param name="desired">What is wanted.</param>
    /// <param name="inventory">What there is; recorders of any name.</param>
    /// <param name="problems">Takes that rules are left out.</param>
    public static IReadOnlyList<DesiredResource> Fit(IReadOnlyList<DesiredResource> desired, MonitoringInventory inventory, ICollection<ReadProblem> problems)
    {
        if (inventory.UnreadTypes.Contains(Recorder))
        {
            // The recorder stays, so that it is told that nothing is made of it; what is part of one is not made alone.
            return [.. desired.Where(resource => resource.Type == Recorder || !s_recording.Contains(resource.Type, StringComparer.Ordinal))];
        }

        var wanted = desired.FirstOrDefault(resource => resource.Type == Recorder);
        var existing = inventory.Resources.FirstOrDefault(resource => resource.Type == Recorder);
        if (existing is not null && existing.Name != wanted?.Name)
        {
            // Somebody's recorder serves our rules as well.
            return [.. desired.Where(resource => !s_recording.Contains(resource.Type, StringComparer.Ordinal))];
        }

        if (existing is not null || wanted is not null || !desired.Any(resource => resource.Type == Rule))
        {
            return desired;
        }

        problems.Add(new ReadProblem
        {
            Source = "AWS Config",
            ErrorId = MonitoringErrorIds.NoConfigRecorder,
            Reason = "The Region has no configuration recorder, without which there can be no Config rules; they are left out.",
            Advice = "Give -CreateConfigRecorder and -ConfigBucket to have one made (recording costs by the change), or turn AWS Config on.",
        });
        return [.. desired.Where(resource => resource.Type != Rule)];
    }
}
