using System.Text.Json;
using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Ecs.Deployments;

/// <summary>What an account's answers tell of its services' deployments.</summary>
internal sealed class AccountDeployments
{
    private readonly Dictionary<string, ServiceDeploymentRecord> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceRevisionRecord> _revisions = new(StringComparer.Ordinal);

    public AccountDeployments(Snapshot? snapshot)
    {
        if (snapshot is null)
        {
            return;
        }

        // An order that does not depend on how the answers came; a record that is described says more than one that is listed.
        foreach (var document in Of(snapshot, "describe-service-deployments").Concat(Of(snapshot, "list-service-deployments")))
        {
            foreach (var (item, index) in document.Content.Items("serviceDeployments"))
            {
                if (Record(document, item, index) is { } record)
                {
                    _records.TryAdd(record.Arn, record);
                }
            }
        }

        foreach (var document in Of(snapshot, "describe-service-revisions"))
        {
            foreach (var (item, index) in document.Content.Items("serviceRevisions"))
            {
                if (ServiceRevision(document, item, index) is { } revision)
                {
                    _revisions.TryAdd(revision.Arn, revision);
                }
            }
        }

        Services = [.. Of(snapshot, "describe-services").SelectMany(document => document.Content.Items("services")
            .Select(entry => Service(snapshot, document, entry.Item, entry.Index))).OfType<ServiceDescription>()];
    }

    public IReadOnlyList<ServiceDescription> Services { get; } = [];

    public IReadOnlyCollection<ServiceDeploymentRecord> Records => _records.Values;

    /// <summary>The service revision of an ARN; null where ECS was not asked about it.</summary>
    public ServiceRevisionRecord? Revision(string? arn) => arn is null ? null : _revisions.GetValueOrDefault(arn);

    private static IEnumerable<SnapshotDocument> Of(Snapshot snapshot, string command)
        => snapshot.Of("ecs", command).OrderBy(document => document.Source, StringComparer.Ordinal);

    private static EcsServiceId? ServiceOf(SnapshotDocument document, JsonElement item)
        => EcsServiceId.Of(item.Text("serviceArn") ?? item.Text("serviceName"), item.Text("clusterArn"), document.Key.AccountId, document.Key.Region);

    private static ServiceDeploymentRecord? Record(SnapshotDocument document, JsonElement item, int index)
    {
        var arn = item.Text("serviceDeploymentArn");
        if (arn is null || (item.Time("createdAt") ?? item.Time("startedAt")) is not { } time
            || (ServiceOf(document, item) ?? EcsServiceId.Of(arn, null, document.Key.AccountId, document.Key.Region)) is not { } service)
        {
            return null;
        }

        var rollback = item.Member("rollback");
        var alarms = item.Member("alarms");
        var breaker = item.Member("deploymentCircuitBreaker");
        var sources = item.Items("sourceServiceRevisions").Select(source => source.Item.Text("arn")).OfType<string>().ToList();
        return new ServiceDeploymentRecord
        {
            Arn = arn,
            Service = service,
            Time = time,
            EndedAt = item.Time("finishedAt") ?? item.Time("stoppedAt"),
            Status = DeploymentStatuses.OfServiceDeployment(item.Text("status")),
            StatusReason = item.Text("statusReason"),
            Target = item.Member("targetServiceRevision").Text("arn") ?? item.Text("targetServiceRevisionArn"),
            ServiceRevisionBefore = sources.Count == 1 ? sources[0] : null,
            RollbackStartedAt = rollback.Time("startedAt"),
            RollbackReason = rollback.Text("reason"),
            RollbackTarget = rollback.Text("serviceRevisionArn"),
            IsCircuitBreakerTriggered = breaker.Text("status") == "TRIGGERED",
            // One that is off counts nothing, and says 0.
            FailureCount = breaker.Text("status") is null or "DISABLED" ? null : Count(breaker, "failureCount"),
            TriggeredAlarms = alarms.Text("status") is null or "TRIGGERED"
                ? [.. alarms.Items("triggeredAlarmNames").Select(name => name.Item.Text()).OfType<string>()]
                : [],
            Evidence = new Evidence { Source = document.Source, Field = $"serviceDeployments[{index}]", Time = time },
        };
    }

