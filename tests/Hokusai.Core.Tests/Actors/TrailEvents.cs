using System.Text.Json;

namespace Hokusai.Core.Tests;

/// <summary>Makes small records for tests: one call at 10:00 UTC on a day of the incident, changed by <c>with</c> where a test needs it otherwise.</summary>
internal static class TrailEvents
{
    public const string Account = "111122223333";

    public const string TerraformAgent =
        "APN/1.0 HashiCorp/1.0 Terraform/1.11.4 (+https://www.terraform.io) terraform-provider-aws/5.100.0 (+https://registry.terraform.io/providers/hashicorp/aws) aws-sdk-go-v2/1.36.3 ua/2.1 os/linux lang/go#1.23.8 md/GOOS#linux md/GOARCH#amd64 api/rds#1.95.0 m/E,n";

    public const string BackendAgent =
        "APN/1.0 HashiCorp/1.0 Terraform/1.11.4 (+https://www.terraform.io) aws-sdk-go-v2/1.36.3 ua/2.1 os/linux lang/go#1.23.8 md/GOOS#linux md/GOARCH#amd64 api/s3#1.79.0 m/E,n";

    public static DateTimeOffset Day { get; } = new(2025, 7, 14, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset At(int hour, int minute = 0, int second = 0) => Day + new TimeSpan(hour, minute, second);

    public static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement.Clone();

    public static TrailEvent Call(string source, string name, string? request = null, string? id = null) => new()
    {
        EventId = id ?? $"{source}/{name}",
        Time = At(10),
        EventSource = source,
        EventName = name,
        EventType = "AwsApiCall",
        Region = "us-east-1",
        AccountId = Account,
        Identity = User("alice"),
        SourceIPAddress = "198.51.100.7",
        UserAgent = "aws-cli/2.15.0 Python/3.11.6 Linux/6.1 exe/x86_64 prompt/off command/rds.modify-db-instance",
        RequestParameters = request is null ? default : Json(request),
        Evidence = new Evidence { Source = "trail.json", RecordIndex = 0 },
    };

    public static TrailEvent Rds(string name, string request) => Call("rds.amazonaws.com", name, request);

    public static TrailEvent Secret(string name, string? request = null) => Call("secretsmanager.amazonaws.com", name, request);

    public static TrailEvent SecretService(string name, string secretId) => Secret(name) with
    {
        EventType = "AwsServiceEvent",
        Identity = new TrailIdentity { AccountId = Account, InvokedBy = "secretsmanager.amazonaws.com" },
        SourceIPAddress = "secretsmanager.amazonaws.com",
        UserAgent = "secretsmanager.amazonaws.com",
        AdditionalEventData = Json(JsonSerializer.Serialize(new { SecretId = secretId })),
    };

    public static TrailIdentity User(string name) => new()
    {
        Type = "IAMUser",
        PrincipalId = "AIDAEXAMPLE",
        Arn = $"arn:aws:iam::{Account}:user/{name}",
        AccountId = Account,
        AccessKeyId = "AKIAEXAMPLE",
        UserName = name,
    };

    public static TrailIdentity Role(string role, string session, string? issuer = null) => new()
    {
        Type = "AssumedRole",
        PrincipalId = $"AROAEXAMPLE:{session}",
        Arn = $"arn:aws:sts::{Account}:assumed-role/{role}/{session}",
        AccountId = Account,
        AccessKeyId = "ASIAEXAMPLE",
        SessionIssuerArn = issuer ?? $"arn:aws:iam::{Account}:role/{role}",
        SessionIssuerUserName = role,
    };
}
