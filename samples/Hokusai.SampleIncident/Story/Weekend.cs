using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.Trail;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story;

/// <summary>2025-07-19 and 20: quiet, but for the nightly plan; on Sunday Alice collects the evidence.</summary>
internal static class Weekend
{
    public static void Play(Scene scene)
    {
        var investigator = People.Alice(July(20, "12:52:17"));
        var at = July(20, "13:10:00");
        foreach (var name in new[] { "ModifyDBInstance", "ModifyDBCluster", "RebootDBInstance", "UpdateService", "PutBucketLifecycle" })
        {
            for (var page = 0; page < 4; page++)
            {
                scene.Trail.Add(at, investigator.With(UserAgents.AwsCli("cloudtrail.lookup-events")), new ApiCall("cloudtrail", "LookupEvents")
                {
                    Request = $$"""{"lookupAttributes":[{"attributeKey":"EventName","attributeValue":"{{name}}"}],"startTime":"Jul 14, 2025, 12:00:00 AM","endTime":"Jul 20, 2025, 12:00:00 PM"}""",
                });
                at = at.AddSeconds(3);
            }

            at = at.AddSeconds(40);
        }

        scene.Trail.Add(July(20, "13:20:44"), investigator.With(UserAgents.AwsCli("s3api.list-object-versions")), S3.BucketCall("ListObjectVersions", StateBucket, $",\"versions\":\"\",\"prefix\":\"{StateKey}\"") with { IsDataEvent = true });
        scene.Trail.Add(July(20, "13:25:31"), investigator.With(UserAgents.AwsCli("rds.describe-events")), new ApiCall("rds", "DescribeEvents") { Request = """{"sourceType":"db-instance","sourceIdentifier":"hokusai-production","duration":10080}""" });
    }

    /// <summary>The pipeline plans every morning to see drift.</summary>
    public static void PlanNightly(Scene scene)
    {
        // Run ids rise with time, as GitHub's do; the commit is the last one pushed to main.
        (int Day, string RunId, string Commit)[] nights =
        [
            (15, "16288043716", "4b1f0c2"), (16, "16308815290", "a93c7de"), (17, "16335507741", "e1187fa"),
            (18, "16362281903", "2c6e8d9"), (19, "16382660418", "08b5d17"), (20, "16396117725", "08b5d17"),
        ];
        foreach (var (day, runId, commit) in nights)
        {
            Scene.PlanOnly(scene.PipelineRuns(July(day, "06:00:38"), runId, commit), July(day, "06:00:57"));
        }
    }
}
