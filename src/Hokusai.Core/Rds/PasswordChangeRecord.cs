namespace Hokusai.Core.Rds;

/// <summary>What the detectors of password changes share: names and notes made from a record without any of its values.</summary>
internal static class PasswordChangeRecord
{
    /// <summary>Stands for a resource that a refused call does not name.</summary>
    public const string UnnamedResource = "(not named in the record)";

    /// <summary>The pointer to the record, with the field that decided.</summary>
    public static Evidence Evidence(TrailEvent record, PasswordChangeKind kind, string? field) => record.Evidence with
    {
        EventId = record.EventId.Length > 0 ? record.EventId : record.Evidence.EventId,
        Time = record.Time,
        Field = field is null ? record.Evidence.Field : "requestParameters." + field,
        Note = Note(kind, record.Succeeded),
    };

    private static string Note(PasswordChangeKind kind, bool succeeded)
    {
        var what = kind switch
        {
            PasswordChangeKind.Set => "a master password was set",
            PasswordChangeKind.ManagedOn => "management of the password by RDS was turned on, which makes a new password",
            PasswordChangeKind.ManagedOff => "management of the password by RDS was turned off and a password given",
            PasswordChangeKind.ManagedRotation => "a rotation of the managed password was requested",
            PasswordChangeKind.SecretRotationRequested => "a rotation of the secret was requested",
            PasswordChangeKind.SecretRotationStarted => "Secrets Manager began a rotation",
            PasswordChangeKind.SecretRotated => "Secrets Manager finished a rotation",
            PasswordChangeKind.SecretRotationFailed => "a rotation did not finish; the password may or may not have changed",
            PasswordChangeKind.SecretWritten => "a new value of the secret was stored",
            PasswordChangeKind.CreatedWithPassword => "it was created with a password",
            PasswordChangeKind.Restored => "it was restored, and a password came along",
            _ => "a blue/green switchover put another database behind the name",
        };
        return (succeeded ? "The record shows: " : "The record shows a refused call: ") + what + ".";
    }
}
