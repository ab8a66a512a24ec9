using System.Text.Json.Nodes;

namespace Hokusai.Core.Tests.Commands;

/// <summary>A folder with one trail file, made record by record.</summary>
internal sealed class TrailFolder : IDisposable
{
    public const string Terraform = "APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io) terraform-provider-aws/5.80.0";

    private readonly JsonArray _records = [];

    public string Path { get; } = Directory.CreateTempSubdirectory("hokusai-commands-").FullName;

    public TrailFolder Add(string time, string user, string userAgent, string eventName, string instance, bool withPassword = true, string? errorCode = null, string region = "eu-central-1")
    {
        var request = new JsonObject { ["dBInstanceIdentifier"] = instance };
        if (withPassword)
        {
            request["masterUserPassword"] = "****";
        }

        var record = new JsonObject
        {
            ["eventVersion"] = "1.10",
            ["userIdentity"] = new JsonObject
            {
                ["type"] = "IAMUser",
                ["arn"] = $"arn:aws:iam::111122223333:user/{user}",
                ["accountId"] = "111122223333",
                ["userName"] = user,
            },
            ["eventTime"] = $"2025-07-{time}Z",
            ["eventSource"] = "rds.amazonaws.com",
            ["eventName"] = eventName,
            ["awsRegion"] = region,
            ["sourceIPAddress"] = "203.0.113.7",
            ["userAgent"] = userAgent,
            ["requestParameters"] = request,
            ["eventID"] = $"00000000-0000-4000-8000-{_records.Count:d12}",
            ["eventType"] = "AwsApiCall",
            ["recipientAccountId"] = "111122223333",
        };
        if (errorCode is not null)
        {
            record["errorCode"] = errorCode;
        }

        _records.Add(record);
        File.WriteAllText(System.IO.Path.Combine(Path, "trail.json"), new JsonObject { ["Records"] = _records.DeepClone() }.ToJsonString());
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
