using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>Records of RDS and of the RDS Data API about the databases of an incident.</summary>
internal static class DatabaseRules
{
    private static readonly string[] Identifiers =
    [
        "dBInstanceIdentifier", "dBClusterIdentifier", "targetDBInstanceIdentifier", "sourceDBInstanceIdentifier", "sourceDBClusterIdentifier",
        "newDBInstanceIdentifier", "resourceName", "source", "sourceArn",
    ];

    private static readonly HashSet<string> Restarts = new(StringComparer.Ordinal)
    {
        "RebootDBInstance", "RebootDBCluster", "FailoverDBCluster", "StopDBInstance", "StartDBInstance", "StopDBCluster", "StartDBCluster",
    };

    public static TimelineMatch? Rds(TrailEvent record, IncidentSubjects subjects)
    {
        if (record.EventSource != "rds.amazonaws.com" || !Concerns(record, subjects))
        {
            return null;
        }

        var resource = TouchedResource.Of(record);
        if (record.EventName.StartsWith("Download", StringComparison.Ordinal))
        {
            return new TimelineMatch(TimelineEntryKind.Impact, $"{record.EventName}: read the log of {resource}", resource, $"read the log of {resource}");
        }

        if (ApiNames.IsReading(record))
        {
            return null;
        }

        return Restarts.Contains(record.EventName)
            ? new TimelineMatch(TimelineEntryKind.Impact, $"{record.EventName} on {resource}", resource, $"called {record.EventName} on {resource}{(record.Succeeded ? "" : " and was refused")}")
            : new TimelineMatch(TimelineEntryKind.ResourceChange, $"{record.EventName} on {resource ?? "a database"}", resource);
    }

    /// <summary>Refused logins through the Data API: https://docs.aws.amazon.com/rdsdataservice/latest/APIReference/CommonErrors.html</summary>
    public static TimelineMatch? DataApi(TrailEvent record, IncidentSubjects subjects)
    {
        if (record.EventSource is not ("rds-data.amazonaws.com" or "rdsdata.amazonaws.com") || record.Succeeded)
        {
            return null;
        }

        var database = record.RequestParameters.TextField("resourceArn");
        if (!subjects.IsDatabase(database) && !subjects.IsSecret(record.RequestParameters.TextField("secretArn")))
        {
            return null;
        }

        var name = database is null ? "the database" : ArnName.ShortName(database);
        var what = IsRefusedLogin(record) ? $"was refused the login to {name}" : $"failed to run a statement on {name} ({record.ErrorCode})";
        return new TimelineMatch(TimelineEntryKind.Impact, $"{record.EventName} {what}", database is null ? null : name, what);
    }

    /// <summary>Connection tests of other services that failed (DMS endpoints, Glue connections).</summary>
    public static TimelineMatch? ConnectionTest(TrailEvent record, IncidentSubjects subjects)
    {
        if (record.EventName is not "TestConnection" || record.EventSource is not ("dms.amazonaws.com" or "glue.amazonaws.com") || record.Succeeded
            || !(subjects.AreMentionedIn(record.RequestParameters) || subjects.AreMentionedIn(record.ErrorMessage)))
        {
            return null;
        }

        var service = record.EventSource == "dms.amazonaws.com" ? "DMS" : "Glue";
        return new TimelineMatch(TimelineEntryKind.Impact, $"{service} {record.EventName} failed", null, $"failed a connection test of {service}{(IsRefusedLogin(record) ? ": the login was refused" : "")}");
    }

    private static bool Concerns(TrailEvent record, IncidentSubjects subjects)
        => Array.Exists(Identifiers, name => subjects.IsDatabase(record.RequestParameters.TextField(name)))
            || (record.EventName.Contains("ParameterGroup", StringComparison.Ordinal) && subjects.AreMentionedIn(record.RequestParameters))
            || (!record.Succeeded && subjects.AreMentionedIn(record.ErrorMessage));

    // The words of PostgreSQL and of MySQL and MariaDB.
    private static bool IsRefusedLogin(TrailEvent record)
        => record.ErrorMessage is { } message
            && (message.Contains("password authentication failed", StringComparison.OrdinalIgnoreCase)
                || message.Contains("Access denied for user", StringComparison.OrdinalIgnoreCase)
                || message.Contains("Login failed for user", StringComparison.OrdinalIgnoreCase));
}
