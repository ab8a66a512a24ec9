using Hokusai.SampleIncident.Ecs;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story.Containers;

/// <summary>
/// On Thursday a <c>git revert</c> brings the content of revision 12 back as revision 14. In the afternoon revision 15 is what 13 was, but for
/// one value: no step back.
/// </summary>
internal static class Billing
{
    private static readonly ContainerSpec Spec = new()
    {
        Name = "billing",
        Tag = "v1.8.0",
        Environment = [("CURRENCY", "EUR"), ("INVOICE_BATCH_SIZE", "100")],
        Secrets = [("PAYMENT_API_KEY", "hokusai-apps/payment")],
        Port = 8090,
        HealthCheck = "curl -sf http://localhost:8090/health || exit 1",
    };

    public static void Play(ContainerStory story)
    {
        var service = story.Begin(Spec, 12, new DateTimeOffset(2025, 7, 7, 10, 31, 55, TimeSpan.Zero), ContainerStory.App("billing", 2));
        var pipeline = ContainerStory.Pipeline;
        var next = Spec with { Tag = "v1.9.0" };
        story.Rollout.Succeed(story.Release(pipeline, service, next, 13, July(16, "11:15:26")), July(16, "11:18:40"), pipeline);

        // The image of the older tag is there already: nothing is built.
        var reverted = story.Rollout.Register(July(17, "10:05:12"), pipeline, Spec, 14);
        story.Rollout.Succeed(story.Rollout.Deploy(July(17, "10:05:14"), pipeline, service, reverted, Spec.Digest), July(17, "10:08:21"), pipeline);

        var repaired = story.Rollout.Register(July(17, "14:20:31"), pipeline, next.With("INVOICE_BATCH_SIZE", "50"), 15);
        story.Rollout.Succeed(story.Rollout.Deploy(July(17, "14:20:33"), pipeline, service, repaired, next.Digest), July(17, "14:23:47"), pipeline);
    }
}
