using Hokusai.SampleIncident.Ecs;
using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.Terraform;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story.Containers;

/// <summary>
/// Revision 5 runs <c>latest</c> all week. On Wednesday a forced deployment takes a new build up; on Thursday Bob moves the tag back to the build
/// before and forces another.
/// </summary>
internal static class Thumbnails
{
    private static readonly ContainerSpec Spec = new()
    {
        Name = "thumbnails",
        Tag = "latest",
        Environment = [("SIZES", "64,256,1024"), ("SOURCE_BUCKET", ModelsBucket)],
        Secrets = [("SIGNING_KEY", "hokusai-thumbnailer/signing")],
        HealthCheck = "test -S /run/thumbnails.sock || exit 1",
    };

    public static void Play(ContainerStory story)
    {
        var service = story.Begin(Spec, 5, new DateTimeOffset(2025, 7, 8, 15, 6, 30, TimeSpan.Zero), ContainerStory.App("thumbnails", 2));
        var (older, newer) = (Spec.Digest, ContainerSpec.DigestOf(Spec.Repository, "2025-07-16"));

        story.Rollout.Push(July(16, "13:02:10"), ContainerStory.Pipeline, Spec.Repository, Spec.Tag, newer);
        var forward = story.Rollout.Redeploy(July(16, "13:05:30"), People.Bob.With(UserAgents.AwsCli("ecs.update-service")), service, newer);
        story.Rollout.Succeed(forward, July(16, "13:08:24"));

        story.Trail.Add(July(17, "12:24:02"), People.Bob.With(UserAgents.AwsCli("ecr.batch-get-image")), RefreshCalls.Read("ecr", "BatchGetImage", $$"""{"registryId":"{{Account}}","repositoryName":"{{Spec.Repository}}","imageIds":[{"imageDigest":"{{older}}"}]}"""));
        story.Rollout.Push(July(17, "12:24:31"), People.Bob.With(UserAgents.AwsCli("ecr.put-image")), Spec.Repository, Spec.Tag, older);
        var back = story.Rollout.Redeploy(July(17, "12:26:02"), People.Bob.With(UserAgents.AwsCli("ecs.update-service")), service, older);
        story.Rollout.Succeed(back, July(17, "12:28:55"));
    }
}
