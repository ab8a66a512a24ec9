namespace Hokusai.Core.S3.Deletions;

/// <summary>What brought a deletion about, from who asked for it.</summary>
/// <param name="replicationRoles">The ARNs of the roles that replication configurations name.</param>
internal sealed class DeletionOrigins(IReadOnlySet<string> replicationRoles)
{
    // S3 takes the role of a replication configuration under this session name, which shows as the requester at the destination:
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-troubleshoot.html
    private const string ReplicationSession = "s3-replication";

    /// <summary>What an actor's deletion is.</summary>
    public S3DeletionOrigin Of(Actor actor)
        => IsReplication(actor) ? S3DeletionOrigin.Replication
            : actor.Tool == ActorTool.AwsService ? S3DeletionOrigin.Service
            : S3DeletionOrigin.Request;

    // Whoever may take a role chooses the session's name; S3 itself comes with no tool of a client.
    private bool IsReplication(Actor actor)
        => actor is { Tool: ActorTool.Unknown or ActorTool.AwsService, FromConsole: false }
            && (actor.SessionName == ReplicationSession || (actor.PrincipalArn is { } role && replicationRoles.Contains(role)));
}
