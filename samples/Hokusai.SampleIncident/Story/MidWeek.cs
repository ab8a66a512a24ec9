using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.State;
using Hokusai.SampleIncident.Terraform;
using Hokusai.SampleIncident.Trail;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story;

/// <summary>
/// 2025-07-16 and 17: ordinary work, and the decoys. A scheduled rotation of another database's secret; two Terraform runs at once
/// on two different states; changes of the instance that leave the password alone. Here the lifecycle rule of the seed appears.
/// </summary>
internal static class MidWeek
{
    public static Infrastructure Play(Scene scene, Infrastructure before)
    {
        RotateAnalyticsSecret(scene);

        var expiring = before.With(Infrastructure.Lifecycle);
        Scene.QuietRun(scene.PipelineRuns(July(16, "08:55:10"), "16312208341", "c07be45"), July(16, "08:55:29"), expiring, 10, AwsWrites.PutBucketLifecycle(30));

        var released = expiring with { TaskRevision = 30, ImageTag = "v1.0.0" };
        Scene.QuietRun(
            scene.PipelineRuns(July(16, "10:30:44"), "16313950027", "e1187fa"), July(16, "10:31:01"), released, 11,
            EcsCalls.RegisterTaskDefinition(30, "v1.0.0"),
            EcsCalls.UpdateService(30, EcsCalls.TaskDefinition(30), ("5528190347716620935", "PRIMARY", 30, "Jul 16, 2025, 10:31:29 AM"), ("1029384756102938475", "ACTIVE", 29, "Jul 15, 2025, 1:31:09 PM")),
            EcsCalls.DeregisterTaskDefinition(29));

        var described = released with { DBSecurityGroupDescription = "PostgreSQL from the API tasks" };
        ResearchRun(scene, July(16, "14:10:02"));
        Scene.QuietRun(scene.BobRuns(), July(16, "14:10:17"), described, 12, AwsWrites.ModifySecurityGroupRule("PostgreSQL from the API tasks"));

        var insights = described with { PerformanceInsights = true };
        Scene.QuietRun(
            scene.AliceRuns(July(16, "16:40:50")), July(16, "16:40:50"), insights, 13,
            RdsCalls.Modify(",\"enablePerformanceInsights\":true,\"performanceInsightsRetentionPeriod\":7"));

        return Thursday(scene, insights);
    }

    private static Infrastructure Thursday(Scene scene, Infrastructure before)
    {
        var moved = before with { MaintenanceWindow = "sun:03:27-sun:03:57" };
        Scene.QuietRun(
            scene.PipelineRuns(July(17, "09:15:20"), "16338810562", "90ad3c4"), July(17, "09:15:38"), moved, 14,
            RdsCalls.Modify(",\"preferredMaintenanceWindow\":\"sun:03:27-sun:03:57\""));

        Scene.PlanOnly(scene.BobRuns(), July(17, "11:02:13"));
        Scene.PlanOnly(scene.PipelineRuns(July(17, "11:41:05"), "16341299710", "77f21b0"), July(17, "11:41:24"));

        var alarmed = moved with { ConnectionsThreshold = 400 };
        Scene.QuietRun(
            scene.AliceRuns(July(17, "13:30:27")), July(17, "13:30:27"), alarmed, 15,
            AwsWrites.PutMetricAlarm("hokusai-production-db-connections", "DatabaseConnections", 400));

        var idle = alarmed with { IdleTimeout = 120 };
        Scene.QuietRun(scene.PipelineRuns(July(17, "15:20:08"), "16345521883", "2c6e8d9"), July(17, "15:20:26"), idle, 16, AwsWrites.ModifyLoadBalancer(120));
        return idle;
    }

    /// <summary>RDS manages the password of hokusai-analytics and rotates it every seven days; nobody calls for it.</summary>
    private static void RotateAnalyticsSecret(Scene scene)
    {
        var itself = new Caller
        {
            Identity = () => new System.Text.Json.Nodes.JsonObject { ["accountId"] = Account, ["invokedBy"] = "secretsmanager.amazonaws.com" },
            SourceIPAddress = "secretsmanager.amazonaws.com",
            UserAgent = _ => "secretsmanager.amazonaws.com",
            IsService = true,
        };
        foreach (var (time, name) in new[] { ("03:12:04", "RotationStarted"), ("03:12:31", "RotationSucceeded") })
        {
            scene.Trail.Add(July(16, time), itself, new ApiCall("secretsmanager", name)
            {
                Additional = $$"""{"SecretId":"{{AnalyticsSecretArn}}"}""",
                EventType = "AwsServiceEvent",
                ReadOnly = false,
            });
        }
    }

    /// <summary>Carol's team has a state of its own in the same bucket: her run overlaps Bob's and touches nothing of his.</summary>
    private static void ResearchRun(Scene scene, DateTimeOffset start) =>
        new TerraformRun(scene.Trail, scene.Bucket, People.Carol(Scene.SignedIn(start)), People.CarolTerraform, ResearchStateKey)
            .ReadState(start, 18422)
            .Refresh(start.AddSeconds(4), RefreshCalls.Research)
            .Call(start.AddSeconds(38), new ApiCall("glue", "UpdateJob")
            {
                Request = """{"jobName":"features-daily","jobUpdate":{"role":"arn:aws:iam::111122223333:role/hokusai-research-glue","numberOfWorkers":6,"workerType":"G.1X"}}""",
                Response = """{"jobName":"features-daily"}""",
            })
            .SaveOtherState(start.AddSeconds(41), 18425);
}