    private static ServiceRevisionRecord? ServiceRevision(SnapshotDocument document, JsonElement item, int index)
    {
        var arn = item.Text("serviceRevisionArn");
        return arn is null || (ServiceOf(document, item) ?? EcsServiceId.Of(arn, null, document.Key.AccountId, document.Key.Region)) is not { } service ? null : new ServiceRevisionRecord(
            arn,
            service,
            RevisionName.Of(item.Text("taskDefinition")),
            item.Time("createdAt"),
            [.. item.Items("containerImages").Select(entry => Image(entry.Item)).OfType<TaskDefinitionImage>().OrderBy(image => image.Container, StringComparer.Ordinal)],
            new Evidence { Source = document.Source, Field = $"serviceRevisions[{index}]", Time = item.Time("createdAt") });
    }

    private static TaskDefinitionImage? Image(JsonElement item)
    {
        if (item.Text("containerName") is not { } container || item.Text("image") is not { } image)
        {
            return null;
        }

        var name = image.Split('@')[0];
        var colon = name.LastIndexOf(':');
        var isPinned = name.Length < image.Length;
        return new TaskDefinitionImage
        {
            Container = container,
            Image = image,
            Tag = colon > name.LastIndexOf('/') ? name[(colon + 1)..] : isPinned ? null : "latest",
            Digest = item.Text("imageDigest") ?? (isPinned ? image[(name.Length + 1)..] : null),
        };
    }

    private static ServiceDescription? Service(Snapshot snapshot, SnapshotDocument document, JsonElement item, int index)
    {
        if (ServiceOf(document, item) is not { } service)
        {
            return null;
        }

        var place = $"services[{index}]";
        var breaker = item.Member("deploymentConfiguration").Member("deploymentCircuitBreaker");
        var alarms = item.Member("deploymentConfiguration").Member("alarms");
        return new ServiceDescription
        {
            Service = service,
            AskedAt = snapshot.AskedAt,
            Revision = RevisionName.Of(item.Text("taskDefinition")),
            Controller = item.Member("deploymentController").Text("type"),
            RollsBackByCircuitBreaker = breaker.Flag("enable") == true && breaker.Flag("rollback") == true,
            RollsBackByAlarm = alarms.Flag("enable") == true && alarms.Flag("rollback") == true,
            Deployments = [.. item.Items("deployments").Select(entry => Deployment(document, entry.Item, $"{place}.deployments[{entry.Index}]")).OfType<DescribedDeployment>()],
            Events = [.. item.Items("events").Select(entry => Event(document, entry.Item, $"{place}.events[{entry.Index}]")).OfType<ServiceEvent>()],
            Evidence = new Evidence { Source = document.Source, Field = place },
        };
    }

    private static DescribedDeployment? Deployment(SnapshotDocument document, JsonElement item, string place) => item.Text("id") is not { } id ? null : new DescribedDeployment(
        id,
        item.Text("status") == "PRIMARY",
        RevisionName.Of(item.Text("taskDefinition")),
        item.Time("createdAt"),
        item.Time("updatedAt"),
        DeploymentStatuses.OfRollout(item.Text("rolloutState")),
        item.Text("rolloutStateReason"),
        Count(item, "failedTasks"),
        new Evidence { Source = document.Source, Field = place, Time = item.Time("createdAt") });

    private static int? Count(JsonElement item, string member) => item.Number(member) is >= 0 and <= int.MaxValue and var count ? (int)count : null;

    private static ServiceEvent? Event(SnapshotDocument document, JsonElement item, string place)
        => item.Text("message") is { } message && item.Time("createdAt") is { } time
            ? ServiceEvent.Of(message, time, new Evidence { Source = document.Source, Field = place, Time = time })
            : null;
}
