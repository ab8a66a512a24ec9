using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.State;
using Hokusai.SampleIncident.Trail;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story;

/// <summary>
/// 2025-07-18, the incident. The pipeline and Alice both read serial 17 and both replace the password. The pipeline also turns
/// enhanced monitoring on: its ModifyDBInstance fails while the new role is unknown to RDS, succeeds after Alice's, and so the
/// database has the pipeline's password, while the secret and the state keep Alice's.
/// </summary>
internal static class Friday
{
    public static Infrastructure Play(Scene scene, Infrastructure before)
    {
        var patient = before with { HealthCheckGraceSeconds = 120 };
        Scene.QuietRun(
            scene.PipelineRuns(July(18, "09:20:11"), "16365540872", "d4f9027"), July(18, "09:20:30"), patient, 17,
            EcsCalls.UpdateService(30, ",\"healthCheckGracePeriodSeconds\":120", ("5528190347716620935", "PRIMARY", 30, "Jul 16, 2025, 10:31:29 AM")));

        ReleaseByApiPipeline(scene);
        var byAlice = BothApply(scene, patient);
        return Recovery.Play(scene, byAlice);
    }

    /// <summary>The API's own pipeline, triggered by the same merge, registers revision 31 and waits for it to be stable.</summary>
    private static void ReleaseByApiPipeline(Scene scene)
    {
        var pipeline = People.ApiPipeline("192.0.2.201");
        scene.Trail.Add(July(18, "14:00:12"), pipeline, EcsCalls.RegisterTaskDefinition(31, "v1.1.0"));
        scene.Trail.Add(July(18, "14:00:13"), pipeline, new ApiCall("ecs", "DescribeServices") { Request = """{"services":["api"],"cluster":"hokusai-production"}""" });
        scene.Trail.Add(
            July(18, "14:00:14"), pipeline,
            EcsCalls.UpdateService(31, ",\"taskDefinition\":\"arn:aws:ecs:us-east-1:111122223333:task-definition/hokusai-api:31\",\"forceNewDeployment\":false", ("6603817254409918273", "PRIMARY", 31, "Jul 18, 2025, 2:00:14 PM"), ("5528190347716620935", "ACTIVE", 30, "Jul 16, 2025, 10:31:29 AM")));
        for (var at = July(18, "14:00:29"); at < July(18, "14:06:00"); at = at.AddSeconds(15))
        {
            scene.Trail.Add(at, pipeline, new ApiCall("ecs", "DescribeServices") { Request = """{"services":["api"],"cluster":"hokusai-production"}""" });
        }
    }

    private static Infrastructure BothApply(Scene scene, Infrastructure before)
    {
        var byPipeline = (before with
        {
            Password = MasterPassword.Generate("friday/pipeline", "2025-Q3", "!#%*-_=+", 32),
            SecretVersionId = "terraform-20250718140430118600000001",
            MonitoringInterval = 60,
        }).With(Infrastructure.MonitoringRole, Infrastructure.MonitoringPolicy);
        var byAlice = before with
        {
            Password = MasterPassword.Generate("friday/alice", "2025-Q3", "!#%*-_=+", 32),
            SecretVersionId = "terraform-20250718140441502200000001",
        };

        var pipeline = scene.PipelineRuns(July(18, "14:03:41"), "16371480226", "f3b80ce").ReadState(July(18, "14:03:58")).Refresh(July(18, "14:04:02"));
        var alice = scene.AliceRuns(July(18, "14:04:05")).ReadState(July(18, "14:04:05")).Refresh(July(18, "14:04:09"));

        // Bob only wants to know what changes: a plan in the middle of it, innocent.
        Scene.PlanOnly(scene.BobRuns(), July(18, "14:05:03"));

        pipeline.WriteSecret(July(18, "14:04:30"), byPipeline.SecretVersionId);
        pipeline.Call(July(18, "14:04:31"), AwsWrites.CreateMonitoringRole());
        pipeline.Call(July(18, "14:04:31"), EcsCalls.UpdateService(30, EcsCalls.TaskDefinition(30), ("8817264530991827364", "PRIMARY", 30, "Jul 18, 2025, 2:04:31 PM"), ("6603817254409918273", "ACTIVE", 31, "Jul 18, 2025, 2:00:14 PM"), ("5528190347716620935", "ACTIVE", 30, "Jul 16, 2025, 10:31:29 AM")));
        pipeline.Call(July(18, "14:04:32"), AwsWrites.AttachMonitoringPolicy());
        const string monitoring = ",\"monitoringInterval\":60,\"monitoringRoleArn\":\"arn:aws:iam::111122223333:role/hokusai-rds-monitoring\"";
        foreach (var attempt in new[] { "14:04:33", "14:04:34", "14:04:36", "14:04:40", "14:04:48", "14:04:58", "14:05:08", "14:05:18" })
        {
            pipeline.Call(July(18, attempt), RdsCalls.SetPassword(monitoring) with
            {
                Response = null,
                ErrorCode = "InvalidParameterValueException",
                ErrorMessage = "IAM role ARN value is invalid or does not include the required permissions for: ENHANCED_MONITORING",
            });
        }

        alice.WriteSecret(July(18, "14:04:41"), byAlice.SecretVersionId);
        alice.Call(July(18, "14:04:42"), RdsCalls.SetPassword());
        alice.Call(July(18, "14:04:43"), EcsCalls.UpdateService(30, EcsCalls.TaskDefinition(30), ("8817264530991827364", "PRIMARY", 30, "Jul 18, 2025, 2:04:31 PM"), ("6603817254409918273", "ACTIVE", 31, "Jul 18, 2025, 2:00:14 PM")));

        // The decisive record arrives twenty minutes late.
        pipeline.Call(July(18, "14:05:28"), RdsCalls.SetPassword(monitoring) with { Delay = TimeSpan.FromMinutes(19) });

        pipeline.WaitForDatabase(July(18, "14:05:28"), July(18, "14:06:58"));
        alice.WaitForDatabase(July(18, "14:04:42"), July(18, "14:07:11"));
        pipeline.SaveState(July(18, "14:06:59"), byPipeline, 18);
        alice.SaveState(July(18, "14:07:12"), byAlice, 18);
        return byAlice;
    }
}
