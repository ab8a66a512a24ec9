using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.State;
using Hokusai.SampleIncident.Terraform;
using Hokusai.SampleIncident.Trail;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story;

/// <summary>2025-07-14: Alice creates the platform with one long apply; the pipeline takes over. No conflict.</summary>
internal static class Monday
{
    public static Infrastructure Play(Scene scene)
    {
        var created = new Infrastructure
        {
            Password = MasterPassword.Generate("creation", "2025-Q2", null, 20),
            SecretVersionId = "terraform-20250714091239518200000002",
        };
        Create(scene, created);

        var scaled = created with { DesiredCount = 3 };
        Scene.QuietRun(
            scene.PipelineRuns(July(14, "11:40:12"), "16267311904", "4b1f0c2"), July(14, "11:40:31"), scaled, 5,
            EcsCalls.UpdateService(28, ",\"desiredCount\":3", ("7710382945516620381", "PRIMARY", 28, "Jul 14, 2025, 9:15:45 AM")));

        var alarmed = scaled with { ConnectionsThreshold = 380 };
        Scene.QuietRun(
            scene.AliceRuns(July(14, "14:25:06")), July(14, "14:25:06"), alarmed, 6,
            AwsWrites.PutMetricAlarm("hokusai-production-db-connections", "DatabaseConnections", 380));

        Scene.PlanOnly(scene.BobRuns(), July(14, "15:50:41"));
        return alarmed;
    }

    /// <summary>
    /// The creation runs for eight minutes, so Terraform stores the state in between: after each change that comes at least 20
    /// seconds after it last did. It is the only password given at birth, and no change of one.
    /// </summary>
    private static void Create(Scene scene, Infrastructure created)
    {
        var start = July(14, "09:12:08");
        var run = scene.AliceRuns(start).ReadState(start);
        run.Call(start.AddSeconds(6), RefreshCalls.Read("sts", "GetCallerIdentity"));
        run.Call(start.AddSeconds(29), Created("logs", "CreateLogGroup", """{"logGroupName":"/ecs/hokusai-api"}"""));
        run.Call(start.AddSeconds(29), Created("ecs", "CreateCluster", """{"clusterName":"hokusai-production"}"""));
        run.Call(start.AddSeconds(30), Created("iam", "CreateRole", """{"roleName":"hokusai-ecs-execution","path":"/"}"""));
        run.Call(start.AddSeconds(30), Created("iam", "CreateRole", """{"roleName":"hokusai-ecs-task","path":"/"}"""));
        run.Call(start.AddSeconds(31), Created("secretsmanager", "CreateSecret", """{"name":"hokusai-production/db","description":"Master user of hokusai-production","clientRequestToken":"terraform-20250714091239104700000001","forceOverwriteReplicaSecret":false}"""));
        run.WriteSecret(start.AddSeconds(32), created.SecretVersionId);
        run.Call(start.AddSeconds(32), S3.BucketCall("CreateBucket", ModelsBucket));
        run.Call(start.AddSeconds(33), Created("ec2", "CreateSecurityGroup", """{"groupName":"hokusai-app","groupDescription":"Load balancer and API tasks","vpcId":"vpc-0d5f7a9b1c3e5d7f9"}"""));
        run.Call(start.AddSeconds(33), Created("rds", "CreateDBSubnetGroup", """{"dBSubnetGroupName":"hokusai-production","dBSubnetGroupDescription":"Managed by Terraform","subnetIds":["subnet-0a1b2c3d4e5f60001","subnet-0a1b2c3d4e5f60002"]}"""));
        run.Call(start.AddSeconds(34), Created("rds", "CreateDBParameterGroup", """{"dBParameterGroupName":"hokusai-production-postgres16","dBParameterGroupFamily":"postgres16","description":"Managed by Terraform"}"""));
        run.Call(start.AddSeconds(35), Created("ec2", "AuthorizeSecurityGroupIngress", """{"groupId":"sg-0c1d2e3f4a5b60001","ipPermissions":{"items":[{"ipProtocol":"-1","ipRanges":{"items":[{"cidrIp":"0.0.0.0/0"}]}}]}}"""));
        run.Call(start.AddSeconds(36), Created("elasticloadbalancing", "CreateTargetGroup", """{"name":"hokusai-api","protocol":"HTTP","port":8080,"vpcId":"vpc-0d5f7a9b1c3e5d7f9","targetType":"ip"}"""));
        run.Call(start.AddSeconds(37), Created("ec2", "CreateSecurityGroup", """{"groupName":"hokusai-db","groupDescription":"PostgreSQL from the API","vpcId":"vpc-0d5f7a9b1c3e5d7f9"}"""));
        run.Call(start.AddSeconds(38), Created("elasticloadbalancing", "CreateLoadBalancer", """{"name":"hokusai-api","subnets":["subnet-0a1b2c3d4e5f60001","subnet-0a1b2c3d4e5f60002"],"securityGroups":["sg-0c1d2e3f4a5b60001"],"scheme":"internet-facing","type":"application"}"""));
        run.Call(start.AddSeconds(39), RdsCalls.Create());
        run.Call(start.AddSeconds(40), EcsCalls.RegisterTaskDefinition(28, "v0.9.4"));
        run.WaitForDatabase(start.AddSeconds(39), start.AddSeconds(436));

        string[] late = ["aws_db_instance.production", "aws_cloudwatch_metric_alarm.db_connections", "aws_cloudwatch_metric_alarm.db_cpu"];
        string[] afterLoadBalancer = ["aws_lb_listener.http", "aws_ecs_service.api"];
        run.SaveState(start.AddSeconds(57), created.Without([.. late, .. afterLoadBalancer, "aws_lb.api", "aws_ecs_task_definition.api"]), 1);
        run.SaveState(start.AddSeconds(214), created.Without([.. late, .. afterLoadBalancer]), 2);
        run.Call(start.AddSeconds(215), Created("elasticloadbalancing", "CreateListener", """{"protocol":"HTTP","port":80}"""));
        run.Call(start.AddSeconds(217), Created("ecs", "CreateService", """{"cluster":"hokusai-production","serviceName":"api","taskDefinition":"hokusai-api:28","desiredCount":2,"launchType":"FARGATE"}"""));
        run.SaveState(start.AddSeconds(437), created.Without("aws_cloudwatch_metric_alarm.db_connections", "aws_cloudwatch_metric_alarm.db_cpu"), 3);
        run.Call(start.AddSeconds(438), AwsWrites.PutMetricAlarm("hokusai-production-db-connections", "DatabaseConnections", 400));
        run.Call(start.AddSeconds(438), AwsWrites.PutMetricAlarm("hokusai-production-db-cpu", "CPUUtilization", 80));
        run.SaveState(start.AddSeconds(440), created, 4);
    }

    private static ApiCall Created(string service, string name, string request) => new(service, name) { Request = request };
}
