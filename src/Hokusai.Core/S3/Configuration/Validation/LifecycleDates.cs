namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>Dates of actions: "The time is always midnight UTC." https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleExpiration.html</summary>
internal static class LifecycleDates
{
    /// <summary>Whether it is midnight UTC.</summary>
    public static bool IsMidnight(DateTimeOffset date) => date.UtcDateTime.TimeOfDay == TimeSpan.Zero;

    /// <summary>The flaw of a date that is not.</summary>
    public static LifecycleFlaw NotMidnight(RuleInPlace rule, string field)
        => rule.Flaw(LifecycleFlawIds.DateNotMidnight, field, "The date is not midnight UTC.", "Write it as 2027-01-01T00:00:00Z.");
}
