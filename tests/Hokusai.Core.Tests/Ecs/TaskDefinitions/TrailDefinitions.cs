using static Hokusai.Core.Tests.Ecs.Definitions;

namespace Hokusai.Core.Tests.Ecs.TaskDefinitions;

/// <summary>Records of the calls on task definitions, as CloudTrail writes them.</summary>
internal static class TrailDefinitions
{
    public static TrailEvent Register(int revision, string image = "v1", string user = "alice", string container = "\"environment\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"")
    {
        var content = $$""" "family":"hokusai-api","cpu":"256","containerDefinitions":[{"name":"api","image":"hokusai-api:{{image}}",{{container}}}] """;
        return TrailEvents.Call("ecs.amazonaws.com", "RegisterTaskDefinition", $"{{{content}}}", $"register-{revision}") with
        {
            Identity = TrailEvents.User(user),
            Time = TrailEvents.At(9, revision % 60),
            UserAgent = TrailEvents.TerraformAgent,
            ResponseElements = Json($$$$"""{"taskDefinition":{"taskDefinitionArn":"{{{{ArnPrefix}}}}hokusai-api:{{{{revision}}}}","revision":{{{{revision}}}},"status":"ACTIVE","registeredAt":"Jul 14, 2025, 9:00:00 AM",{{{{content}}}}}}"""),
        };
    }

    public static TrailEvent Deregister(int revision) => TrailEvents.Call("ecs.amazonaws.com", "DeregisterTaskDefinition", $$"""{"taskDefinition":"hokusai-api:{{revision}}"}""", $"deregister-{revision}") with
    {
        Time = TrailEvents.At(12),
    };

    public static TrailEvent Delete(int revision) => TrailEvents.Call("ecs.amazonaws.com", "DeleteTaskDefinitions", $$"""{"taskDefinitions":["hokusai-api:{{revision}}"]}""", $"delete-{revision}") with
    {
        Time = TrailEvents.At(13),
        ResponseElements = Json($$"""{"taskDefinitions":[{"taskDefinitionArn":"{{ArnPrefix}}hokusai-api:{{revision}}","status":"DELETE_IN_PROGRESS"}],"failures":[]}"""),
    };
}
