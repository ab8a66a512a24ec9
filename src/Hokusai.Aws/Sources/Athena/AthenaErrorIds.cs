namespace Hokusai.Aws.Sources.Athena;

/// <summary>The stable ids of what can go wrong while a trail is read through Athena, beside the failed calls of <see cref="Connection.AwsErrorIds"/>.</summary>
public static class AthenaErrorIds
{
    /// <summary>There is no such table.</summary>
    public const string TableNotFound = "AthenaTableNotFound";

    /// <summary>The table is none of CloudTrail records, or cannot be asked in this way.</summary>
    public const string TableUnfit = "AthenaTableUnfit";

    /// <summary>Athena could not run the query, or it was cancelled there.</summary>
    public const string QueryFailed = "AthenaQueryFailed";

    /// <summary>A column does not hold what CloudTrail wrote.</summary>
    public const string ColumnUnreadable = "AthenaColumnUnreadable";
}
