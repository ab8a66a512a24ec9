using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.Terraform;
using Hokusai.SampleIncident.Trail;

namespace Hokusai.SampleIncident.Noise;

/// <summary>What an account does by itself all day: monitoring, credentials for tasks and functions, keys, configuration recording.</summary>
internal static class Machines
{
    private static readonly ApiCall[] MonitoringReads =
    [
        RefreshCalls.Read("rds", "DescribeDBInstances", """{"maxRecords":100}"""),
        RefreshCalls.Read("rds", "DescribeEvents", """{"sourceType":"db-instance","duration":20}"""),
        RefreshCalls.Read("ecs", "ListClusters", "{}"),
        RefreshCalls.Read("ecs", "DescribeClusters", """{"clusters":["hokusai-production"]}"""),
        RefreshCalls.Read("ecs", "ListServices", """{"cluster":"hokusai-production"}"""),
        RefreshCalls.Read("ecs", "DescribeServices", """{"cluster":"hokusai-production","services":["api"]}"""),
        RefreshCalls.Read("ecs", "ListTasks", """{"cluster":"hokusai-production"}"""),
        RefreshCalls.Read("elasticloadbalancing", "DescribeLoadBalancers"),
        RefreshCalls.Read("elasticloadbalancing", "DescribeTargetHealth", """{"targetGroupArn":"arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/hokusai-api/9f3a1c5e7b2d4f60"}"""),
        RefreshCalls.Read("monitoring", "DescribeAlarms", """{"maxRecords":100}"""),
        RefreshCalls.Read("ec2", "DescribeInstances", """{"maxResults":1000,"instancesSet":{},"filterSet":{}}"""),
        RefreshCalls.Read("ec2", "DescribeVolumes", """{"maxResults":500,"volumeSet":{},"filterSet":{}}"""),
    ];

    private static readonly (string Service, string Name)[] ConfigurationReads =
    [
        ("ec2", "DescribeSecurityGroups"), ("ec2", "DescribeSubnets"), ("ec2", "DescribeVpcs"), ("ec2", "DescribeRouteTables"),
        ("rds", "DescribeDBInstances"), ("rds", "DescribeDBSnapshots"), ("iam", "ListRoles"), ("ecs", "ListTaskDefinitions"),
    ];

    public static void Run(TrailLog trail)
    {
        Monitor(trail, new Dice("monitoring"));
        HourlyCredentials(trail, new Dice("credentials"));
        Keys(trail, new Dice("keys"));
        RecordConfiguration(trail, Place.Region, new Dice("configuration"), 3);
        RecordConfiguration(trail, Place.OtherRegion, new Dice("configuration-west"), 12);
    }

    private static void Monitor(TrailLog trail, Dice dice)
    {
        for (var at = Place.From; at < Place.To; at = at.AddMinutes(20))
        {
            var agent = Services.Program("hokusai-datadog", "DatadogAWSIntegration", "198.51.100." + dice.Next(10, 14), UserAgents.Datadog, at);
            foreach (var read in MonitoringReads.Where(_ => dice.Chance(50)))
            {
                trail.Add(at.AddSeconds(dice.Next(0, 50)), agent, read);
            }
        }
    }

    private static void HourlyCredentials(TrailLog trail, Dice dice)
    {
        (string Service, string Role)[] holders =
        [
            ("ecs-tasks.amazonaws.com", "hokusai-ecs-task"), ("ecs-tasks.amazonaws.com", "hokusai-ecs-task"), ("ecs-tasks.amazonaws.com", "hokusai-ecs-task"),
            ("lambda.amazonaws.com", "hokusai-thumbnailer"), ("glue.amazonaws.com", "hokusai-research-glue"), ("monitoring.rds.amazonaws.com", "hokusai-analytics-monitoring"),
        ];
        for (var at = Place.From; at < Place.To; at = at.AddHours(1))
        {
            foreach (var (service, role) in holders)
            {
                var moment = at.AddSeconds(dice.Next(0, 3500));
                trail.Add(moment, Services.Itself(service), AssumeRole(role, dice.Hex(32), service));
                if (service is "lambda.amazonaws.com")
                {
                    trail.Add(moment.AddSeconds(1), Services.Program(role, "hokusai-thumbnailer", "10.20.4." + dice.Next(5, 200), UserAgents.Boto3("AWS_Lambda_python3.12"), moment), CreateLogStream("/aws/lambda/hokusai-thumbnailer", dice));
                }
            }
        }
    }

    private static void Keys(TrailLog trail, Dice dice)
    {
        for (var at = Place.From; at < Place.To; at = at.AddMinutes(30))
        {
            var moment = at.AddSeconds(dice.Next(0, 1700));
            var isTrail = dice.Chance(60);
            trail.Add(
                moment,
                isTrail ? Services.Itself("cloudtrail.amazonaws.com") : Services.WithRole("hokusai-thumbnailer", "hokusai-thumbnailer", "secretsmanager.amazonaws.com", moment),
                isTrail ? S3.BucketCall("GetBucketAcl", Place.TrailBucket, ",\"acl\":\"\"") : new ApiCall("kms", "Decrypt")
                {
                    Request = """{"encryptionAlgorithm":"SYMMETRIC_DEFAULT","encryptionContext":{"SecretARN":"arn:aws:secretsmanager:us-east-1:111122223333:secret:hokusai-thumbnailer/signing-Rb2kLw"}}""",
                    Resources = """[{"accountId":"111122223333","type":"AWS::KMS::Key","ARN":"arn:aws:kms:us-east-1:111122223333:key/0d9e2f6a-4b1c-4e7f-9a35-6c8d7e5f4a3b"}]""",
                });
        }
    }

    private static void RecordConfiguration(TrailLog trail, string region, Dice dice, int everyHours)
    {
        for (var at = Place.From.AddMinutes(17); at < Place.To; at = at.AddHours(everyHours))
        {
            var recorder = Services.WithRole("aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig", "AWSConfig-Describe", "config.amazonaws.com", at);
            foreach (var (service, name) in ConfigurationReads)
            {
                trail.Add(at.AddSeconds(dice.Next(0, 40)), recorder, new ApiCall(service, name) { Region = service is "iam" ? Place.Region : region });
            }
        }
    }

    public static ApiCall AssumeRole(string role, string session, string service) => new("sts", "AssumeRole")
    {
        Request = $$"""{"roleArn":"arn:aws:iam::{{Place.Account}}:role/{{role}}","roleSessionName":"{{session}}"}""",
        Response = $$$"""{"credentials":{"accessKeyId":"{{{Identities.AccessKey("ASIA", new Dice(session + role))}}}"},"assumedRoleUser":{"assumedRoleId":"{{{Identities.RoleId(role)}}}:{{{session}}}","arn":"arn:aws:sts::{{{Place.Account}}}:assumed-role/{{{role}}}/{{{session}}}"}}""",
        Resources = $$"""[{"accountId":"{{Place.Account}}","type":"AWS::IAM::Role","ARN":"arn:aws:iam::{{Place.Account}}:role/{{role}}"}]""",
        Host = service,
    };

    public static ApiCall CreateLogStream(string group, Dice dice) => new("logs", "CreateLogStream")
    {
        Request = $$"""{"logGroupName":"{{group}}","logStreamName":"{{dice.Hex(32)}}"}""",
        ApiVersion = "20140328",
    };
}
