using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Deletions;

/// <summary>Those who delete and read, as they are told apart: the tasks and functions of one program each have a session of its role, and are one.</summary>
internal static class DeletingActor
{
    // Roles of permission sets, which people use: https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
    private const string IdentityCenterRole = "AWSReservedSSO_";

    /// <summary>The role of a program's session; any other actor as it is.</summary>
    public static Actor Of(Actor actor)
        => actor is { SessionName: not null, PrincipalArn: { } role, Pipeline: null, FromConsole: false, Tool: ActorTool.Sdk or ActorTool.Unknown } && !IsPersonalRole(role)
            ? actor with { Name = ArnName.ShortName(role), SessionName = null, AccessKeyId = null }
            : actor;

    /// <summary>Whether a principal is a role of IAM Identity Center.</summary>
    public static bool IsPersonalRole(string principal) => principal.Contains(IdentityCenterRole, StringComparison.Ordinal);
}
