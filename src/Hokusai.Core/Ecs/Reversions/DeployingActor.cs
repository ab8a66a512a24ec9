using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>Tells those who deploy from one another.</summary>
internal static class DeployingActor
{
    public static bool IsTerraform(Actor? actor) => actor?.Tool is ActorTool.Terraform or ActorTool.OpenTofu;

    /// <summary>Whether somebody other than ECS, CodeDeploy and CloudFormation, which act for others, decided on the deployment.</summary>
    public static bool IsPersonOrPipeline(Actor actor) => actor.Tool is not (ActorTool.AwsService or ActorTool.CloudFormation) && !ReferenceEquals(actor, Actor.None);

    /// <summary>Whether CodeDeploy or another controller moves the service between task sets, so that ECS's own deployments do not tell what happened.</summary>
    public static bool IsExternallyControlled(EcsDeployment deployment)
        => deployment.Controller is "CODE_DEPLOY" or "EXTERNAL" || deployment.Actor?.ToolName == ServiceCallReader.CodeDeploy;

    /// <summary>Whether both are one person or one pipeline, whatever run and tool.</summary>
    public static bool IsSamePrincipal(Actor one, Actor other)
        => (one.PrincipalArn ?? one.Name) == (other.PrincipalArn ?? other.Name) && SessionOf(one) == SessionOf(other);

    /// <summary>Whether both are one run of one pipeline, or one person with one kind of tool.</summary>
    public static bool IsSameRun(EcsDeployment one, EcsDeployment other)
        => one.Actor is { } left && other.Actor is { } right
            && IsSamePrincipal(left, right)
            && IsTerraform(left) == IsTerraform(right)
            && (left.RunId is null || right.RunId is null || left.RunId == right.RunId)
            && (one.SessionKey is null || other.SessionKey is null || one.SessionKey == other.SessionKey);

    // Of a role that people share the session's name tells them apart; names that SDKs and CI make up do not.
    private static string? SessionOf(Actor actor)
        => actor.SessionName is { } name && actor.Pipeline is null && !ActorPrincipal.IsMadeUp(name) ? name : null;
}
