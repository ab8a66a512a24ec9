using Hokusai.SampleIncident.Ecs;
using Hokusai.SampleIncident.Cast;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story.Containers;

/// <summary>On Thursday the pipelines of main and of the release branch deploy at once, and the release branch, with the older revision, is last.</summary>
internal static class Scheduler
{
    private static readonly ContainerSpec Spec = new()
    {
        Name = "scheduler",
        Tag = "v0.9.2",
        Environment = [("TIMEZONE", "UTC"), ("QUEUE", "hokusai-jobs")],
        Secrets = [("SENTRY_DSN", "hokusai-apps/sentry")],
        HealthCheck = "pgrep scheduler || exit 1",
        Cpu = "256",
        Memory = "512",
    };

    public static void Play(ContainerStory story)
    {
        var service = story.Begin(Spec, 22, new DateTimeOffset(2025, 7, 9, 14, 40, 9, TimeSpan.Zero), ContainerStory.App("scheduler", 1));

        // The job of the release branch waits for its smoke test between the two steps.
        var patch = Spec with { Tag = "v0.9.3" };
        story.Rollout.Push(July(17, "16:08:46"), People.ReleasePipeline, patch.Repository, patch.Tag, patch.Digest);
        var older = story.Rollout.Register(July(17, "16:10:20"), People.ReleasePipeline, patch, 23);
        var ofMain = story.Release(ContainerStory.Pipeline, service, Spec with { Tag = "v1.0.0" }, 24, July(17, "16:10:42"));
        story.Rollout.Start(service, ofMain.CreatedAt.AddSeconds(5), ofMain.TaskCount);
        var ofRelease = story.Rollout.Deploy(July(17, "16:11:35"), People.ReleasePipeline, service, older, patch.Digest);
        story.Rollout.Wait(ContainerStory.Pipeline, ofMain, July(17, "16:14:12"));
        story.Rollout.Succeed(ofRelease, July(17, "16:14:12"), People.ReleasePipeline);
    }
}
