using System.Collections.Frozen;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>
/// The calls that only read and still tell something of an incident: who came in by a role, who depends on a secret, who looked at a
/// database's log. CloudTrail marks console sign-ins and the rotation events of Secrets Manager as changing calls.
/// </summary>
internal static class ReadingCalls
{
    /// <summary>Their names.</summary>
    public static IReadOnlySet<string> ThatTell { get; } = new[]
    {
        "AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity",
        "GetSecretValue", "BatchGetSecretValue",
        "DownloadDBLogFilePortion", "DownloadCompleteDBLogFile",
    }.ToFrozenSet(StringComparer.Ordinal);
}
