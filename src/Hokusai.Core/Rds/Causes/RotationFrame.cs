namespace Hokusai.Core.Rds.Causes;

/// <summary>One finished rotation: its beginning and end, who asked for it, and the calls that the rotation itself made.</summary>
internal sealed record RotationFrame(PasswordChange? Started, PasswordChange Ended, IReadOnlyList<PasswordChange> Requests, IReadOnlyList<PasswordChange> Steps)
{
    // A rotation's function runs for at most 15 minutes (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html), and
    // Secrets Manager calls it four times; managed rotation takes less than a minute.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    // The rotation begins as soon as it is asked for; both records carry whole seconds, and queues take their time.
    private static readonly TimeSpan RequestBeforeStart = TimeSpan.FromMinutes(5);

    // The last step's record may carry a later second than the event that the rotation ended.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    /// <summary>The rotation that an end belongs to, among the changes of a database and its secret.</summary>
    public static RotationFrame Of(PasswordChange ended, IReadOnlyList<PasswordChange> changes)
    {
        var started = changes.LastOrDefault(c => c.Kind == PasswordChangeKind.SecretRotationStarted
            && SecretName.IsSame(c.Resource, ended.Resource)
            && c.Time <= ended.Time
            && ended.Time - c.Time <= Longest);
        var from = started?.Time ?? ended.Time - Longest;
        var requests = changes.Where(c => c.Succeeded
            && c.Kind is (PasswordChangeKind.SecretRotationRequested or PasswordChangeKind.ManagedRotation or PasswordChangeKind.ManagedOn)
            && c.Tool != ActorTool.AwsService
            && from - RequestBeforeStart <= c.Time && c.Time <= ended.Time).ToList();
        var steps = changes.Where(c => c.Succeeded
            && c.Kind is (PasswordChangeKind.Set or PasswordChangeKind.SecretWritten or PasswordChangeKind.SecretRotationRequested)
            && IsProgram(c)
            && started is not null
            && started.Time - Slack <= c.Time && c.Time <= ended.Time + Slack).ToList();
        return new RotationFrame(started, ended, requests, steps);
    }

    /// <summary>Whether a change may be a rotation function's: a program or a service, no person's tool.</summary>
    public static bool IsProgram(PasswordChange change) => change.Tool is ActorTool.Sdk or ActorTool.AwsService;

    /// <summary>Whether the call came out of a Lambda function.</summary>
    public static bool IsFunction(PasswordChange change) => change.UserAgent?.Contains("exec-env/AWS_Lambda", StringComparison.Ordinal) == true;
}
