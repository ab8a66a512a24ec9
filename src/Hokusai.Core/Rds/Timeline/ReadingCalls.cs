using System.Collections.Frozen;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>
/// The calls that only read and still tell something of an incident: who came in by a role, who depends on a secret, who looked at a
/// database's log; and who ran Terraform, which asks who it is before anything else. CloudTrail marks console sign-ins and the rotation
/// events of Secrets Manager as changing calls.
/// </summary>
internal static class ReadingCalls
{
    /// <summary>Their names.</summary>
    public static IReadOnlySet<string> ThatTell { get; } = new[]
    {
        "GetCallerIdentity",
        "AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity",
        "GetSecretValue", "BatchGetSecretValue",
        "DownloadDBLogFilePortion", "DownloadCompleteDBLogFile",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether the caller's other calls are needed as well: a Terraform run lasts from its first reading call to its last, and whose run
    /// was at work when a state was stored depends on that.
    /// </summary>
    public static bool AreFollowed(TrailEvent record) => ActorUserAgent.MayBeTerraform(record.UserAgent);
}
