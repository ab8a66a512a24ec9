using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.Terraform;
using Hokusai.SampleIncident.Trail;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Noise;

/// <summary>
/// What the trail shows when ECS starts a task: credentials for both roles, the secret read once, a log stream, a target. Tasks
/// that cannot log in to the database fail their health check and are replaced, over and over.
/// </summary>
internal static class TaskStarts
{
    /// <summary>When each deployment of the service begins.</summary>
    private static readonly DateTimeOffset[] Deployments =
    [
        July(14, "09:20:10"), July(14, "11:41:02"), July(15, "09:33:50"), July(15, "13:31:12"), July(16, "10:31:31"), July(18, "14:00:16"),
        July(18, "14:04:34"), July(18, "14:44:12"), July(18, "16:05:58"),
    ];

    /// <summary>From the pipeline's password to Bob's reset and redeployment.</summary>
    private static readonly (DateTimeOffset From, DateTimeOffset To) Outage = (July(18, "14:05:52"), July(18, "14:44:00"));

    public static void Run(TrailLog trail)
    {
        var dice = new Dice("tasks");
        foreach (var deployment in Deployments)
        {
            for (var task = 0; task < 3; task++)
            {
                Start(trail, deployment.AddSeconds((task * 7) + dice.Next(0, 5)), dice, fails: false);
            }
        }

        for (var at = Outage.From; at < Outage.To; at = at.AddSeconds(dice.Next(35, 60)))
        {
            Start(trail, at, dice, fails: true);
        }
    }

    private static void Start(TrailLog trail, DateTimeOffset at, Dice dice, bool fails)
    {
        var task = dice.Hex(32);
        var address = "10.20.1." + dice.Next(10, 240);
        var scheduler = Services.WithRole("aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS", "ecs-service-scheduler", "ecs.amazonaws.com", at);
        var execution = Services.Program("hokusai-ecs-execution", task, address, "aws-sdk-go-v2/1.36.3 os/linux lang/go#1.23.6 md/GOOS#linux md/GOARCH#amd64 api/secretsmanager#1.35.4", at);

        trail.Add(at, Services.Itself("ecs-tasks.amazonaws.com"), Machines.AssumeRole("hokusai-ecs-execution", task, "ecs-tasks.amazonaws.com"));
        trail.Add(at, Services.Itself("ecs-tasks.amazonaws.com"), Machines.AssumeRole("hokusai-ecs-task", task, "ecs-tasks.amazonaws.com"));
        trail.Add(at.AddSeconds(2), execution.With("Amazon-ECS-Agent/1.95.0 (linux)"), RefreshCalls.Read("ecr", "GetAuthorizationToken", """{"registryIds":["111122223333"]}"""));
        trail.Add(at.AddSeconds(3), execution, RefreshCalls.Read("secretsmanager", "GetSecretValue", $$"""{"secretId":"{{DBSecretArn}}"}"""));
        trail.Add(at.AddSeconds(9), execution.With("Amazon-ECS-Agent/1.95.0 (linux)"), Machines.CreateLogStream("/ecs/hokusai-api", dice));
        trail.Add(at.AddSeconds(14), scheduler, Target("RegisterTargets", address));
        if (fails)
        {
            trail.Add(at.AddSeconds(dice.Next(95, 130)), scheduler, Target("DeregisterTargets", address));
        }
    }

    private static ApiCall Target(string name, string address) => new("elasticloadbalancing", name)
    {
        Request = $$"""{"targetGroupArn":"arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/hokusai-api/9f3a1c5e7b2d4f60","targets":[{"id":"{{address}}","port":8080,"availabilityZone":"us-east-1a"}]}""",
        ApiVersion = "2015-12-01",
    };
}
