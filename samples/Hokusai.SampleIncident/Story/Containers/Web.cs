using Hokusai.SampleIncident.Ecs;
using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.Trail;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story.Containers;

/// <summary>
/// On Wednesday an alarm rolls revision 18 back to 17; on Thursday Bob stops the deployment of 19 and has it rolled back. Auto scaling changes
/// the number of tasks, and Carol is refused when she tries to put revision 16 back.
/// </summary>
internal static class Web
{
    private static readonly ContainerSpec Spec = new()
    {
        Name = "web",
        Tag = "v3.1.2",
        Environment = [("API_URL", "http://hokusai-api-1183460275.us-east-1.elb.amazonaws.com"), ("NODE_ENV", "production")],
        Secrets = [("SESSION_KEY", "hokusai-apps/web-session")],
        Port = 3000,
        HealthCheck = "wget -q -O - http://localhost:3000/healthz || exit 1",
    };

    public static void Play(ContainerStory story)
    {
        var service = story.Begin(
            Spec, 17, new DateTimeOffset(2025, 7, 10, 13, 22, 48, TimeSpan.Zero),
            ContainerStory.App("web", 3, alarm: WatchAnswers.WebAlarm, targetGroup: WatchAnswers.WebTargetGroup, port: Spec.Port));
        Autoscale(story, service, July(15, "18:05:10"), 3, 4);
        Autoscale(story, service, July(15, "20:35:12"), 4, 3);
        story.Trail.Add(July(15, "11:05:37"), People.Carol(Scene.SignedIn(July(15, "11:05:37"))) with { FromConsole = true }, new ApiCall("ecs", "UpdateService")
        {
            Request = """{"cluster":"hokusai-apps","service":"web","taskDefinition":"hokusai-web:16","forceNewDeployment":false}""",
            ErrorCode = "AccessDenied",
            ErrorMessage = $"User: arn:aws:sts::{Account}:assumed-role/{People.CarolRole}/carol@hokusai.example is not authorized to perform: ecs:UpdateService on resource: {service.Arn} because no identity-based policy allows the ecs:UpdateService action",
        });

        var pipeline = ContainerStory.Pipeline;
        var failing = story.Release(pipeline, service, Spec with { Tag = "v3.2.0" }, 18, July(16, "09:20:14"));
        story.Rollout.Start(service, failing.CreatedAt.AddSeconds(5), failing.TaskCount);
        failing.AlarmTriggered = true;
        story.Rollout.RollBack(failing, July(16, "09:26:41"), July(16, "09:30:22"), "Service deployment rolled back because of one or more active alarms.", "alarm detected", pipeline);

        var slow = story.Release(pipeline, service, Spec with { Tag = "v3.2.1" }, 19, July(17, "13:48:03"));
        story.Rollout.Start(service, slow.CreatedAt.AddSeconds(5), slow.TaskCount);
        story.Trail.Add(July(17, "13:51:40"), People.Bob.With(UserAgents.AwsCli("ecs.stop-service-deployment")), ContainerCalls.StopServiceDeployment(slow));
        story.Rollout.RollBack(slow, July(17, "13:51:41"), July(17, "13:55:12"), "Service deployment rolled back because of a stop service deployment request.", failure: null, pipeline);
    }

    private static void Autoscale(ContainerStory story, ContainerService service, DateTimeOffset at, int from, int to)
    {
        const string scaler = "ecs.application-autoscaling.amazonaws.com";
        var caller = Services.WithRole($"aws-service-role/{scaler}/AWSServiceRoleForApplicationAutoScaling_ECSService", "AutoScaling-UpdateService", scaler, at);
        story.Rollout.Scale(at, caller, service, from, to);
    }
}
