using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.State;
using Hokusai.SampleIncident.Trail;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story;

/// <summary>
/// 2025-07-15: the first occurrence, smaller. Bob applies "no @ or / in the password" from his laptop while the push of the same
/// commit makes the pipeline apply it too. Bob is last with everything: the database, the secret and the state agree in the end.
/// </summary>
internal static class Tuesday
{
    public static Infrastructure Play(Scene scene, Infrastructure before)
    {
        var released = before with { TaskRevision = 29, ImageTag = "v0.9.5" };
        Scene.QuietRun(
            scene.PipelineRuns(July(15, "09:33:02"), "16291120457", "a93c7de"), July(15, "09:33:20"), released, 7,
            EcsCalls.RegisterTaskDefinition(29, "v0.9.5"),
            EcsCalls.UpdateService(29, EcsCalls.TaskDefinition(29), ("4410927735610482256", "PRIMARY", 29, "Jul 15, 2025, 9:33:48 AM"), ("7710382945516620381", "ACTIVE", 28, "Jul 14, 2025, 9:15:45 AM")),
            EcsCalls.DeregisterTaskDefinition(28));

        var byPipeline = released with
        {
            Password = MasterPassword.Generate("tuesday/pipeline", "2025-Q2", "!#%*-_=+", 24),
            SecretVersionId = "terraform-20250715132140211300000001",
            CpuThreshold = 75,
        };
        var byBob = released with
        {
            Password = MasterPassword.Generate("tuesday/bob", "2025-Q2", "!#%*-_=+", 24),
            SecretVersionId = "terraform-20250715132312870900000001",
        };

        // Bob reads serial 7 first, then thinks over the plan for two minutes.
        var bob = scene.BobRuns().ReadState(July(15, "13:20:50")).Refresh(July(15, "13:20:54"));
        var pipeline = scene.PipelineRuns(July(15, "13:20:58"), "16296604118", "5e0d91b", "develop").ReadState(July(15, "13:21:14")).Refresh(July(15, "13:21:18"));

        pipeline.WriteSecret(July(15, "13:21:40"), byPipeline.SecretVersionId);
        pipeline.Call(July(15, "13:21:41"), RdsCalls.SetPassword());
        pipeline.Call(July(15, "13:21:41"), AwsWrites.PutMetricAlarm("hokusai-production-db-cpu", "CPUUtilization", 75));
        pipeline.WaitForDatabase(July(15, "13:21:41"), July(15, "13:22:52"));
        pipeline.SaveState(July(15, "13:22:53"), byPipeline, 8);

        bob.WriteSecret(July(15, "13:23:12"), byBob.SecretVersionId);
        bob.Call(July(15, "13:23:13"), RdsCalls.SetPassword() with { IsOddlyWritten = true });
        bob.WaitForDatabase(July(15, "13:23:13"), July(15, "13:24:25"));
        bob.SaveState(July(15, "13:24:26"), byBob, 8);

        scene.Trail.Add(
            July(15, "13:31:09"),
            People.Bob.With(UserAgents.AwsCli("ecs.update-service")),
            EcsCalls.UpdateService(29, ",\"forceNewDeployment\":true", ("1029384756102938475", "PRIMARY", 29, "Jul 15, 2025, 1:31:09 PM"), ("4410927735610482256", "ACTIVE", 29, "Jul 15, 2025, 9:33:48 AM")));

        // The alarm that the lost update changed is 75 in AWS and 80 in the state and on main: Alice's run puts it back.
        var retained = byBob with { LogRetentionDays = 90 };
        Scene.QuietRun(scene.AliceRuns(July(15, "16:05:33")), July(15, "16:05:33"), retained, 9, AwsWrites.PutRetentionPolicy(90), AwsWrites.PutMetricAlarm("hokusai-production-db-cpu", "CPUUtilization", 80));
        return retained;
    }
}
