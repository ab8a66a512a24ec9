using System.Net;
using System.Text.Json;
using Amazon.S3.Model;

namespace Hokusai.Aws.Collectors.S3;

/// <summary>
/// A bucket's lifecycle rules in the shape that the AWS CLI prints:
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html
/// </summary>
internal static class LifecycleAnswer
{
    /// <summary>The document; null where there are no rules, which the SDK does not take for an error.</summary>
    public static JsonElement? Of(GetLifecycleConfigurationResponse answer) => answer.HttpStatusCode == HttpStatusCode.NotFound ? null : S3Json.Of(new
    {
        Rules = (answer.Configuration?.Rules ?? []).Select(Rule),
        TransitionDefaultMinimumObjectSize = S3Json.Word(answer.TransitionDefaultMinimumObjectSize),
    });

    private static object Rule(LifecycleRule rule) => new
    {
        Expiration = rule.Expiration is { } expiration
            ? new { Date = S3Json.Time(expiration.Date), expiration.Days, expiration.ExpiredObjectDeleteMarker }
            : null,
        ID = rule.Id,
#pragma warning disable CS0618 // Rules made before filters have their prefix here.
        rule.Prefix,
#pragma warning restore CS0618
        Filter = rule.Filter is { } filter ? Filter(filter) : null,
        Status = S3Json.Word(rule.Status),
        Transitions = S3Json.List(rule.Transitions, transition => new
        {
            Date = S3Json.Time(transition.Date),
            transition.Days,
            StorageClass = S3Json.Word(transition.StorageClass),
        }),
        NoncurrentVersionTransitions = S3Json.List(rule.NoncurrentVersionTransitions, transition => new
        {
            transition.NoncurrentDays,
            StorageClass = S3Json.Word(transition.StorageClass),
            transition.NewerNoncurrentVersions,
        }),
        NoncurrentVersionExpiration = rule.NoncurrentVersionExpiration is { } noncurrent
            ? new { noncurrent.NoncurrentDays, noncurrent.NewerNoncurrentVersions }
            : null,
        AbortIncompleteMultipartUpload = rule.AbortIncompleteMultipartUpload is { } abort ? new { abort.DaysAfterInitiation } : null,
    };

    // The SDK reads a filter into a tree of its own; the members that look like the API's are for writing.
    private static object Filter(LifecycleFilter filter) => filter.LifecycleFilterPredicate switch
    {
        LifecycleAndOperator and => new { And = Conditions(and.Operands, isAnd: true) },
        { } one => Conditions([one], isAnd: false),
        null => new { },
    };

    private static object Conditions(IReadOnlyList<LifecycleFilterPredicate> conditions, bool isAnd)
    {
        var tags = conditions.OfType<LifecycleTagPredicate>().Select(condition => BucketAnswers.Tag(condition.Tag)).ToList();
        return new
        {
            conditions.OfType<LifecyclePrefixPredicate>().FirstOrDefault()?.Prefix,
            Tag = isAnd ? null : tags.FirstOrDefault(),
            Tags = isAnd && tags.Count > 0 ? tags : null,
            conditions.OfType<LifecycleObjectSizeGreaterThanPredicate>().FirstOrDefault()?.ObjectSizeGreaterThan,
            conditions.OfType<LifecycleObjectSizeLessThanPredicate>().FirstOrDefault()?.ObjectSizeLessThan,
        };
    }
}
