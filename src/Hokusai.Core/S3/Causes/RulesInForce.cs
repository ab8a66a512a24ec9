using Hokusai.Core.S3.Changes;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Causes;

/// <summary>The lifecycle rules of a bucket at a time.</summary>
/// <param name="Configuration">The rules.</param>
/// <param name="PutBy">The change that put them; null where they are known from the account alone, which says what they are now.</param>
internal sealed record RulesInForce(LifecycleConfiguration Configuration, BucketLifecycleChange? PutBy);
