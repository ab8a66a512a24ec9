namespace Hokusai.Core.Tests.Rds.Rotation;

/// <summary>Changes of the fixture account's passwords.</summary>
internal static class Calls
{
    public const string Orders = "orders-production";
    public const string OrdersSecret = "prod/orders-production/master";

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    public static Actor User(string name) => new()
    {
        Name = name,
        PrincipalArn = $"arn:aws:iam::{Account.Id}:user/{name}",
        AccountId = Account.Id,
        Tool = ActorTool.AwsCli,
    };

    public static Actor Session(string role, string session) => new()
    {
        Name = session,
        PrincipalArn = $"arn:aws:iam::{Account.Id}:role/{role}",
        SessionName = session,
        AccountId = Account.Id,
        Tool = ActorTool.Sdk,
    };

    public static PasswordChange Set(Actor actor, string time = "2025-07-18T14:03:22Z", string database = Orders) => new()
    {
        Time = At(time),
        Kind = PasswordChangeKind.Set,
        ResourceType = database == "billing" ? PasswordResourceType.DBCluster : PasswordResourceType.DBInstance,
        Resource = database,
        AccountId = Account.Id,
        Region = Account.Region,
        Actor = actor,
        Succeeded = true,
        EventName = database == "billing" ? "ModifyDBCluster" : "ModifyDBInstance",
        EventId = $"event-{actor.Name}-{time}",
        Evidence = new Evidence { Source = "trail.json", EventId = $"event-{actor.Name}-{time}" },
    };

    public static PasswordChange Rotated(string secret, string database, string time) => Set(new Actor { Name = "secretsmanager.amazonaws.com", Tool = ActorTool.AwsService }, time) with
    {
        Kind = PasswordChangeKind.SecretRotated,
        ResourceType = PasswordResourceType.Secret,
        Resource = secret,
        RelatedResource = database,
        EventName = "RotationSucceeded",
    };
}
