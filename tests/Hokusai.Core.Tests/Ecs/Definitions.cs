using System.Text.Json;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Core.Tests.Ecs;

/// <summary>Makes small task definitions for tests.</summary>
internal static class Definitions
{
    public const string Account = "111122223333";
    public const string ArnPrefix = "arn:aws:ecs:us-east-1:111122223333:task-definition/";

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>The content of a task with one container, whose members are given.</summary>
    public static TaskDefinitionContent Container(string members) => Task("", members);

    /// <summary>The content of a task with members (each with a comma behind it) and one container.</summary>
    public static TaskDefinitionContent Task(string members, string container = "") => TaskDefinitionContent.Of(Json(Text(members, container)));

    public static string Text(string members, string container)
        => $$"""{{{members}}"containerDefinitions":[{"name":"api","image":"hokusai-api:v1"{{(container.Length > 0 ? "," : "")}}{{container}}}]}""";

    /// <summary>A revision of hokusai-api as ECS answers.</summary>
    public static TaskDefinition Revision(int number, TaskDefinitionContent content, string family = "hokusai-api") => new()
    {
        Family = family,
        Revision = number,
        Arn = $"{ArnPrefix}{family}:{number}",
        AccountId = Account,
        Region = "us-east-1",
        Status = "ACTIVE",
        Content = content,
        Evidence = new Evidence { Source = $"{family}-{number}.json" },
    };

    /// <summary>The answer to describe-task-definition.</summary>
    public static string Answer(int number, string image = "v1", string container = "", string status = "ACTIVE", string family = "hokusai-api") => $$"""
        {"taskDefinition":{"taskDefinitionArn":"{{ArnPrefix}}{{family}}:{{number}}","family":"{{family}}","revision":{{number}},"status":"{{status}}",
        "containerDefinitions":[{"name":"api","image":"hokusai-api:{{image}}","cpu":0,"environment":[],"essential":true{{(container.Length > 0 ? "," : "")}}{{container}}}],
        "registeredAt":"2025-07-14T10:00:00.123000+00:00","registeredBy":"arn:aws:sts::111122223333:assumed-role/deployer/GitHubActions",
        "networkMode":"awsvpc","cpu":"256","memory":"512","requiresAttributes":[{"name":"ecs.capability.task-eni"}],"compatibilities":["EC2","FARGATE"]},"tags":[]}
        """;
}
