using Hokusai.SampleIncident.Ecs;
using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.Trail;

namespace Hokusai.SampleIncident.Story.Containers;

/// <summary>
/// What happened to the services of the account in the same week: each way in which a service goes back once, and what only looks like it.
/// It has a trail of its own, so that it leaves the records of the password story as they are.
/// </summary>
internal sealed class ContainerStory
{
    private const string Apps = "hokusai-apps";
    private const string Staging = "hokusai-staging";

    private ContainerStory(TrailLog trail, ContainerAccount account) => (Trail, Account, Rollout) = (trail, account, new Rollout(trail, account));

    public TrailLog Trail { get; }

    public ContainerAccount Account { get; }

    public Rollout Rollout { get; }

    /// <summary>What must never leave the files: a password in plain text among the variables of a container.</summary>
    public static IEnumerable<string> Secrets => [Worker.BrokerPassword];

    /// <summary>Main's pipeline deploys the services beside the API too: they live in its repository.</summary>
    public static Caller Pipeline { get; } = People.ApiPipeline("192.0.2.201");

    /// <summary>Plays the week.</summary>
    /// <param name="incident">The records of the password story, which tell of the API.</param>
    public static ContainerStory Play(IReadOnlyList<TrailRecord> incident)
    {
        var story = new ContainerStory(new TrailLog("event-ids/containers"), new ContainerAccount());
        ApiService.Tell(story.Account, incident);
        Worker.Play(story);
        Web.Play(story);
        Scheduler.Play(story);
        Billing.Play(story);
        Thumbnails.Play(story);
        Reports.Play(story);
        Sunday.Collect(story);
        return story;
    }

    /// <summary>A service as it was when the week began.</summary>
    public ContainerService Begin(ContainerSpec spec, int revision, DateTimeOffset deployed, ContainerService service)
        => Account.Add(service, spec.At(revision, deployed.AddSeconds(-2), Pipeline.Identity()["arn"]!.GetValue<string>()), spec.Digest, deployed);

    /// <summary>A service beside the API.</summary>
    public static ContainerService App(string name, int desiredCount, (bool Enable, bool Rollback)? breaker = null, string? alarm = null, string? targetGroup = null, int port = 0) =>
        Service(Apps, name, desiredCount, breaker, alarm, targetGroup, port);

    /// <summary>A service of the cluster to try things out in.</summary>
    public static ContainerService Trial(string name) => Service(Staging, name, 1, null, null, null, 0);

    private static ContainerService Service(string cluster, string name, int desiredCount, (bool Enable, bool Rollback)? breaker, string? alarm, string? targetGroup, int port) => new(cluster, name)
    {
        Family = "hokusai-" + name,
        CreatedAt = new DateTimeOffset(2025, 3, 4, 10, 2, 11, TimeSpan.Zero).AddSeconds(new Dice($"created/{cluster}/{name}").Next(0, 1500)),
        CreatedBy = $"arn:aws:iam::{Place.Account}:role/{People.DeployRole}",
        DesiredCount = desiredCount,
        Breaker = breaker ?? (true, true),
        Alarm = alarm,
        TargetGroup = targetGroup,
        Port = port,
        HealthCheckGraceSeconds = targetGroup is null ? null : 60,
    };

    /// <summary>One release by a pipeline up to the new deployment: the image is pushed, the revision registered, the service updated two seconds later.</summary>
    public Deployment Release(Caller pipeline, ContainerService service, ContainerSpec spec, int revision, DateTimeOffset registered)
    {
        Rollout.Push(registered.AddSeconds(-94), pipeline, spec.Repository, spec.Tag, spec.Digest);
        var definition = Rollout.Register(registered, pipeline, spec, revision);
        Trail.Add(registered.AddSeconds(1), pipeline, ContainerCalls.DescribeServices(service));
        return Rollout.Deploy(registered.AddSeconds(2), pipeline, service, definition, spec.Digest);
    }
}
