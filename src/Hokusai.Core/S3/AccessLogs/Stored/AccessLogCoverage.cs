namespace Hokusai.Core.S3.AccessLogs.Stored;

/// <summary>What was read of the log objects of a stretch.</summary>
/// <param name="Place">Where they lie, as <c>s3://bucket/prefix</c>.</param>
/// <param name="Objects">How many there are.</param>
/// <param name="Problems">How much of it could not be read.</param>
/// <param name="FirstProblem">The first of the problems; null for none.</param>
internal sealed record AccessLogCoverage(string Place, int Objects, int Problems, ReadProblem? FirstProblem);
