using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.Story;
using Hokusai.SampleIncident.Terraform;
using Hokusai.SampleIncident.Trail;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Noise;

/// <summary>The three people's ordinary working days: signing in, looking around, a command line here and there.</summary>
internal static class Colleagues
{
    private static readonly ApiCall[] ConsolePages =
    [
        RefreshCalls.Read("rds", "DescribeDBInstances", """{"maxRecords":100}"""), RefreshCalls.Read("rds", "DescribeDBClusters", """{"maxRecords":100}"""),
        RefreshCalls.Read("rds", "DescribePendingMaintenanceActions"), RefreshCalls.Read("glue", "GetJobRuns", """{"jobName":"features-daily","maxResults":50}"""),
        RefreshCalls.Read("glue", "GetDatabases", "{}"), RefreshCalls.Read("athena", "ListWorkGroups", "{}"), RefreshCalls.Read("athena", "ListQueryExecutions", """{"workGroup":"primary"}"""),
        RefreshCalls.Read("logs", "DescribeLogGroups", """{"limit":50}"""), RefreshCalls.Read("ecs", "ListClusters", "{}"), RefreshCalls.Read("monitoring", "DescribeAlarms", """{"maxRecords":100}"""),
        RefreshCalls.Read("health", "DescribeEventAggregates", """{"aggregateField":"eventTypeCategory"}"""), RefreshCalls.Read("s3", "ListBuckets"),
    ];

    private static readonly (string Command, ApiCall Call)[] Commands =
    [
        ("sts.get-caller-identity", RefreshCalls.Read("sts", "GetCallerIdentity")),
        ("ecs.describe-services", RefreshCalls.Read("ecs", "DescribeServices", """{"cluster":"hokusai-production","services":["api"]}""")),
        ("ecs.list-tasks", RefreshCalls.Read("ecs", "ListTasks", """{"cluster":"hokusai-production","serviceName":"api"}""")),
        ("logs.tail", RefreshCalls.Read("logs", "DescribeLogStreams", """{"logGroupName":"/ecs/hokusai-api","orderBy":"LastEventTime"}""")),
        ("rds.describe-db-instances", RefreshCalls.Read("rds", "DescribeDBInstances", """{"dBInstanceIdentifier":"hokusai-production"}""")),
        ("ecr.describe-images", RefreshCalls.Read("ecr", "DescribeImages", """{"repositoryName":"hokusai-api"}""")),
    ];

    public static void Work(TrailLog trail)
    {
        var dice = new Dice("colleagues");
        for (var day = 14; day <= 18; day++)
        {
            Browse(trail, dice, People.Carol(July(day, "08:52:17")) with { FromConsole = true }, July(day, "08:53:00"));
            Browse(trail, dice, People.Carol(July(day, "12:52:17")) with { FromConsole = true }, July(day, "12:58:00"));
            Browse(trail, dice, People.Alice(July(day, "08:52:17")) with { FromConsole = true }, July(day, "10:05:00"));
            TypeCommands(trail, dice, day);
            BuildImages(trail, dice, day);
        }

        Browse(trail, dice, People.Carol(July(18, "14:30:51")) with { FromConsole = true }, July(18, "14:30:51"), 4);
        Browse(trail, dice, People.Alice(July(20, "12:52:17")) with { FromConsole = true }, July(20, "12:55:00"), 8);
    }

    private static void Browse(TrailLog trail, Dice dice, Caller person, DateTimeOffset at, int pages = 16)
    {
        trail.Add(at, person with { FromConsole = false }, new ApiCall("signin", "ConsoleLogin")
        {
            Response = """{"ConsoleLogin":"Success"}""",
            Additional = """{"MobileVersion":"No","MFAUsed":"No"}""",
            EventType = "AwsConsoleSignIn",
            ReadOnly = false,
        });
        for (var page = 0; page < pages; page++)
        {
            at = at.AddSeconds(dice.Next(1, 40));
            trail.Add(at, person, dice.Pick(ConsolePages));
        }
    }

    private static void TypeCommands(TrailLog trail, Dice dice, int day)
    {
        for (var at = July(day, "09:05:00"); at < July(day, "16:30:00"); at = at.AddMinutes(dice.Next(12, 55)))
        {
            var (command, call) = dice.Pick(Commands);
            var person = dice.Chance(65) ? People.Bob : People.Alice(Scene.SignedIn(at));
            trail.Add(at, person.With(UserAgents.AwsCli(command)), call);
        }
    }

    /// <summary>The API's pipeline builds an image for every push, and tags it <c>latest</c> too.</summary>
    private static void BuildImages(TrailLog trail, Dice dice, int day)
    {
        var tag = day switch { 14 => "v0.9.4", 15 => "v0.9.5", 16 => "v1.0.0", 18 => "v1.1.0", _ => "develop" };
        var at = day == 18 ? July(18, "13:57:20") : July(day, "08:40:00").AddSeconds(dice.Next(0, 1200));
        var pipeline = People.ApiPipeline("192.0.2.201").With("docker/28.2.2 go/go1.24.3 git-commit/45873be kernel/6.11.0-1015-azure os/linux arch/amd64");
        trail.Add(at, pipeline.With(UserAgents.AwsCli("ecr.get-login-password")), RefreshCalls.Read("ecr", "GetAuthorizationToken", "{}"));
        var digest = dice.Hex(64);
        foreach (var name in new[] { tag, "latest" })
        {
            at = at.AddSeconds(dice.Next(4, 20));
            trail.Add(at, pipeline, new ApiCall("ecr", "PutImage")
            {
                Request = $$"""{"registryId":"111122223333","repositoryName":"hokusai-api","imageTag":"{{name}}","imageManifestMediaType":"application/vnd.docker.distribution.manifest.v2+json"}""",
                Response = $$$$"""{"image":{"registryId":"111122223333","repositoryName":"hokusai-api","imageId":{"imageDigest":"sha256:{{{{digest}}}}","imageTag":"{{{{name}}}}"}}}""",
                Resources = """[{"accountId":"111122223333","ARN":"arn:aws:ecr:us-east-1:111122223333:repository/hokusai-api"}]""",
            });
        }
    }
}
