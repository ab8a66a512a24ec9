namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>
/// What S3 asks of rules that abort unfinished uploads: https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html.
/// </summary>
internal static class MultipartValidation
{
    private const string Field = "AbortIncompleteMultipartUpload";

    /// <summary>1 day or more.</summary>
    public static IEnumerable<LifecycleFlaw> Days(RuleInPlace rule)
        => rule.FlawIf(
            rule.Rule.AbortMultipartUploadDays < 1, LifecycleFlawIds.OutOfRange, $"{Field}.DaysAfterInitiation",
            $"Uploads cannot be aborted after {rule.Rule.AbortMultipartUploadDays} days: 1 is the least.", "Give 1 or more.");

    /// <summary>"AbortIncompleteMultipartUpload cannot be specified with Tags", nor "with Object Size".</summary>
    public static IEnumerable<LifecycleFlaw> Filter(RuleInPlace rule)
        => rule.FlawIf(
            rule.Rule.AbortMultipartUploadDays is not null && (rule.Rule.Filter.Tags.Count > 0 || rule.Rule.Filter.SizeGreaterThan is not null || rule.Rule.Filter.SizeLessThan is not null),
            LifecycleFlawIds.AbortWithFilter, Field, "The filter asks for tags or sizes, which unfinished uploads do not have yet.", "Put it into a rule of its own, by prefix or for the whole bucket.");
}
