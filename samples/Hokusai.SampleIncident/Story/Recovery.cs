using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.State;
using Hokusai.SampleIncident.Terraform;
using Hokusai.SampleIncident.Trail;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story;

/// <summary>The afternoon of 2025-07-18: what people tried, what helped, and what the lost update broke.</summary>
internal static class Recovery
{
    public static Infrastructure Play(Scene scene, Infrastructure before)
    {
        ForceDeployment(scene, July(18, "14:22:40"), "2299183746550192837");
        CarolTries(scene);
        BobResetsThePassword(scene);
        ForceDeployment(scene, July(18, "14:44:10"), "3388274655610293847");
        return Reconcile(scene, before);
    }

    private static void ForceDeployment(Scene scene, DateTimeOffset at, string deployment) => scene.Trail.Add(
        at,
        People.Bob.With(UserAgents.AwsCli("ecs.update-service")),
        EcsCalls.UpdateService(30, ",\"forceNewDeployment\":true", (deployment, "PRIMARY", 30, at.ToString("MMM d, yyyy, h:mm:ss tt")), ("8817264530991827364", "ACTIVE", 30, "Jul 18, 2025, 2:04:31 PM")));

    /// <summary>Carol is not allowed to modify the instance; a refused call has no parameters in the trail. Rebooting she is, and it does not help.</summary>
    private static void CarolTries(Scene scene)
    {
        var carol = People.Carol(July(18, "14:30:51")) with { FromConsole = true };
        foreach (var (time, name) in new[] { ("14:31:20", "DescribeDBInstances"), ("14:31:21", "DescribeEvents"), ("14:31:22", "DescribeDBLogFiles"), ("14:33:48", "DescribeDBInstances") })
        {
            scene.Trail.Add(July(18, time), carol, new ApiCall("rds", name) { Request = name is "DescribeDBInstances" ? "{\"maxRecords\":100}" : """{"sourceIdentifier":"hokusai-production"}""" });
        }

        scene.Trail.Add(July(18, "14:34:20"), carol, new ApiCall("rds", "ModifyDBInstance")
        {
            ErrorCode = "AccessDenied",
            ErrorMessage = $"User: arn:aws:sts::{Account}:assumed-role/{People.CarolRole}/carol@hokusai.example is not authorized to perform: rds:ModifyDBInstance on resource: arn:aws:rds:us-east-1:{Account}:db:hokusai-production because no identity-based policy allows the rds:ModifyDBInstance action",
            Delay = TimeSpan.FromMinutes(31),
        });
        scene.Trail.Add(July(18, "14:36:50"), carol, RdsCalls.Reboot());
    }

    /// <summary>The manual reset of the seed: Bob gives the database the password that the secret holds.</summary>
    private static void BobResetsThePassword(Scene scene)
    {
        scene.Trail.Add(July(18, "14:41:18"), People.Bob.With(UserAgents.AwsCli("secretsmanager.get-secret-value")), RefreshCalls.Read("secretsmanager", "GetSecretValue", $$"""{"secretId":"{{DBSecret}}"}"""));
        scene.Trail.Add(July(18, "14:42:03"), People.Bob.With(UserAgents.AwsCli("rds.modify-db-instance")), RdsCalls.SetPassword() with { IsDeliveredTwice = true });
    }

    /// <summary>
    /// The role that the lost update created is in AWS and not in the state: the next pipeline run fails on it, Alice imports it, and
    /// the run after that works again and releases v1.1.0 as revision 32.
    /// </summary>
    private static Infrastructure Reconcile(Scene scene, Infrastructure before)
    {
        scene.PipelineRuns(July(18, "15:28:02"), "16373091544", "f3b80ce").ReadState(July(18, "15:28:20")).Refresh(July(18, "15:28:24"))
            .Call(July(18, "15:28:46"), AwsWrites.CreateMonitoringRole() with
            {
                Response = null,
                ErrorCode = "EntityAlreadyExistsException",
                ErrorMessage = "Role with name hokusai-rds-monitoring already exists.",
            });

        var role = before.With(Infrastructure.MonitoringRole);
        scene.AliceRuns(July(18, "15:52:10")).ReadState(July(18, "15:52:10"))
            .Call(July(18, "15:52:19"), RefreshCalls.Read("iam", "GetRole", """{"roleName":"hokusai-rds-monitoring"}"""))
            .SaveState(July(18, "15:52:21"), role, 19);
        var policy = role.With(Infrastructure.MonitoringPolicy);
        scene.AliceRuns(July(18, "15:53:02")).ReadState(July(18, "15:53:02"))
            .Call(July(18, "15:53:11"), RefreshCalls.Read("iam", "ListAttachedRolePolicies", """{"roleName":"hokusai-rds-monitoring"}"""))
            .SaveState(July(18, "15:53:13"), policy, 20);

        var released = policy with { MonitoringInterval = 60, TaskRevision = 32, ImageTag = "v1.1.0" };
        Scene.QuietRun(
            scene.PipelineRuns(July(18, "16:05:09"), "16373774201", "08b5d17"), July(18, "16:05:28"), released, 21,
            EcsCalls.RegisterTaskDefinition(32, "v1.1.0"),
            EcsCalls.UpdateService(32, EcsCalls.TaskDefinition(32), ("9911827364550918273", "PRIMARY", 32, "Jul 18, 2025, 4:05:56 PM"), ("3388274655610293847", "ACTIVE", 30, "Jul 18, 2025, 2:44:10 PM")),
            EcsCalls.DeregisterTaskDefinition(30));
        return released;
    }
}
