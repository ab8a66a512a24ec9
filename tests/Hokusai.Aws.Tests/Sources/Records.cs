using System.Globalization;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Tests.Sources;

/// <summary>Records as CloudTrail writes them.</summary>
internal static class Records
{
    public const string Account = "111122223333";
    public const string Region = "eu-west-1";

    /// <summary>The time of the tests.</summary>
    public static readonly DateTimeOffset Now = new(2025, 7, 20, 12, 0, 0, TimeSpan.Zero);

    public static JsonObject One(
        string eventName = "ModifyDBInstance",
        string id = "e1",
        DateTimeOffset? time = null,
        bool readOnly = false,
        string account = Account,
        string region = Region,
        string eventSource = "rds.amazonaws.com") => new()
        {
            ["eventVersion"] = "1.09",
            ["userIdentity"] = new JsonObject { ["type"] = "IAMUser", ["arn"] = $"arn:aws:iam::{account}:user/ada", ["accountId"] = account, ["userName"] = "ada" },
            ["eventTime"] = (time ?? Now.AddHours(-30)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["eventSource"] = eventSource,
            ["eventName"] = eventName,
            ["awsRegion"] = region,
            ["sourceIPAddress"] = "198.51.100.7",
            ["userAgent"] = "aws-cli/2.17",
            ["requestParameters"] = new JsonObject { ["dBInstanceIdentifier"] = "orders", ["masterUserPassword"] = "****" },
            ["eventID"] = id,
            ["readOnly"] = readOnly,
            ["eventType"] = "AwsApiCall",
            ["managementEvent"] = true,
            ["recipientAccountId"] = account,
        };
}
