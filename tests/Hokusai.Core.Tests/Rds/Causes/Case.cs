using Hokusai.Core.Rds;

namespace Hokusai.Core.Tests.Rds.Causes;

/// <summary>Makes the evidence of small cases: who did what, when, on the database <c>hokusai-production</c>.</summary>
internal static class Case
{
    public const string Database = "hokusai-production";
    public const string StateObject = "s3://hokusai-terraform-state/infrastructure/terraform.tfstate";

    public static DateTimeOffset At(int minute) => TrailEvents.At(10) + TimeSpan.FromMinutes(minute);

    public static Actor OnTerraform(string name, string address = "198.51.100.7") => new()
    {
        Name = name,
        PrincipalArn = $"arn:aws:iam::{TrailEvents.Account}:user/{name}",
        SourceIPAddress = address,
        Tool = ActorTool.Terraform,
        ToolName = "Terraform",
        ToolVersion = "1.11.4",
    };

    public static Actor With(string name, ActorTool tool, string? toolName = null) => new()
    {
        Name = name,
        PrincipalArn = $"arn:aws:iam::{TrailEvents.Account}:user/{name}",
        Tool = tool,
        ToolName = toolName ?? tool.ToString(),
        SourceIPAddress = "203.0.113.5",
    };

    public static PasswordChange Change(int minute, Actor actor, PasswordChangeKind kind = PasswordChangeKind.Set, string resource = Database, string? session = null) => new()
    {
        Time = At(minute),
        Kind = kind,
        ResourceType = PasswordResourceType.DBInstance,
        Resource = resource,
        AccountId = TrailEvents.Account,
        Region = "us-east-1",
        Actor = actor,
        Succeeded = true,
        EventName = kind == PasswordChangeKind.Restored ? "RestoreDBInstanceFromDBSnapshot" : "ModifyDBInstance",
        EventId = $"event-{actor.Name}-{minute}",
        SessionKey = session,
        Evidence = new Evidence { Source = "trail.json", EventId = $"event-{actor.Name}-{minute}" },
    };

    public static PasswordChange Secret(int minute, PasswordChangeKind kind, string? database = Database, Actor? actor = null, string? userAgent = null) => Change(minute, actor ?? With("secretsmanager.amazonaws.com", ActorTool.AwsService), kind) with
    {
        ResourceType = PasswordResourceType.Secret,
        Resource = "prod/master",
        RelatedResource = database,
        EventName = kind.ToString(),
        EventId = $"secret-{kind}-{minute}",
        UserAgent = userAgent,
        Succeeded = kind != PasswordChangeKind.SecretRotationFailed,
        Evidence = new Evidence { Source = "trail.json", EventId = $"secret-{kind}-{minute}" },
    };

    public static TerraformSession Session(string key, Actor actor, int from, int to, int writes = 1, bool? tookLock = null, string[]? touched = null, string[]? states = null) => new()
    {
        Key = key,
        Actor = actor,
        AccountId = TrailEvents.Account,
        FirstCall = At(from),
        LastCall = At(to),
        CallCount = 20,
        WriteCount = writes,
        TookLock = tookLock,
        ResourcesTouched = touched ?? [],
        StateObjects = states ?? [],
        Evidence = new Evidence { Source = "trail.json", EventId = "first-call-" + key },
    };

    public static StateVersion Version(string id, int index, long serial, int minute, string? session = null, Actor? writer = null, params StateChange[] changes) => new()
    {
        State = StateObject,
        VersionId = id,
        Index = index,
        Time = At(minute),
        Serial = serial,
        Lineage = "lineage",
        TerraformVersion = "1.11.4",
        ResourceCount = 3,
        SessionKey = session,
        Writer = writer,
        Changes = changes,
        Evidence = new Evidence { Source = $"states/{id}.tfstate", VersionId = id },
    };

    public static StateChange Password(string after, string before = "sha256:before", string address = "aws_db_instance.main", string attribute = "password") => new()
    {
        Address = address,
        Attribute = attribute,
        Kind = StateChangeKind.Changed,
        IsSensitive = true,
        Before = before,
        After = after,
    };

    public static StateChange Generated(string after, string before = "sha256:before") => Password(after, before, "random_password.master", "result");

    public static StateFork Fork(params string[] versions) => new() { State = StateObject, Lineage = "lineage", ParentSerial = 6, VersionIds = versions };

    public static RdsEvidence Evidence(IEnumerable<PasswordChange>? changes = null, IEnumerable<TerraformSession>? sessions = null, IEnumerable<StateVersion>? versions = null, IEnumerable<StateFork>? forks = null) => new()
    {
        HasTrail = true,
        PasswordChanges = [.. changes ?? []],
        TerraformSessions = [.. sessions ?? []],
        StateVersions = [.. versions ?? []],
        StateForks = [.. forks ?? []],
    };

    public static RdsEvidence Incomplete(this RdsEvidence evidence)
        => evidence with { Problems = [new ReadProblem { Source = "broken.json.gz", ErrorId = "TruncatedGzip", Reason = "It ends early." }] };

    public static Confidence? Of(this IEnumerable<RootCause> causes, RootCauseKind kind) => causes.FirstOrDefault(c => c.Kind == kind)?.Confidence;
}
