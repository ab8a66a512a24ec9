using System.Text.Json;
using Hokusai.Core.Access;
using Hokusai.Core.Ecs.TaskDefinitions.Reading;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>
/// Reads task definitions from JSON: what <c>aws ecs describe-task-definition</c> prints, the files that deploy actions register, and the objects of AWS Tools
/// for PowerShell as <c>ConvertTo-Json</c> writes them.
/// </summary>
public static class TaskDefinitionReader
{
    // AWS Tools 4 writes an unset time as the year 1. ECS began in 2014.
    private const int FirstYear = 2014;

    /// <summary>The definitions in a value; what is none is reported, and the others are read.</summary>
    /// <param name="value">One definition, wrapped or bare, or a list of them.</param>
    /// <param name="evidence">Where the value was read.</param>
    /// <param name="report">Hears of what is no task definition.</param>
    public static IReadOnlyList<TaskDefinition> Read(JsonElement value, Evidence evidence, Action<ReadProblem> report)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(report);
        var found = new List<TaskDefinition>();
        foreach (var item in DefinitionUnwrapping.Of(value))
        {
            try
            {
                found.Add(One(DefinitionUnwrapping.Unwrap(item), evidence));
            }
            catch (TaskDefinitionFormatException e)
            {
                report(e.ToProblem(evidence.Source) with { Position = evidence.Line is { } line ? $"line {line}" : null });
            }
        }

        return found;
    }

    /// <summary>A definition without a wrapper.</summary>
    internal static TaskDefinition One(JsonElement definition, Evidence evidence) => One(definition, evidence, definition, isTrail: false);

    /// <summary>A definition whose content may stand elsewhere: a record of CloudTrail has it in the request, where the answer leaves it out.</summary>
    internal static TaskDefinition One(JsonElement definition, Evidence evidence, JsonElement content, bool isTrail)
    {
        var arn = definition.TextField("taskDefinitionArn");
        _ = TaskDefinitionName.TryParse(arn, out var name);
        return new TaskDefinition
        {
            Family = definition.TextField("family") ?? name.Family ?? "",
            Revision = RevisionOf(definition) ?? name.Revision,
            Arn = arn,
            AccountId = name.AccountId ?? "",
            Region = name.Region ?? "",
            Status = definition.TryField("status", out var status) ? Canonical.CanonicalText.OfConstant(status) : null,
            RegisteredAt = TimeOf(definition, "registeredAt", "RegisteredAt"),
            RegisteredBy = definition.TextField("registeredBy"),
            DeregisteredAt = TimeOf(definition, "deregisteredAt", "DeregisteredAt"),
            // A snapshot keeps its answers to one command in one folder.
            Content = TaskDefinitionContent.Of(content, isTrail, Path.GetDirectoryName(evidence.Source)),
            Evidence = evidence,
        };
    }

    private static int? RevisionOf(JsonElement definition)
        => definition.TryField("revision", out var revision) && revision.ValueKind == JsonValueKind.Number && revision.TryGetInt32(out var number) && number > 0 ? number : null;

    private static DateTimeOffset? TimeOf(JsonElement definition, string name, string pascalName)
        => (definition.Time(name) ?? definition.Time(pascalName)) is { Year: >= FirstYear } time ? time : null;
}
