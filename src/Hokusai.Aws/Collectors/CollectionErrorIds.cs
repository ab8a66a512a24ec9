namespace Hokusai.Aws.Collectors;

/// <summary>The stable ids of gaps that are not failed calls.</summary>
public static class CollectionErrorIds
{
    /// <summary>There are more items than the limit that was chosen.</summary>
    public const string LimitReached = "CollectionLimitReached";

    /// <summary>The Region is not enabled for the account.</summary>
    public const string RegionNotEnabled = "AwsRegionNotEnabled";

    /// <summary>AWS did not finish a report in time.</summary>
    public const string ReportNotReady = "AwsReportNotReady";
}
