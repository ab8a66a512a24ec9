namespace Hokusai.Aws.Testbed;

/// <summary>The sample account's ECS service, with its roles, load balancer, scaling and log group.</summary>
internal static class SampleService
{
    private const string TaskTrust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private const string DeployTrust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity"}]}""";
    private const string AnyDatabase = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*","rds:*"],"Resource":"*"}]}""";

    public static async Task SeedAsync(SeedCalls calls, SampleNetwork network, string accountId)
    {
        await RoleAsync(calls, "hokusai-ecs-execution", TaskTrust, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}""");
        await RoleAsync(calls, "hokusai-ecs-task", TaskTrust, AnyDatabase);
        await RoleAsync(calls, "hokusai-terraform-deploy", DeployTrust, AnyDatabase);
        await calls.QueryAsync("iam", "CreateUser", ("UserName", "bob"));
        await calls.QueryAsync("iam", "CreateAccessKey", ("UserName", "bob"));
        await calls.QueryAsync("iam", "CreatePolicy", ("PolicyName", "hokusai-operators"), ("PolicyDocument", AnyDatabase));
        await calls.QueryAsync("iam", "AttachUserPolicy", ("UserName", "bob"), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/hokusai-operators"));
        await calls.JsonAsync("logs", "Logs_20140328.CreateLogGroup", $$"""{"logGroupName":"{{SampleAccount.LogGroup}}"}""");

        var target = await LoadBalancerAsync(calls, network);
        await EcsAsync(calls, network, accountId, target);
        await calls.JsonAsync("application-autoscaling", "AnyScaleFrontendService.RegisterScalableTarget", $$"""{"ServiceNamespace":"ecs","ResourceId":"service/{{SampleAccount.Production}}/{{SampleAccount.ServiceName}}","ScalableDimension":"ecs:service:DesiredCount","MinCapacity":2,"MaxCapacity":6}""");
    }

    private static async Task RoleAsync(SeedCalls calls, string name, string trust, string policy)
    {
        await calls.QueryAsync("iam", "CreateRole", ("RoleName", name), ("AssumeRolePolicyDocument", trust));
        await calls.QueryAsync("iam", "PutRolePolicy", ("RoleName", name), ("PolicyName", name), ("PolicyDocument", policy));
    }

    private static async Task<string> LoadBalancerAsync(SeedCalls calls, SampleNetwork network)
    {
        const string Service = "elasticloadbalancing";
        var balancer = SeedCalls.Text(await calls.QueryAsync(Service, "CreateLoadBalancer", ("Name", SampleAccount.Family), ("Subnets.member.1", network.SubnetIds[0]), ("Subnets.member.2", network.SubnetIds[1]), ("SecurityGroups.member.1", network.AppGroupId)), "LoadBalancerArn");
        var target = SeedCalls.Text(await calls.QueryAsync(Service, "CreateTargetGroup", ("Name", SampleAccount.Family), ("Protocol", "HTTP"), ("Port", "8080"), ("VpcId", network.VpcId), ("TargetType", "ip")), "TargetGroupArn");
        await calls.QueryAsync(Service, "CreateListener", ("LoadBalancerArn", balancer), ("Protocol", "HTTP"), ("Port", "80"), ("DefaultActions.member.1.Type", "forward"), ("DefaultActions.member.1.TargetGroupArn", target));
        return target;
    }

    private static async Task EcsAsync(SeedCalls calls, SampleNetwork network, string accountId, string target)
    {
        const string Ecs = "AmazonEC2ContainerServiceV20141113";
        await calls.JsonAsync("ecs", $"{Ecs}.CreateCluster", $$"""{"clusterName":"{{SampleAccount.Production}}"}""");
        foreach (var image in new[] { "1.4.1", "latest" })
        {
            await calls.JsonAsync("ecs", $"{Ecs}.RegisterTaskDefinition", $$"""
                {
                  "family": "{{SampleAccount.Family}}", "cpu": "4096", "memory": "16384", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"],
                  "executionRoleArn": "arn:aws:iam::{{accountId}}:role/hokusai-ecs-execution", "taskRoleArn": "arn:aws:iam::{{accountId}}:role/hokusai-ecs-task",
                  "containerDefinitions": [{
                    "name": "api", "image": "{{accountId}}.dkr.ecr.us-east-1.amazonaws.com/hokusai-api:{{image}}", "essential": true, "memory": 16384,
                    "portMappings": [{ "containerPort": 8080, "protocol": "tcp" }],
                    "environment": [{ "name": "DB_PASSWORD", "value": "CANARY-password-in-environment" }, { "name": "LOG_LEVEL", "value": "info" }],
                    "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "{{SampleAccount.LogGroup}}", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "api" } }
                  }]
                }
                """);
        }

        await calls.JsonAsync("ecs", $"{Ecs}.CreateService", $$"""
            {
              "cluster": "{{SampleAccount.Production}}", "serviceName": "{{SampleAccount.ServiceName}}", "taskDefinition": "{{SampleAccount.Family}}:2", "desiredCount": 2, "launchType": "FARGATE",
              "loadBalancers": [{ "targetGroupArn": "{{target}}", "containerName": "api", "containerPort": 8080 }],
              "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["{{network.SubnetIds[0]}}", "{{network.SubnetIds[1]}}"], "securityGroups": ["{{network.AppGroupId}}"], "assignPublicIp": "ENABLED" } }
            }
            """);
    }
}
