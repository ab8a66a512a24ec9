namespace Hokusai.Core.Commands;

/// <summary>How far a command is.</summary>
/// <param name="Activity">What it does, in a few words.</param>
/// <param name="Status">Where it is, in a few words.</param>
/// <param name="PercentComplete">0 to 100; null where not known.</param>
/// <param name="IsCompleted">Whether the activity is over.</param>
public readonly record struct CommandProgress(string Activity, string Status, int? PercentComplete, bool IsCompleted = false);
