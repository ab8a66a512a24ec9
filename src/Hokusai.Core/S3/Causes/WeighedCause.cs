namespace Hokusai.Core.S3.Causes;

/// <summary>A cause with how much it explains.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Objects">How many objects.</param>
internal readonly record struct WeighedCause(RootCause Cause, long Objects);
