namespace Hokusai.Core.S3.Simulation;

/// <summary>
/// Days as <see cref="DateOnly.DayNumber"/>, and how S3 counts them: the days of the rule are added to the time, and the sum is rounded to the next day
/// midnight UTC; 1/15/2014 10:30 and 3 days make 1/19/2014 00:00
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html#intro-lifecycle-rules-number-of-days). A time at midnight itself is
/// rounded to the next midnight as well: the page says "next day", and an object is never due before its days are over.
/// </summary>
internal static class LifecycleDay
{
    /// <summary>A day that never comes.</summary>
    public const long Never = long.MaxValue;

    /// <summary>The day of a time.</summary>
    public static int Of(long ticks) => (int)(ticks / TimeSpan.TicksPerDay);

    /// <summary>The day on which something of that day is due.</summary>
    public static long After(int day, int days) => (long)day + days + 1;
}
