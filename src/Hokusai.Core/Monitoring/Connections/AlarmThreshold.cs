namespace Hokusai.Core.Monitoring.Connections;

/// <summary>Below how many bytes an alarm goes off.</summary>
/// <param name="Bytes">The threshold, in the unit of the metrics FreeableMemory and FreeStorageSpace.</param>
/// <param name="Explanation">How it came about, in a sentence for a person.</param>
public sealed record AlarmThreshold(long Bytes, string Explanation);
