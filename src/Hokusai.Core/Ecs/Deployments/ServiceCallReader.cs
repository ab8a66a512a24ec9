using System.Collections.Frozen;
using System.Text.Json;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.Deployments;

/// <summary>
/// Reads the calls that deploy, roll back or register out of CloudTrail. Shapes: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
/// and its neighbours, camel-cased as CloudTrail does. Never throws, whatever a record holds.
/// </summary>
internal static class ServiceCallReader
{
    public const string Stop = "StopServiceDeployment";
    public const string Register = "RegisterTaskDefinition";
    public const string Delete = "DeleteService";

    /// <summary>CodeDeploy, as the caller of a record.</summary>
    public const string CodeDeploy = "codedeploy.amazonaws.com";

    private const string Source = "ecs.amazonaws.com";
    private const string PrimaryTaskSet = "UpdateServicePrimaryTaskSet";

    /// <summary>The events that tell of deployments.</summary>
    public static readonly FrozenSet<string> EventNames
        = new[] { "CreateService", "UpdateService", Delete, Stop, PrimaryTaskSet, "CreateTaskSet", Register }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The call; null where the record is none of these, or names no service.</summary>
    public static ServiceCall? Read(TrailEvent record, RecordNames names)
    {
        if (record.EventSource != Source || record.EventName == Register || !EventNames.Contains(record.EventName))
        {
            return null;
        }

        var request = record.RequestParameters;
        record.ResponseElements.TryField("service", out var answer);
        record.ResponseElements.TryField("taskSet", out var taskSet);
        var stopped = record.EventName == Stop ? request.TextField("serviceDeploymentArn") : null;
        var name = answer.TextField("serviceArn") ?? stopped ?? taskSet.TextField("serviceArn") ?? request.TextField("service") ?? request.TextField("serviceName");
        var cluster = answer.TextField("clusterArn") ?? taskSet.TextField("clusterArn") ?? request.TextField("cluster");
        if (names.Service(name, cluster, record.AccountId, record.Region) is not { } service)
        {
            return null;
        }

        answer.TryField("deploymentController", out var controller);
        var asked = request.TextField("taskDefinition");

        // A task set is prepared first, and serves only when it is made the primary one.
        var isDeployment = record.EventName is not ("CreateTaskSet" or Delete or Stop);
        var actor = names.Actor(record);
        return new ServiceCall
        {
            EventId = record.EventId,
            EventName = record.EventName,
            Time = record.Time,
            Service = service,
            Actor = actor,
            Succeeded = record.Succeeded,
            Requested = isDeployment ? names.Revision(asked) : null,
            RequestedFamily = isDeployment ? RevisionName.FamilyAlone(asked) : null,
            Answered = isDeployment ? names.Revision(answer.TextField("taskDefinition") ?? taskSet.TextField("taskDefinition")) : null,
            IsForced = request.FlagField("forceNewDeployment") == true,
            Deployments = isDeployment ? Deployments(record, answer, taskSet, names) : [],
            ServiceDeploymentArn = stopped is not null && request.TextField("stopType") is null or "ROLLBACK" ? stopped : null,
            Controller = names.Word(controller.TextField("type"))
                ?? (record.EventName is PrimaryTaskSet or "CreateTaskSet" ? actor.ToolName == CodeDeploy ? "CODE_DEPLOY" : "EXTERNAL" : null),
            Evidence = EvidenceOf(record),
        };
    }

    /// <summary>The registration; null where the record is none, or a failed one.</summary>
    public static RevisionRegistration? ReadRegistration(TrailEvent record, RecordNames names)
        => record.EventSource == Source && record.EventName == Register && record.Succeeded
            && record.ResponseElements.TryField("taskDefinition", out var definition)
            && names.Revision(definition.TextField("taskDefinitionArn")) is { } revision
            ? new RevisionRegistration(record.EventId, record.Time, record.AccountId, record.Region, revision, names.Actor(record), EvidenceOf(record))
            : null;

    private static Evidence EvidenceOf(TrailEvent record)
        => record.Evidence with { EventId = record.EventId.Length == 0 ? null : record.EventId, Time = record.Time };

    private static AnsweredDeployment[] Deployments(TrailEvent record, JsonElement service, JsonElement taskSet, RecordNames names)
    {
        var primary = Primary(record, taskSet, names);
        var items = service.TryField("deployments", out var list) && list.ValueKind == JsonValueKind.Array ? list : default;
        var found = new AnsweredDeployment[(items.ValueKind == JsonValueKind.Array ? items.GetArrayLength() : 0) + (primary is null ? 0 : 1)];
        var count = 0;
        if (items.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in items.EnumerateArray())
            {
                if (item.TextField("id") is { } id)
                {
                    found[count++] = new AnsweredDeployment(
                        id,
                        item.TextField("status") == "PRIMARY",
                        names.Revision(item.TextField("taskDefinition")),
                        item.RecordedTimeField("createdAt"),
                        item.TextField("rolloutState") is { } state ? state == "IN_PROGRESS" : null);
                }
            }
        }

        if (primary is { } one)
        {
            found[count++] = one;
        }

        return count == found.Length ? found : found[..count];
    }

    // A task set may be made days before it is made the primary one: its own time is not the deployment's.
    private static AnsweredDeployment? Primary(TrailEvent record, JsonElement taskSet, RecordNames names)
        => record.EventName == PrimaryTaskSet && taskSet.TextField("id") is { } id
            ? new AnsweredDeployment($"{id}@{record.EventId}", IsPrimary: true, names.Revision(taskSet.TextField("taskDefinition")), record.Time, IsInProgress: null)
            : null;
}
