using System.Text.Json;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds;

/// <summary>
/// Decides whether a record is a change of a database password, or an attempt at one. The presence of a field decides, never
/// its value, which CloudTrail masks in several ways; a field that is JSON null is absent. <c>ApplyImmediately</c> plays no part:
/// a password change applies at once whatever it says
/// (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ModifyInstance.Settings.html).
/// No value of a password field is read. Never throws, whatever the shape of the record.
/// </summary>
public static class PasswordChangeDetector
{
    private const string Password = "masterUserPassword";
    private const string Manage = "manageMasterUserPassword";
    private const string Rotate = "rotateMasterUserPassword";

    /// <summary>The change; null where the record is none.</summary>
    public static PasswordChange? Detect(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.EventSource switch
        {
            "rds.amazonaws.com" when RdsPasswordRule.Find(record.EventName) is { } rule => Detect(record, rule),
            "secretsmanager.amazonaws.com" => SecretPasswordRule.Detect(record),
            _ => null,
        };
    }

    private static PasswordChange? Detect(TrailEvent record, RdsPasswordRule rule)
    {
        if (KindOf(record, rule) is not var (kind, field))
        {
            return null;
        }

        var named = Identifier(record, rule);
        var arn = ArnName.TryParse(named, out var parsed) ? parsed : default;
        return new PasswordChange
        {
            Time = record.Time,
            Kind = kind,
            ResourceType = rule.ResourceType,
            Resource = named is null ? PasswordChangeRecord.UnnamedResource : ArnName.ShortName(named),
            AccountId = string.IsNullOrEmpty(arn.AccountId) ? record.AccountId : arn.AccountId,
            Region = string.IsNullOrEmpty(arn.Region) ? record.Region : arn.Region,
            Actor = ActorClassifier.Classify(record),
            SourceIPAddress = record.SourceIPAddress,
            UserAgent = record.UserAgent,
            Succeeded = record.Succeeded,
            ErrorCode = record.ErrorCode,
            EventName = record.EventName,
            EventId = record.EventId,
            RelatedResource = Related(record, rule),
            Evidence = PasswordChangeRecord.Evidence(record, kind, field),
        };
    }

    private static (PasswordChangeKind Kind, string? Field)? KindOf(TrailEvent record, RdsPasswordRule rule)
    {
        var request = record.RequestParameters;
        var field = request.HasField(Password) ? Password : request.FlagField(Manage) == true ? Manage : null;
        return rule.Effect switch
        {
            RdsPasswordEffect.Modifies => Modification(record, request),
            RdsPasswordEffect.Creates => field is null ? null : (PasswordChangeKind.CreatedWithPassword, field),
            RdsPasswordEffect.Restores => (PasswordChangeKind.Restored, field),
            _ => (PasswordChangeKind.Switchover, null),
        };
    }

    // RDS refuses to turn management off without a new password. A call that did so and succeeded had nothing to turn off:
    // templates send "false" along with every change of something else.
    private static (PasswordChangeKind Kind, string? Field)? Modification(TrailEvent record, JsonElement request)
    {
        var hasPassword = request.HasField(Password);
        return request.FlagField(Manage) switch
        {
            _ when request.FlagField(Rotate) == true => (PasswordChangeKind.ManagedRotation, Rotate),
            true => (PasswordChangeKind.ManagedOn, Manage),
            false when hasPassword || !record.Succeeded => (PasswordChangeKind.ManagedOff, Manage),
            _ => hasPassword ? (PasswordChangeKind.Set, Password) : null,
        };
    }

    private static string? Identifier(TrailEvent record, RdsPasswordRule rule)
        => record.RequestParameters.TextField(rule.Identifier)
            ?? record.ResponseElements.TextField(rule.IdentifierInResponse)
            ?? Database(record, rule.ResourceType).TextField(rule.IdentifierInResponse)
            ?? record.ResourceArns.FirstOrDefault(arn => arn.Contains(":rds:", StringComparison.Ordinal));

    // CloudTrail has the described database itself as the response; emulators nest it as the API does.
    private static JsonElement Database(TrailEvent record, PasswordResourceType type)
    {
        var name = type switch
        {
            PasswordResourceType.DBInstance => "dBInstance",
            PasswordResourceType.DBCluster => "dBCluster",
            PasswordResourceType.TenantDatabase => "tenantDatabase",
            _ => "blueGreenDeployment",
        };
        return record.ResponseElements.TryField(name, out var nested) ? nested : record.ResponseElements;
    }

    private static string? Related(TrailEvent record, RdsPasswordRule rule)
    {
        if (rule.Container is not null)
        {
            return record.RequestParameters.TextField(rule.Container) is { } container ? ArnName.ShortName(container) : null;
        }

        var database = Database(record, rule.ResourceType);
        if (rule.ResourceType == PasswordResourceType.BlueGreenDeployment)
        {
            return database.TextField("source") is { } source ? ArnName.ShortName(source) : null;
        }

        return database.TryField("masterUserSecret", out var secret) ? secret.TextField("secretArn") : null;
    }
}
