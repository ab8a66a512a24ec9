using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Changes;

/// <summary>A change of lifecycle rules with the rules themselves.</summary>
/// <param name="Change">What is told of it.</param>
/// <param name="Before">The rules before; null where no earlier record carries them.</param>
/// <param name="After">The rules that were put; null where the record does not carry them.</param>
internal sealed record BucketLifecycleChange(LifecycleChange Change, LifecycleConfiguration? Before, LifecycleConfiguration? After);
