namespace Hokusai.Core.Trail;

/// <summary>
/// Names who made a call and with what tool, from <c>userIdentity</c>, <c>userAgent</c>, <c>sourceIPAddress</c> and
/// <c>sessionCredentialFromConsole</c>. Never throws: whatever a record holds, an actor comes out, of tool
/// <see cref="ActorTool.Unknown"/> where the record does not tell.
/// </summary>
public static class ActorClassifier
{
    private const string ServiceSuffix = ".amazonaws.com";
    private const string CloudFormation = "cloudformation.amazonaws.com";
    private const string AwsInternal = "AWS Internal";

    /// <summary>The actor of a record.</summary>
    public static Actor Classify(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var principal = ActorPrincipal.Of(record.Identity);
        var userAgent = ActorUserAgent.Read(record.UserAgent);
        var (pipeline, pipelineRun) = ActorPipeline.Find(record.Identity, principal.SessionName, userAgent);
        var (tool, toolName) = ToolOf(record, principal, userAgent);
        return new Actor
        {
            Name = principal.Name ?? NameWithoutPrincipal(record, tool, toolName),
            PrincipalArn = principal.Arn,
            SessionName = principal.SessionName,
            AccountId = record.Identity.AccountId,
            AccessKeyId = record.Identity.AccessKeyId,
            SourceIPAddress = record.SourceIPAddress,
            Tool = tool,
            ToolName = toolName,
            ToolVersion = tool == userAgent.Tool ? userAgent.ToolVersion : null,
            RunId = userAgent.RunId ?? pipelineRun,
            Pipeline = pipeline,
            FromConsole = record.SessionCredentialFromConsole || tool == ActorTool.Console || userAgent.IsCloudShell,
        };
    }

    private static (ActorTool Tool, string? Name) ToolOf(TrailEvent record, ActorPrincipal principal, ActorUserAgent userAgent)
    {
        if (userAgent.Tool is ActorTool.Terraform or ActorTool.OpenTofu or ActorTool.Ci)
        {
            return (userAgent.Tool, userAgent.ToolName);
        }

        if (CallingService(record, principal) is { } service)
        {
            return service.Equals(CloudFormation, StringComparison.OrdinalIgnoreCase)
                ? (ActorTool.CloudFormation, "CloudFormation")
                : (ActorTool.AwsService, service);
        }

        // The console's own back ends call as "AWS Internal"; since 24 February 2022 the record says whether a console session was behind it.
        var isInternal = userAgent.IsAwsInternal || IsInternal(record.UserAgent) || IsInternal(record.SourceIPAddress) || IsInternal(record.Identity.InvokedBy);
        if (isInternal && userAgent.Tool != ActorTool.Console)
        {
            return record.SessionCredentialFromConsole ? (ActorTool.Console, "AWS Management Console") : (ActorTool.AwsService, AwsInternal);
        }

        return userAgent.Tool == ActorTool.Unknown && record.SessionCredentialFromConsole
            ? (ActorTool.Console, "AWS Management Console")
            : (userAgent.Tool, userAgent.ToolName);
    }

    private static string? CallingService(TrailEvent record, ActorPrincipal principal)
    {
        foreach (var name in new[] { record.Identity.InvokedBy, record.SourceIPAddress, record.UserAgent })
        {
            if (IsService(name))
            {
                return name;
            }
        }

        if (principal.Service is not null)
        {
            return principal.Service;
        }

        var hasNoCaller = principal.Name is null && string.IsNullOrEmpty(record.UserAgent);
        return record.Identity.Type == "AWSService" || (record.EventType == "AwsServiceEvent" && hasNoCaller) ? record.EventSource : null;
    }

    private static bool IsService(string? name)
        => name is not null
            && name.EndsWith(ServiceSuffix, StringComparison.OrdinalIgnoreCase)
            && !name.Contains(' ', StringComparison.Ordinal)
            && !ActorUserAgent.IsConsoleHost(name);

    private static bool IsInternal(string? text) => string.Equals(text, AwsInternal, StringComparison.OrdinalIgnoreCase);

    private static string NameWithoutPrincipal(TrailEvent record, ActorTool tool, string? toolName)
        => tool is ActorTool.AwsService or ActorTool.CloudFormation
            ? (tool == ActorTool.CloudFormation ? CloudFormation : toolName ?? record.EventSource)
            : record.Identity.AccountId ?? Actor.None.Name;
}
