using Hokusai.SampleIncident.Ecs;
using Hokusai.SampleIncident.Cast;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story.Containers;

/// <summary>
/// On Tuesday the circuit breaker rolls revision 43 back to 42. Before, on Monday, one pipeline deploys twice, one after the other; after,
/// on Wednesday, two pipelines deploy at once, the one with the lower number last, but to clusters of their own.
/// </summary>
internal static class Worker
{
    /// <summary>A password in plain text among the variables, as nobody should have it: a canary.</summary>
    public static string BrokerPassword { get; } = "Br0ker-" + new Dice("broker-password").Letters(22);

    private static readonly ContainerSpec Spec = new()
    {
        Name = "worker",
        Tag = "v2.2.4",
        Environment = [("BROKER_HOST", "broker.hokusai.example"), ("BROKER_USER", "worker"), ("BROKER_PASSWORD", BrokerPassword), ("CONCURRENCY", "4")],
        Secrets = [("SENTRY_DSN", "hokusai-apps/sentry")],
        HealthCheck = "test -f /tmp/alive || exit 1",
        Cpu = "1024",
        Memory = "2048",
    };

    public static void Play(ContainerStory story)
    {
        var service = story.Begin(Spec, 40, new DateTimeOffset(2025, 7, 8, 9, 14, 37, TimeSpan.Zero), ContainerStory.App("worker", 4));
        var pipeline = ContainerStory.Pipeline;

        story.Rollout.Succeed(story.Release(pipeline, service, Spec with { Tag = "v2.3.0" }, 41, July(14, "10:12:20")), July(14, "10:15:31"), pipeline);
        story.Rollout.Succeed(story.Release(pipeline, service, Spec with { Tag = "v2.3.1" }, 42, July(14, "10:40:05")), July(14, "10:43:19"), pipeline);

        var broken = story.Release(pipeline, service, Spec with { Tag = "v2.4.0" }, 43, July(15, "10:20:09"));
        story.Rollout.Fail(broken, July(15, "10:20:16"), July(15, "10:22:21"), July(15, "10:24:25"));
        broken.BreakerTriggered = true;
        story.Rollout.RollBack(
            broken, July(15, "10:26:31"), July(15, "10:28:52"), "Service deployment rolled back because the circuit breaker threshold was exceeded.", "tasks failed to start", pipeline);

        ReleaseToTwoClusters(story, service);
    }

    private static void ReleaseToTwoClusters(ContainerStory story, ContainerService service)
    {
        var trial = ContainerStory.Trial("worker");
        story.Account.Add(trial);
        var before = story.Account.Definitions.Single(definition => definition.Name == "hokusai-worker:40");
        var first = ContainerAccount.Begin(trial, before, Spec.Digest, new DateTimeOffset(2025, 7, 8, 8, 51, 2, TimeSpan.Zero));
        (first.Status, first.FinishedAt) = ("SUCCESSFUL", first.CreatedAt.AddSeconds(148));

        // The release branch registers first and deploys last.
        var repaired = Spec with { Tag = "v2.4.1" };
        story.Rollout.Push(July(16, "15:00:12"), People.ReleasePipeline, repaired.Repository, repaired.Tag, repaired.Digest);
        var definition = story.Rollout.Register(July(16, "15:01:57"), People.ReleasePipeline, repaired, 44);
        var candidate = story.Release(ContainerStory.Pipeline, trial, Spec with { Tag = "v2.5.0-rc1" }, 45, July(16, "15:02:08"));
        var repair = story.Rollout.Deploy(July(16, "15:02:31"), People.ReleasePipeline, service, definition, repaired.Digest);
        story.Rollout.Succeed(candidate, July(16, "15:05:02"), ContainerStory.Pipeline);
        story.Rollout.Succeed(repair, July(16, "15:05:44"), People.ReleasePipeline);
    }
}
