using Hokusai.Core.Rds.Causes;
using Hokusai.Core.S3.Deletions;

namespace Hokusai.Core.S3.Causes;

/// <summary>
/// Somebody asked for the deletion: a person, a program, or a service. By bucket and actor, what is surer apart from what is not:
/// <list type="bullet">
/// <item>A person, Proven: the record names a console session, or the AWS CLI with the credentials of IAM Identity Center, which somebody signed in for.</item>
/// <item>A person, Likely: an IAM user's keys, or Identity Center's credentials with another tool: a program may run with them.</item>
/// <item>A program, Proven: the record names a pipeline, Terraform, CloudFormation or a CI action.</item>
/// <item>A program, Likely: the session of a role that is nobody's console session; Possible: one with the AWS CLI, as people use roles, too, the session of a
/// federated user, a principal that the record does not name by ARN, or an anonymous one.</item>
/// <item>A service, Proven: the record names the service that called.</item>
/// </list>
/// A call that deletes many and whose keys no record names is Likely at most: it succeeds even where S3 denies each key.
/// </summary>
internal static class RequestedDeletionCause
{
    /// <summary>The causes, one for each bucket and actor.</summary>
    public static IEnumerable<WeighedCause> Of(DeletionCase incident)
        => incident.Deletions
            .Where(deletion => deletion.Origin is S3DeletionOrigin.Request or S3DeletionOrigin.Service)
            .GroupBy(deletion => (deletion.Bucket, deletion.Origin, deletion.Actor.Name, Principal: deletion.Actor.PrincipalArn, Judged: Judge(deletion)))
            .Select(group => new WeighedCause(Cause(group.Key.Judged, [.. group], incident.Evidence), group.Sum(deletion => deletion.Objects)));

    private static RootCause Cause((RootCauseKind Kind, Confidence Confidence) judged, IReadOnlyList<S3Deletion> deletions, S3Evidence evidence)
    {
        var (kind, confidence) = judged;
        var (actor, bucket) = (deletions[0].Actor, deletions[0].Bucket);
        return new RootCause
        {
            Kind = kind,
            Confidence = confidence,
            Title = $"{Title(kind, actor)} deleted {DeletionText.HowMuch(deletions)} of {DeletionText.Where(deletions)}",
            Explanation = $"{CauseText.Who(actor)} asked S3 for it {DeletionText.When(deletions)} ({CauseText.List(deletions.Select(deletion => deletion.Operation))}).",
            Resources = [bucket],
            EvidenceFor = [.. DeletionText.Pointers(deletions)],
            Missing = [.. Missing(kind, confidence, deletions)],
            Remediation = S3Remedies.AgainstRequests(bucket, evidence.VersioningAt(bucket, deletions[0].First)),
        };
    }

    // DeleteObjects succeeds where none of its keys may be deleted: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
    private static (RootCauseKind Kind, Confidence Confidence) Judge(S3Deletion deletion)
        => Judge(deletion.Actor) is var judged && deletion.Objects == 0 && judged.Confidence == Confidence.Proven ? judged with { Confidence = Confidence.Likely } : judged;

    /// <summary>Whether an actor is a person or a program, and how sure that is.</summary>
    internal static (RootCauseKind Kind, Confidence Confidence) Judge(Actor actor)
    {
        var isPersonal = actor.PrincipalArn is { } principal
            && (principal.Contains(":user/", StringComparison.Ordinal) || principal.EndsWith(":root", StringComparison.Ordinal) || DeletingActor.IsPersonalRole(principal));
        return actor switch
        {
            { Tool: ActorTool.AwsService } => (RootCauseKind.DeletedByService, Confidence.Proven),
            { Pipeline: not null } or { Tool: ActorTool.Ci or ActorTool.Terraform or ActorTool.OpenTofu or ActorTool.CloudFormation } => (RootCauseKind.DeletedByProgram, Confidence.Proven),
            { Tool: ActorTool.Console } or { FromConsole: true } => (RootCauseKind.DeletedByPerson, Confidence.Proven),
            { Tool: ActorTool.AwsCli, PrincipalArn: { } role } when DeletingActor.IsPersonalRole(role) => (RootCauseKind.DeletedByPerson, Confidence.Proven),
            _ when isPersonal => (RootCauseKind.DeletedByPerson, Confidence.Likely),
            { PrincipalArn: { } role } when actor.Tool != ActorTool.AwsCli && !role.Contains(":federated-user/", StringComparison.Ordinal) => (RootCauseKind.DeletedByProgram, Confidence.Likely),
            _ => (RootCauseKind.DeletedByProgram, Confidence.Possible),
        };
    }

    private static string Title(RootCauseKind kind, Actor actor) => kind switch
    {
        RootCauseKind.DeletedByService when actor.ToolName is { } service && service != actor.Name => $"The AWS service {service}, as {actor.Name},",
        RootCauseKind.DeletedByService => $"The AWS service {actor.Name}",
        RootCauseKind.DeletedByProgram when actor.Pipeline is { } pipeline => $"{actor.Name} ({pipeline})",
        RootCauseKind.DeletedByProgram when actor.ToolName is { } tool => $"{actor.Name} ({tool})",
        _ => actor.Name,
    };

    private static IEnumerable<string> Missing(RootCauseKind kind, Confidence confidence, IReadOnlyList<S3Deletion> deletions)
    {
        if (deletions.Any(deletion => deletion.UncountedCalls > 0))
        {
            yield return "Which keys DeleteObjects deleted: the trail names none; the bucket's access log has a BATCH.DELETE.OBJECT for each.";
        }

        if (confidence == Confidence.Proven)
        {
            yield break;
        }

        yield return kind == RootCauseKind.DeletedByPerson || deletions.Any(deletion => deletion.Actor.SessionName is not null)
            ? "Whether a person or a program used the credentials: what else was called with them around that time, and from where."
            : "Who is behind the requester: CloudTrail's data events of the bucket name role, session and tool (aws cloudtrail put-event-selectors).";
    }
}
