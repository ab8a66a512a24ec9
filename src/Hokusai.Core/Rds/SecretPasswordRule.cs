using System.Collections.Frozen;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds;

/// <summary>
/// Decides for the records of Secrets Manager: calls that write or rotate a secret, and the rotation events that it records
/// without a caller (<c>AwsServiceEvent</c>, the secret in <c>additionalEventData.SecretId</c>).
/// </summary>
internal static class SecretPasswordRule
{
    private static readonly FrozenDictionary<string, PasswordChangeKind> Kinds = new Dictionary<string, PasswordChangeKind>(StringComparer.Ordinal)
    {
        ["RotateSecret"] = PasswordChangeKind.SecretRotationRequested,
        ["PutSecretValue"] = PasswordChangeKind.SecretWritten,
        ["UpdateSecret"] = PasswordChangeKind.SecretWritten,
        ["RotationStarted"] = PasswordChangeKind.SecretRotationStarted,
        ["RotationSucceeded"] = PasswordChangeKind.SecretRotated,
        ["RotationFailed"] = PasswordChangeKind.SecretRotationFailed,
        ["RotationAbandoned"] = PasswordChangeKind.SecretRotationFailed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> EventNames => Kinds.Keys;

    public static PasswordChange? Detect(TrailEvent record)
    {
        if (!Kinds.TryGetValue(record.EventName, out var kind) || !Concerns(record))
        {
            return null;
        }

        var secret = SecretOf(record);
        var arn = ArnName.TryParse(secret, out var parsed) ? parsed : default;
        return new PasswordChange
        {
            Time = record.Time,
            Kind = kind,
            ResourceType = PasswordResourceType.Secret,
            Resource = secret ?? PasswordChangeRecord.UnnamedResource,
            AccountId = string.IsNullOrEmpty(arn.AccountId) ? record.AccountId : arn.AccountId,
            Region = string.IsNullOrEmpty(arn.Region) ? record.Region : arn.Region,
            Actor = ActorClassifier.Classify(record),
            SourceIPAddress = record.SourceIPAddress,
            UserAgent = record.UserAgent,
            Succeeded = record.Succeeded && kind != PasswordChangeKind.SecretRotationFailed,
            ErrorCode = record.ErrorCode,
            EventName = record.EventName,
            EventId = record.EventId,
            Evidence = PasswordChangeRecord.Evidence(record, kind, field: null),
        };
    }

    private static bool Concerns(TrailEvent record) => record.EventName switch
    {
        // Without an immediate rotation the call sets a schedule and tests the rotation function; no password changes.
        "RotateSecret" => record.RequestParameters.FlagField("rotateImmediately") != false,
        "UpdateSecret" => WritesValue(record),
        _ => true,
    };

    // UpdateSecret can change a description, a key or a type alone, and CloudTrail leaves the value out. The call stored a value where
    // the answer has a versionId, and where the request names nothing else that it could have changed:
    // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html
    private static bool WritesValue(TrailEvent record)
    {
        var request = record.RequestParameters;
        return request.HasField("secretString")
            || request.HasField("secretBinary")
            || record.ResponseElements.HasField("versionId")
            || !(request.HasField("description") || request.HasField("kmsKeyId") || request.HasField("type"));
    }

    private static string? SecretOf(TrailEvent record)
        => record.RequestParameters.TextField("secretId")
            ?? record.AdditionalEventData.TextField("secretId")
            ?? record.ServiceEventDetails.TextField("secretId")
            ?? record.ResponseElements.TextField("aRN")
            ?? record.ResponseElements.TextField("name")
            ?? record.ResourceArns.FirstOrDefault(arn => arn.Contains(":secretsmanager:", StringComparison.Ordinal));
}
