using System.Globalization;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>
/// A table over a trail's bucket, with the columns and the SerDe that AWS recommends and the files divided by account, Region and
/// day of delivery, which Athena makes up by itself (partition projection): nothing has to be loaded when new files come.
/// https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html
/// </summary>
internal sealed record AthenaTableDefinition
{
    /// <summary>How far back days are made up where a query names none: as long as the strictest usual retention asks for.</summary>
    private const int ProjectedYears = 7;

    private const string Columns = """
        eventversion string,
        useridentity struct<
          type:string, principalid:string, arn:string, accountid:string, invokedby:string, accesskeyid:string, username:string, identityprovider:string,
          onbehalfof:struct<userid:string, identitystorearn:string>,
          sessioncontext:struct<
            attributes:struct<mfaauthenticated:string, creationdate:string>,
            sessionissuer:struct<type:string, principalid:string, arn:string, accountid:string, username:string>,
            ec2roledelivery:string, sourceidentity:string,
            webidfederationdata:struct<federatedprovider:string, attributes:map<string,string>>>>,
        eventtime string, eventsource string, eventname string, awsregion string, sourceipaddress string, useragent string,
        errorcode string, errormessage string, requestparameters string, responseelements string, additionaleventdata string,
        requestid string, eventid string, readonly string,
        resources array<struct<arn:string, accountid:string, type:string>>,
        eventtype string, apiversion string, recipientaccountid string, serviceeventdetails string, sharedeventid string,
        vpcendpointid string, vpcendpointaccountid string, eventcategory string,
        addendum struct<reason:string, updatedfields:string, originalrequestid:string, originaleventid:string>,
        sessioncredentialfromconsole string, edgedevicedetails string,
        tlsdetails struct<tlsversion:string, ciphersuite:string, clientprovidedhostheader:string>
        """;

    /// <summary>The table to create.</summary>
    public required AthenaTableName Name { get; init; }

    /// <summary>The trail's bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>
    /// What stands before <c>AWSLogs</c> in the bucket; empty for nothing. May reach into it: <c>logs/AWSLogs</c>, and for the trail of
    /// an organization <c>logs/AWSLogs/o-…</c>.
    /// </summary>
    public string Prefix { get; init; } = "";

    /// <summary>The accounts that deliver to the bucket, one or more.</summary>
    public required IReadOnlyList<string> AccountIds { get; init; }

    /// <summary>The Regions that are recorded, one or more.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>The statement that creates the table.</summary>
    /// <exception cref="FormatException">A value is none of its kind; nothing of it could reach the statement as anything else than that value.</exception>
    public string ToSql()
    {
        Check(AccountIds.Count > 0 && AccountIds.All(account => account.Length == 12 && account.All(char.IsAsciiDigit)), "An account id has twelve digits", AccountIds);
        Check(Regions.Count > 0 && Regions.All(IsWord), "A Region is named with letters, digits and hyphens", Regions);
        Check(Bucket.Length is >= 3 and <= 63 && Bucket.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.'), "That is no bucket's name", [Bucket]);
        Check(Prefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '=' or '!' or '+' or '@'), "The prefix has a character that Athena cannot take in a location", [Prefix]);

        var folder = $"s3://{Bucket}/{LogsFolder()}";
        return string.Create(CultureInfo.InvariantCulture, $$"""
            CREATE EXTERNAL TABLE IF NOT EXISTS {{Quoted(Name.Database)}}.{{Quoted(Name.Table)}} (
            {{Columns}})
            PARTITIONED BY (account string, region string, day string)
            ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
            STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
            OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
            LOCATION '{{folder}}'
            TBLPROPERTIES (
              'projection.enabled'='true',
              'projection.account.type'='enum',
              'projection.account.values'='{{string.Join(',', AccountIds.Distinct(StringComparer.Ordinal))}}',
              'projection.region.type'='enum',
              'projection.region.values'='{{string.Join(',', Regions.Distinct(StringComparer.Ordinal))}}',
              'projection.day.type'='date',
              'projection.day.format'='yyyy/MM/dd',
              'projection.day.range'='NOW-{{ProjectedYears}}YEARS,NOW',
              'projection.day.interval'='1',
              'projection.day.interval.unit'='DAYS',
              'storage.location.template'='{{folder}}${account}/CloudTrail/${region}/${day}')
            """);
    }

    /// <summary>Where the folders of accounts lie, with a slash at its end.</summary>
    private string LogsFolder()
    {
        var parts = Prefix.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var logs = Array.IndexOf(parts, "AWSLogs");
        var inside = logs < 0 ? [] : parts[(logs + 1)..];
        Check(inside.Length == 0 || (inside.Length == 1 && inside[0].StartsWith("o-", StringComparison.Ordinal)), "A table is made over the folders of all accounts, which lie in AWSLogs or in an organization's folder there", [Prefix]);
        return string.Concat((logs < 0 ? [.. parts, "AWSLogs"] : parts).Select(part => part + "/"));
    }

    private static bool IsWord(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>A name in the statements of Athena that follow Hive.</summary>
    private static string Quoted(string name)
    {
        Check(name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'), "A name of a database or a table that is created here has letters, digits, underscores and hyphens alone", [name]);
        return $"`{name}`";
    }

    private static void Check(bool holds, string rule, IReadOnlyList<string> values)
    {
        if (!holds)
        {
            throw new FormatException($"{rule}; given: '{string.Join("', '", values)}'.");
        }
    }
}
