using Hokusai.Core.Rds.Causes;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>
/// Rules and schedules that start something that may change a password: a call itself, a function, an ECS task, or a Systems Manager document.
/// <b>Proven</b>: the schedule makes the call itself, on this password. <b>Likely</b>: it starts something whose role may.
/// <b>Possible</b>: that role may under conditions. What it starts beyond these is not looked into, and is told in the notes.
/// </summary>
internal static class TriggerRotators
{
    public static IEnumerable<PasswordRotator> Find(RotatorSources sources)
        => sources.Triggers.Select(trigger => Rotator(trigger, sources)).OfType<PasswordRotator>();

    /// <summary>Whether what a trigger starts is beyond what a snapshot describes.</summary>
    public static bool IsOpaque(Trigger trigger, RotatorSources sources)
        => ArnName.TryParse(trigger.TargetArn, out var target) && target.Service switch
        {
            "lambda" => sources.Function(trigger.TargetArn) is null,
            "ecs" => trigger.TaskDefinitionArn is null || sources.TaskRoles.GetValueOrDefault(trigger.TaskDefinitionArn) is null,
            "ssm" => sources.Documents.IsUnread(SsmDocuments.NameOf(target)),
            "states" or "codebuild" or "codepipeline" or "batch" or "glue" => true,
            _ => false,
        };

    private static PasswordRotator? Rotator(Trigger trigger, RotatorSources sources)
    {
        if (!ArnName.TryParse(trigger.TargetArn, out var target))
        {
            return null;
        }

        return target.Service switch
        {
            "lambda" => sources.Function(trigger.TargetArn) is { } function
                ? Through(trigger, sources, $"starts the function {function.Name}", function.RoleArn, sources.Doings.Of(function))
                : null,
            "ecs" when trigger.TaskDefinitionArn is { } task && sources.TaskRoles.GetValueOrDefault(task) is { } role
                => Through(trigger, sources, $"starts the ECS task {ArnName.ShortName(task)}", role, sources.Doings.OfRole(role)),
            "ssm" when sources.Documents.Find(SsmDocuments.NameOf(target)) is { } document => WithDocument(trigger, sources, document),
            "scheduler" => ScheduledCalls.Rotator(trigger, sources),
            _ => null,
        };
    }

    private static PasswordRotator? Through(Trigger trigger, RotatorSources sources, string starts, string? roleArn, IReadOnlyList<PasswordChange> done)
        => RoleReach.Of(roleArn, sources) is not { } reach ? null : Rotator(trigger, done) with
        {
            Targets = reach.Targets,
            ViaRole = roleArn,
            Confidence = reach.Confidence(Confidence.Likely),
            How = $"It {starts}, and {reach.How}.",
            Evidence = [trigger.Evidence, .. reach.Evidence, .. done.Select(change => change.Evidence)],
        };

    private static PasswordRotator WithDocument(Trigger trigger, RotatorSources sources, SsmDocument document) => Rotator(trigger, sources.Doings.OfRole(trigger.RoleArn)) with
    {
        Targets = document.TargetsAmong(sources.Passwords, trigger.Input),
        ViaRole = trigger.RoleArn,
        Confidence = Confidence.Possible,
        How = $"It starts the Systems Manager document {document.Name}, which calls {CauseText.List(document.Calls)}.",
        Evidence = [trigger.Evidence, document.Evidence],
    };

    /// <summary>What every rotator of a trigger says.</summary>
    internal static PasswordRotator Rotator(Trigger trigger, IReadOnlyList<PasswordChange> done) => new()
    {
        Kind = trigger.Kind,
        Name = trigger.Name,
        Arn = trigger.Arn,
        Targets = [],
        Schedule = trigger.Schedule,
        IsEnabled = trigger.IsEnabled,
        Confidence = Confidence.Unknown,
        How = "",
        ChangeCount = done.Count,
        LastChange = done.Count > 0 ? done[^1].Time : null,
    };
}
