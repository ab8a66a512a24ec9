using System.Text.Json;
using Hokusai.Core.Ecs.TaskDefinitions.Canonical;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>
/// Reads task definitions from CloudTrail's records. Environments are masked there (the ECS model marks <c>EnvironmentVariables</c> sensitive), so that the
/// content is known in part.
/// </summary>
public static class TaskDefinitionTrail
{
    private const string Source = "ecs.amazonaws.com";
    private const string Register = "RegisterTaskDefinition";
    private const string Deregister = "DeregisterTaskDefinition";
    private const string Delete = "DeleteTaskDefinitions";

    /// <summary>The calls that tell of task definitions.</summary>
    public static IReadOnlySet<string> EventNames { get; } = new HashSet<string>(StringComparer.Ordinal) { Register, Deregister, Delete };

    /// <summary>Whether a record is of a registration that succeeded.</summary>
    internal static bool IsRegistration(TrailEvent record) => Is(record, Register);

    /// <summary>The definition that a record registered; null where it is another record, failed, or does not tell which revision it made.</summary>
    public static TaskDefinition? Registered(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!IsRegistration(record) || !record.ResponseElements.TryField("taskDefinition", out var answer))
        {
            return null;
        }

        var content = answer.HasField(TaskDefinitionModel.Containers) ? answer : record.RequestParameters;
        var evidence = record.Evidence with { EventId = record.EventId, Time = record.Time };
        var known = TaskDefinitionReader.One(answer, evidence, content, isTrail: true);
        return known is not { Family.Length: > 0, Revision: not null } || !content.HasField(TaskDefinitionModel.Containers)
            ? null
            : known with
            {
                AccountId = known.AccountId.Length > 0 ? known.AccountId : record.AccountId,
                Region = known.Region.Length > 0 ? known.Region : record.Region,
                RegisteredAt = known.RegisteredAt ?? record.Time,
                RegisteredBy = known.RegisteredBy ?? record.Identity.Arn,
                Registrar = ActorClassifier.Classify(record),
            };
    }

    /// <summary>The revisions that a record deregistered or began to delete; none where it is another record, or failed.</summary>
    public static IReadOnlyList<TaskDefinitionEnd> Ended(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (Is(record, Deregister))
        {
            return record.ResponseElements.TryField("taskDefinition", out var answer) || record.RequestParameters.TryField("taskDefinition", out answer)
                ? Ended(record, [answer], "INACTIVE")
                : [];
        }

        // What could not be deleted is among the answer's failures, so that the request does not tell.
        return Is(record, Delete) && record.ResponseElements.TryField("taskDefinitions", out var answers) && answers.ValueKind == JsonValueKind.Array
            ? Ended(record, answers.EnumerateArray(), "DELETE_IN_PROGRESS")
            : [];
    }

    private static List<TaskDefinitionEnd> Ended(TrailEvent record, IEnumerable<JsonElement> definitions, string status)
    {
        var ends = new List<TaskDefinitionEnd>();
        foreach (var definition in definitions)
        {
            var text = definition.ValueKind == JsonValueKind.String ? definition.GetString() : definition.TextField("taskDefinitionArn");
            if (TaskDefinitionName.TryParse(text, out var name) && name.Revision is { } revision)
            {
                ends.Add(new TaskDefinitionEnd(
                    name.AccountId.Length > 0 ? name.AccountId : record.AccountId,
                    name.Region.Length > 0 ? name.Region : record.Region,
                    name.Family,
                    revision,
                    status,
                    record.Time,
                    record.Evidence with { EventId = record.EventId, Time = record.Time }));
            }
        }

        return ends;
    }

    private static bool Is(TrailEvent record, string name) => record.Succeeded && record.EventName == name && record.EventSource == Source;
}
