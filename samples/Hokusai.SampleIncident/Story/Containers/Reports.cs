using Hokusai.SampleIncident.Ecs;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story.Containers;

/// <summary>
/// On Thursday the circuit breaker gives revision 8 up, and as it may not roll back nothing goes back: the tasks of 7 that still run serve on, and
/// the service stays on 8 until 9 repairs it.
/// </summary>
internal static class Reports
{
    private static readonly ContainerSpec Spec = new()
    {
        Name = "reports",
        Tag = "v0.3.7",
        Environment = [("OUTPUT_BUCKET", "hokusai-reports"), ("PAGE_SIZE", "A4")],
        Secrets = [("SENTRY_DSN", "hokusai-apps/sentry")],
        HealthCheck = "test -f /tmp/ready || exit 1",
    };

    public static void Play(ContainerStory story)
    {
        var service = story.Begin(Spec, 7, new DateTimeOffset(2025, 7, 11, 9, 48, 13, TimeSpan.Zero), ContainerStory.App("reports", 2, breaker: (true, false)));
        var pipeline = ContainerStory.Pipeline;

        var failed = story.Release(pipeline, service, Spec with { Tag = "v0.4.0" }, 8, July(17, "09:45:18"));
        story.Rollout.Fail(failed, July(17, "09:45:25"), July(17, "09:47:29"), July(17, "09:49:34"));
        failed.BreakerTriggered = true;
        (failed.Status, failed.StatusReason, failed.StoppedAt) = ("STOPPED", "Service deployment stopped because the circuit breaker threshold was exceeded.", July(17, "09:51:39"));
        service.Say(July(17, "09:51:39"), $"(deployment {failed.EcsId}) deployment failed: tasks failed to start.");
        story.Rollout.Wait(pipeline, failed, July(17, "10:00:18"));

        story.Rollout.Succeed(story.Release(pipeline, service, Spec with { Tag = "v0.4.1" }, 9, July(18, "11:20:40")), July(18, "11:23:52"), pipeline);
    }
}
