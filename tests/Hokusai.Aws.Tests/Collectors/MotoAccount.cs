using System.Text.Json.Nodes;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>An account with one of everything that a snapshot holds, as far as moto knows it.</summary>
internal sealed class MotoAccount(AwsTestbed aws)
{
    public const string Canary = "CANARY-database-password";

    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private const string Reading = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"rds:Describe*","Resource":"*"}]}""";

    private RawAwsClient Raw => aws.Raw;

    public async Task FillAsync()
    {
        var subnets = await SubnetsAsync();
        await DatabasesAsync(subnets);
        await BucketsAsync();
        await IdentitiesAsync();
        await ContainersAsync();
        await BalancersAsync(subnets);
        await EventsAsync();
        await SecretsAsync();
        await FunctionsAsync();
    }

    private async Task<string[]> SubnetsAsync()
    {
        var answer = await Ok(Raw.QueryAsync("ec2", "2016-11-15", "DescribeSubnets"));
        return [.. answer.Split("<subnetId>").Skip(1).Select(part => part.Split('<')[0]).Take(2)];
    }

    private async Task DatabasesAsync(string[] subnets)
    {
        const string Version = "2014-10-31";
        await Ok(Raw.QueryAsync("rds", Version, "CreateDBParameterGroup", ("DBParameterGroupName", "app"), ("DBParameterGroupFamily", "postgres16"), ("Description", "app")));
        await Ok(Raw.QueryAsync(
            "rds", Version, "ModifyDBParameterGroup", ("DBParameterGroupName", "app"), ("Parameters.Parameter.1.ParameterName", "rds.force_ssl"),
            ("Parameters.Parameter.1.ParameterValue", "1"), ("Parameters.Parameter.1.ApplyMethod", "immediate")));
        await Ok(Raw.QueryAsync(
            "rds", Version, "CreateDBSubnetGroup", ("DBSubnetGroupName", "app"), ("DBSubnetGroupDescription", "app"),
            ("SubnetIds.SubnetIdentifier.1", subnets[0]), ("SubnetIds.SubnetIdentifier.2", subnets[1])));
        await Ok(Raw.QueryAsync(
            "rds", Version, "CreateDBInstance", ("DBInstanceIdentifier", "db-1"), ("Engine", "postgres"), ("DBInstanceClass", "db.t4g.medium"),
            ("AllocatedStorage", "20"), ("MasterUsername", "app"), ("MasterUserPassword", Canary), ("DBParameterGroupName", "app"), ("DBSubnetGroupName", "app"),
            ("Tags.Tag.1.Key", "team"), ("Tags.Tag.1.Value", "core")));
        await Ok(Raw.QueryAsync(
            "rds", Version, "CreateDBCluster", ("DBClusterIdentifier", "cluster-1"), ("Engine", "aurora-postgresql"), ("MasterUsername", "app"), ("MasterUserPassword", Canary)));
        await Ok(Raw.QueryAsync("rds", Version, "CreateDBSnapshot", ("DBInstanceIdentifier", "db-1"), ("DBSnapshotIdentifier", "by-hand")));
        await Ok(Raw.QueryAsync("rds", Version, "CreateEventSubscription", ("SubscriptionName", "events"), ("SnsTopicArn", "arn:aws:sns:us-east-1:123456789012:alerts"), ("SourceType", "db-instance")));
    }

    private async Task BucketsAsync()
    {
        await Ok(Raw.RestAsync("s3", HttpMethod.Put, "/plain-bucket"));
        await Ok(Raw.RestAsync("s3", HttpMethod.Put, "/logs-bucket"));
        await Ok(Raw.RestAsync("s3", HttpMethod.Put, "/full-bucket"));
        await Bucket("versioning", "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
        await Bucket("lifecycle", """
            <LifecycleConfiguration>
              <Rule><ID>logs</ID><Filter><Prefix>logs/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>90</Days></Expiration>
                <Transition><Days>30</Days><StorageClass>STANDARD_IA</StorageClass></Transition>
                <NoncurrentVersionTransition><NoncurrentDays>30</NoncurrentDays><StorageClass>GLACIER</StorageClass></NoncurrentVersionTransition>
                <NoncurrentVersionExpiration><NoncurrentDays>60</NoncurrentDays></NoncurrentVersionExpiration>
                <AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule>
              <Rule><ID>tagged</ID><Filter><And><Prefix>tmp/</Prefix><Tag><Key>a</Key><Value>1</Value></Tag><Tag><Key>b</Key><Value>2</Value></Tag></And></Filter>
                <Status>Disabled</Status><Expiration><Date>2030-01-01T00:00:00.000Z</Date></Expiration></Rule>
              <Rule><ID>markers</ID><Filter><Tag><Key>a</Key><Value>1</Value></Tag></Filter><Status>Enabled</Status><Expiration><Days>3</Days></Expiration></Rule>
            </LifecycleConfiguration>
            """);
        await Bucket("encryption", """
            <ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>alias/app</KMSMasterKeyID>
            </ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>
            """);
        await Bucket("publicAccessBlock", """
            <PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>
            <BlockPublicPolicy>false</BlockPublicPolicy><RestrictPublicBuckets>false</RestrictPublicBuckets></PublicAccessBlockConfiguration>
            """);
        await Bucket("policy", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::full-bucket/*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""");
        await Bucket("tagging", "<Tagging><TagSet><Tag><Key>team</Key><Value>core</Value></Tag></TagSet></Tagging>");
        await Bucket("ownershipControls", "<OwnershipControls><Rule><ObjectOwnership>BucketOwnerPreferred</ObjectOwnership></Rule></OwnershipControls>");
        await Ok(Raw.RestAsync("s3", HttpMethod.Put, "/logs-bucket?acl", """
            <AccessControlPolicy xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Owner><ID>75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a</ID></Owner><AccessControlList>
            <Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/s3/LogDelivery</URI></Grantee><Permission>WRITE</Permission></Grant>
            <Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/s3/LogDelivery</URI></Grantee><Permission>READ_ACP</Permission></Grant>
            </AccessControlList></AccessControlPolicy>
            """));
        await Bucket("logging", "<BucketLoggingStatus><LoggingEnabled><TargetBucket>logs-bucket</TargetBucket><TargetPrefix>full/</TargetPrefix></LoggingEnabled></BucketLoggingStatus>");
        await Ok(Raw.RestAsync("s3", HttpMethod.Put, "/replica-bucket"));
        await Ok(Raw.RestAsync("s3", HttpMethod.Put, "/replica-bucket?versioning", "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"));
        await Bucket("replication", """
            <ReplicationConfiguration><Role>arn:aws:iam::123456789012:role/app</Role><Rule><ID>all</ID><Priority>1</Priority><Status>Enabled</Status><Filter><Prefix>x/</Prefix></Filter>
            <DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication><Destination><Bucket>arn:aws:s3:::replica-bucket</Bucket><StorageClass>STANDARD_IA</StorageClass></Destination></Rule>
            </ReplicationConfiguration>
            """);
    }

    private Task<string> Bucket(string part, string body) => Ok(Raw.RestAsync("s3", HttpMethod.Put, $"/full-bucket?{part}", body));

    private async Task IdentitiesAsync()
    {
        const string Version = "2010-05-08";
        await Ok(Raw.QueryAsync("iam", Version, "CreateUser", ("UserName", "alice"), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "core")));
        await Ok(Raw.QueryAsync("iam", Version, "PutUserPolicy", ("UserName", "alice"), ("PolicyName", "reading"), ("PolicyDocument", Reading)));
        await Ok(Raw.QueryAsync("iam", Version, "CreateAccessKey", ("UserName", "alice")));
        await Ok(Raw.QueryAsync("iam", Version, "CreateGroup", ("GroupName", "readers")));
        await Ok(Raw.QueryAsync("iam", Version, "CreateRole", ("RoleName", "app"), ("AssumeRolePolicyDocument", Trust)));
        await Ok(Raw.QueryAsync("iam", Version, "PutRolePolicy", ("RoleName", "app"), ("PolicyName", "reading"), ("PolicyDocument", Reading)));
        await Ok(Raw.QueryAsync("iam", Version, "CreatePolicy", ("PolicyName", "readers"), ("PolicyDocument", Reading)));
        await Ok(Raw.QueryAsync("iam", Version, "AttachRolePolicy", ("RoleName", "app"), ("PolicyArn", "arn:aws:iam::123456789012:policy/readers")));
    }

    private async Task ContainersAsync()
    {
        await Json("ecs", "AmazonEC2ContainerServiceV20141113.CreateCluster", """{"clusterName":"production"}""");
        await Json("ecs", "AmazonEC2ContainerServiceV20141113.CreateCluster", """{"clusterName":"empty"}""");
        foreach (var image in new[] { "app:1", "app:2" })
        {
            await Json("ecs", "AmazonEC2ContainerServiceV20141113.RegisterTaskDefinition", $$"""
                {"family":"app","requiresCompatibilities":["FARGATE"],"cpu":"256","memory":"512","networkMode":"awsvpc","containerDefinitions":[{"name":"app","image":"{{image}}",
                "environment":[{"name":"LOG_LEVEL","value":"info"}],"portMappings":[{"containerPort":80}],
                "secrets":[{"name":"DB_PASSWORD","valueFrom":"arn:aws:secretsmanager:us-east-1:123456789012:secret:db"}]}]}
                """);
        }

        for (var i = 1; i <= 12; i++)
        {
            await Json("ecs", "AmazonEC2ContainerServiceV20141113.CreateService", $$"""
                {"cluster":"production","serviceName":"service-{{i}}","taskDefinition":"app:2","desiredCount":1,"tags":[{"key":"team","value":"core"}]}
                """);
        }

        await Json("application-autoscaling", "AnyScaleFrontendService.RegisterScalableTarget", """
            {"ServiceNamespace":"ecs","ResourceId":"service/production/service-1","ScalableDimension":"ecs:service:DesiredCount","MinCapacity":1,"MaxCapacity":4}
            """);
        await Json("application-autoscaling", "AnyScaleFrontendService.PutScalingPolicy", """
            {"PolicyName":"cpu","ServiceNamespace":"ecs","ResourceId":"service/production/service-1","ScalableDimension":"ecs:service:DesiredCount","PolicyType":"TargetTrackingScaling",
            "TargetTrackingScalingPolicyConfiguration":{"TargetValue":60.0,"PredefinedMetricSpecification":{"PredefinedMetricType":"ECSServiceAverageCPUUtilization"}}}
            """);
    }

    private async Task BalancersAsync(string[] subnets)
    {
        const string Version = "2015-12-01";
        var balancer = Between(
            await Ok(Raw.QueryAsync(
                "elasticloadbalancing", Version, "CreateLoadBalancer", ("Name", "app"), ("Subnets.member.1", subnets[0]), ("Subnets.member.2", subnets[1]),
                ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "core"))),
            "LoadBalancerArn");
        var vpc = Between(await Ok(Raw.QueryAsync("ec2", "2016-11-15", "DescribeVpcs")), "vpcId");
        var group = Between(
            await Ok(Raw.QueryAsync("elasticloadbalancing", Version, "CreateTargetGroup", ("Name", "app"), ("Protocol", "HTTP"), ("Port", "80"), ("VpcId", vpc), ("TargetType", "ip"))),
            "TargetGroupArn");
        await Ok(Raw.QueryAsync(
            "elasticloadbalancing", Version, "CreateListener", ("LoadBalancerArn", balancer), ("Protocol", "HTTP"), ("Port", "80"),
            ("DefaultActions.member.1.Type", "forward"), ("DefaultActions.member.1.TargetGroupArn", group)));
    }

    private async Task EventsAsync()
    {
        await Ok(Raw.QueryAsync("sns", "2010-03-31", "CreateTopic", ("Name", "alerts"), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "core")));
        await Ok(Raw.QueryAsync("sns", "2010-03-31", "Subscribe", ("TopicArn", "arn:aws:sns:us-east-1:123456789012:alerts"), ("Protocol", "email"), ("Endpoint", "ops@example.com")));
        await Json("sqs", "AmazonSQS.CreateQueue", """{"QueueName":"jobs","tags":{"team":"core"}}""");
        await Ok(Raw.QueryAsync(
            "monitoring", "2010-08-01", "PutMetricAlarm", ("AlarmName", "connections"), ("Namespace", "AWS/RDS"), ("MetricName", "DatabaseConnections"), ("Statistic", "Maximum"),
            ("Period", "60"), ("EvaluationPeriods", "3"), ("Threshold", "80.5"), ("ComparisonOperator", "GreaterThanThreshold"),
            ("Dimensions.member.1.Name", "DBInstanceIdentifier"), ("Dimensions.member.1.Value", "db-1"), ("AlarmActions.member.1", "arn:aws:sns:us-east-1:123456789012:alerts")));
        await Ok(Raw.QueryAsync("monitoring", "2010-08-01", "PutDashboard", ("DashboardName", "app"), ("DashboardBody", """{"widgets":[]}""")));
        await Json("events", "AWSEvents.PutRule", """{"Name":"passwords","EventPattern":"{\"source\":[\"aws.rds\"]}"}""");
        await Json("events", "AWSEvents.PutTargets", """{"Rule":"passwords","Targets":[{"Id":"1","Arn":"arn:aws:sns:us-east-1:123456789012:alerts"}]}""");
        await Json("logs", "Logs_20140328.CreateLogGroup", """{"logGroupName":"/ecs/app","tags":{"team":"core"}}""");
        await Json("logs", "Logs_20140328.PutRetentionPolicy", """{"logGroupName":"/ecs/app","retentionInDays":30}""");
        await Json("logs", "Logs_20140328.PutMetricFilter", """
            {"logGroupName":"/ecs/app","filterName":"errors","filterPattern":"ERROR","metricTransformations":[{"metricName":"Errors","metricNamespace":"App","metricValue":"1"}]}
            """);
        await Json("config", "StarlingDoveService.PutConfigurationRecorder", """
            {"ConfigurationRecorder":{"name":"default","roleARN":"arn:aws:iam::123456789012:role/app","recordingGroup":{"allSupported":true,"includeGlobalResourceTypes":true}}}
            """);
        await Json("config", "StarlingDoveService.PutDeliveryChannel", """{"DeliveryChannel":{"name":"default","s3BucketName":"logs-bucket"}}""");
        await Json("config", "StarlingDoveService.PutConfigRule", """{"ConfigRule":{"ConfigRuleName":"encrypted","Source":{"Owner":"AWS","SourceIdentifier":"RDS_STORAGE_ENCRYPTED"}}}""");
        await Json("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.CreateTrail", """{"Name":"all","S3BucketName":"logs-bucket","IsMultiRegionTrail":true}""");
        await Json("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.StartLogging", """{"Name":"all"}""");
        await Json("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.PutEventSelectors", """
            {"TrailName":"all","EventSelectors":[{"ReadWriteType":"All","IncludeManagementEvents":true,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3:::full-bucket/"]}]}]}
            """);
    }

    private async Task SecretsAsync()
    {
        await Json("secretsmanager", "secretsmanager.CreateSecret", $$"""{"Name":"db","SecretString":"{{Canary}}","Tags":[{"Key":"team","Value":"core"}]}""");
        var key = await Json("kms", "TrentService.CreateKey", """{"Description":"app","Tags":[{"TagKey":"team","TagValue":"core"}]}""");
        await Json("kms", "TrentService.CreateAlias", $$"""{"AliasName":"alias/app","TargetKeyId":"{{JsonNode.Parse(key)!["KeyMetadata"]!["KeyId"]}}"}""");
        await Json("kms", "TrentService.CreateKey", """{"KeySpec":"RSA_2048","KeyUsage":"SIGN_VERIFY"}""");
    }

    private async Task FunctionsAsync()
    {
        await Json("ssm", "AmazonSSM.CreateDocument", """
            {"Name":"restart","DocumentType":"Command","DocumentFormat":"JSON",
            "Content":"{\"schemaVersion\":\"2.2\",\"description\":\"restart\",\"mainSteps\":[{\"action\":\"aws:runShellScript\",\"name\":\"run\",\"inputs\":{\"runCommand\":[\"restart\"]}}]}"}
            """);
        await Ok(Raw.RestAsync("scheduler", HttpMethod.Post, "/schedules/nightly", """
            {"ScheduleExpression":"rate(1 day)","FlexibleTimeWindow":{"Mode":"OFF"},"Target":{"Arn":"arn:aws:lambda:us-east-1:123456789012:function:rotate","RoleArn":"arn:aws:iam::123456789012:role/app"}}
            """));
        await Ok(Raw.RestAsync("lambda", HttpMethod.Post, "/2015-03-31/functions", """
            {"FunctionName":"rotate","Runtime":"python3.12","Role":"arn:aws:iam::123456789012:role/app","Handler":"index.handler",
            "Code":{"ZipFile":"UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="},"Environment":{"Variables":{"LOG_LEVEL":"info"}}}
            """));
    }

    private Task<string> Json(string service, string target, string body) => Ok(Raw.JsonAsync(service, target, JsonNode.Parse(body)!.AsObject()));

    private static async Task<string> Ok(Task<AwsAnswer> asked)
    {
        var answer = await asked;
        return answer.Status is >= 200 and < 300 ? answer.Text : throw new InvalidOperationException($"moto answered {answer.Status}: {answer.Text}");
    }

    private static string Between(string text, string element) => text.Split($"<{element}>")[1].Split('<')[0];
}
