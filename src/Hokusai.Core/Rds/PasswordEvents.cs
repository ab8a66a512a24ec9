using System.Collections.Frozen;

namespace Hokusai.Core.Rds;

/// <summary>
/// The names of all CloudTrail events that can change a database password, set one at birth, or bring one along. Taken from the
/// API models of Amazon RDS (2014-10-31) and AWS Secrets Manager (2017-10-17), and from the list of events that Secrets Manager
/// records beside its API: https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html
/// A record of such a name need not be a change: <see cref="PasswordChangeDetector"/> decides.
/// </summary>
/// <remarks>
/// Not here, on purpose: read replicas and their promotion (the password stays), <c>RestoreSecret</c> and <c>CancelRotateSecret</c>
/// (no value changes), <c>UpdateSecretVersionStage</c> (moves a label between stored values; the timeline shows it), and
/// <c>TestRotation…</c> (runs the rotation function's test step only).
/// </remarks>
public static class PasswordEvents
{
    /// <summary>The names, as CloudTrail spells them.</summary>
    public static IReadOnlySet<string> Names { get; } = RdsPasswordRule.All.Select(rule => rule.EventName)
        .Concat(SecretPasswordRule.EventNames)
        .ToFrozenSet(StringComparer.Ordinal);
}
