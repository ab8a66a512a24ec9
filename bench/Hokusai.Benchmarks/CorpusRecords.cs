using System.Globalization;
using System.Text;

namespace Hokusai.Benchmarks;

/// <summary>Writes CloudTrail records of many services, about a kilobyte each, the same for the same seed.</summary>
internal sealed class CorpusRecords(int seed, string account, string region)
{
    /// <summary>One record in so many bears a wanted name: secrets are rotated and databases modified all the time.</summary>
    private const int RecordsPerHit = 2000;

    private static readonly (string Source, string Name, bool ReadOnly, string Request, string Response)[] s_calls =
    [
        ("ec2", "DescribeInstances", true, """{"instancesSet":{"items":[{"instanceId":"i-0$h16"}]},"filterSet":{}}""", "null"),
        ("ec2", "DescribeSecurityGroups", true, """{"securityGroupSet":{},"securityGroupIdSet":{"items":[{"groupId":"sg-0$h16"}]},"filterSet":{}}""", "null"),
        ("ec2", "CreateTags", false, """{"resourcesSet":{"items":[{"resourceId":"i-0$h16"}]},"tagSet":{"items":[{"key":"owner","value":"team-$h4"}]}}""", """{"requestId":"$guid","_return":true}"""),
        ("s3", "GetObject", true, """{"bucketName":"data-$h4","key":"year=2025/month=07/part-$h16.parquet","Host":"data-$h4.s3.amazonaws.com"}""", "null"),
        ("s3", "PutObject", false, """{"bucketName":"logs-$h4","key":"app/$guid.json","Host":"logs-$h4.s3.amazonaws.com","x-amz-acl":"bucket-owner-full-control"}""", """{"x-amz-server-side-encryption":"aws:kms"}"""),
        ("sts", "AssumeRole", true, """{"roleArn":"arn:aws:iam::$account:role/deploy-$h4","roleSessionName":"session-$h8","durationSeconds":3600}""", """{"credentials":{"accessKeyId":"ASIA$k16","sessionToken":"$token","expiration":"Jul 20, 2025, 11:05:00 AM"},"assumedRoleUser":{"assumedRoleId":"AROA$k16:session-$h8","arn":"arn:aws:sts::$account:assumed-role/deploy-$h4/session-$h8"}}"""),
        ("kms", "Decrypt", true, """{"encryptionAlgorithm":"SYMMETRIC_DEFAULT","encryptionContext":{"aws:s3:arn":"arn:aws:s3:::data-$h4"},"keyId":"arn:aws:kms:$region:$account:key/$guid"}""", "null"),
        ("kms", "GenerateDataKey", true, """{"keySpec":"AES_256","keyId":"arn:aws:kms:$region:$account:key/$guid","encryptionContext":{"aws:ebs:id":"vol-0$h16"}}""", "null"),
        ("logs", "CreateLogStream", false, """{"logGroupName":"/aws/lambda/worker-$h4","logStreamName":"2025/07/20/[$LATEST]$h16"}""", "null"),
        ("lambda", "GetFunction20150331v2", true, """{"functionName":"arn:aws:lambda:$region:$account:function:worker-$h4"}""", "null"),
        ("dynamodb", "DescribeTable", true, """{"tableName":"orders-$h4"}""", "null"),
        ("ecs", "UpdateService", false, """{"cluster":"prod","service":"api-$h4","taskDefinition":"api:$h4","forceNewDeployment":true}""", """{"service":{"serviceArn":"arn:aws:ecs:$region:$account:service/prod/api-$h4","status":"ACTIVE","desiredCount":3,"deployments":[{"id":"ecs-svc/$h16","status":"PRIMARY"}]}}"""),
        ("ecr", "BatchGetImage", true, """{"repositoryName":"api-$h4","registryId":"$account","imageIds":[{"imageDigest":"sha256:$h16$h16$h16$h16"}]}""", "null"),
        ("rds", "DescribeDBInstances", true, """{"dBInstanceIdentifier":"orders-$h4","maxRecords":100}""", "null"),
        ("rds", "DescribeDBClusters", true, """{"dBClusterIdentifier":"aurora-$h4"}""", "null"),
        ("secretsmanager", "GetSecretValue", true, """{"secretId":"arn:aws:secretsmanager:$region:$account:secret:prod/db-$k6","versionStage":"AWSCURRENT"}""", "null"),
        ("iam", "GetRole", true, """{"roleName":"deploy-$h4"}""", "null"),
        ("monitoring", "PutMetricAlarm", false, """{"alarmName":"cpu-$h4","comparisonOperator":"GreaterThanThreshold","threshold":80,"evaluationPeriods":3}""", "null"),
        ("events", "PutRule", false, """{"name":"rds-changes-$h4","eventPattern":"{\"detail\":{\"eventSource\":[\"rds.amazonaws.com\"],\"eventName\":[\"ModifyDBInstance\",\"ModifyDBCluster\"]}}"}""", """{"ruleArn":"arn:aws:events:$region:$account:rule/rds-changes-$h4"}"""),
        ("ssm", "GetParameter", true, """{"name":"/prod/api-$h4/url","withDecryption":true}""", "null"),
    ];

    /// <summary>How often each call of <see cref="s_calls"/> occurs, in its order.</summary>
    private static readonly int[] s_weights = [14, 8, 2, 16, 10, 12, 10, 8, 4, 2, 4, 1, 2, 4, 2, 2, 3, 1, 1, 4];

    private static readonly (string Source, string Name, bool ReadOnly, string Request, string Response)[] s_hits =
    [
        ("rds", "ModifyDBInstance", false, """{"dBInstanceIdentifier":"orders-$h4","allowMajorVersionUpgrade":false,"applyImmediately":true,"masterUserPassword":"****"}""", """{"dBInstanceIdentifier":"orders-$h4","dBInstanceStatus":"available","pendingModifiedValues":{"masterUserPassword":"****"},"engine":"postgres"}"""),
        ("rds", "CreateDBInstance", false, """{"dBInstanceIdentifier":"orders-$h4","engine":"postgres","masterUsername":"app","masterUserPassword":"****"}""", """{"dBInstanceIdentifier":"orders-$h4","dBInstanceStatus":"creating"}"""),
        ("secretsmanager", "PutSecretValue", false, """{"secretId":"prod/db-$h4","clientRequestToken":"$guid","versionStages":["AWSPENDING"]}""", """{"arn":"arn:aws:secretsmanager:$region:$account:secret:prod/db-$k6"}"""),
        ("secretsmanager", "UpdateSecret", false, """{"secretId":"prod/db-$h4","description":"rotated"}""", """{"arn":"arn:aws:secretsmanager:$region:$account:secret:prod/db-$k6"}"""),
        ("secretsmanager", "RotateSecret", false, """{"secretId":"prod/db-$h4","rotateImmediately":true}""", """{"arn":"arn:aws:secretsmanager:$region:$account:secret:prod/db-$k6"}"""),
    ];

    private static readonly string[] s_userAgents =
    [
        "APN/1.0 HashiCorp/1.0 Terraform/1.9.5 (+https://www.terraform.io) terraform-provider-aws/5.67.0 (+https://registry.terraform.io/providers/hashicorp/aws) aws-sdk-go-v2/1.30.5 ua/2.0 os/linux lang/go#1.22.6 md/GOOS#linux md/GOARCH#amd64 api/ec2#1.177.3",
        "aws-cli/2.17.40 md/awscrt#0.21.2 ua/2.0 os/linux#6.1.0 md/arch#x86_64 lang/python#3.11.9 md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe md/prompt#off md/command#s3.cp",
        "aws-sdk-java/2.27.21 Linux/5.10.223 OpenJDK_64-Bit_Server_VM/17.0.12+7-LTS Java/17.0.12 vendor/Amazon.com_Inc. exec-env/AWS_ECS_FARGATE io/sync http/Apache cfg/retry-mode/legacy",
        "Boto3/1.35.10 md/Botocore#1.35.10 ua/2.0 os/linux#5.10.223 md/arch#x86_64 lang/python#3.12.5 md/pyimpl#CPython exec-env/AWS_Lambda_python3.12 cfg/retry-mode#legacy Botocore/1.35.10",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/127.0.0.0 Safari/537.36",
        "AWS Internal",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Appends one record; gives its event id where it bears a wanted name.</summary>
    public string? Append(StringBuilder text, DateTimeOffset time)
    {
        var isHit = _random.Next(RecordsPerHit) == 0;
        var call = isHit ? s_hits[_random.Next(s_hits.Length)] : s_calls[Pick()];
        var eventId = Guid();
        text.Append(CultureInfo.InvariantCulture, $$$$"""
            {"eventVersion":"1.09","userIdentity":{"type":"AssumedRole","principalId":"AROA{{{{Key(17)}}}}:worker-{{{{Hex(8)}}}}","arn":"arn:aws:sts::{{{{account}}}}:assumed-role/app-{{{{Hex(2)}}}}/worker-{{{{Hex(8)}}}}","accountId":"{{{{account}}}}","accessKeyId":"ASIA{{{{Key(16)}}}}","sessionContext":{"sessionIssuer":{"type":"Role","principalId":"AROA{{{{Key(17)}}}}","arn":"arn:aws:iam::{{{{account}}}}:role/app-{{{{Hex(2)}}}}","accountId":"{{{{account}}}}","userName":"app-{{{{Hex(2)}}}}"},"attributes":{"creationDate":"{{{{time.AddMinutes(-_random.Next(55)):yyyy-MM-ddTHH:mm:ssZ}}}}","mfaAuthenticated":"false"}}},"eventTime":"{{{{time:yyyy-MM-ddTHH:mm:ssZ}}}}","eventSource":"{{{{call.Source}}}}.amazonaws.com","eventName":"{{{{call.Name}}}}","awsRegion":"{{{{region}}}}","sourceIPAddress":"10.{{{{_random.Next(256)}}}}.{{{{_random.Next(256)}}}}.{{{{_random.Next(256)}}}}","userAgent":"{{{{s_userAgents[_random.Next(s_userAgents.Length)]}}}}","requestParameters":
            """);
        Fill(text, call.Request);
        text.Append(",\"responseElements\":");
        Fill(text, call.Response);
        text.Append(CultureInfo.InvariantCulture, $$$"""
            ,"requestID":"{{{Guid()}}}","eventID":"{{{eventId}}}","readOnly":{{{(call.ReadOnly ? "true" : "false")}}},"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"{{{account}}}","eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"{{{call.Source}}}.{{{region}}}.amazonaws.com"}}
            """);
        return isHit ? eventId : null;
    }

    private int Pick()
    {
        var left = _random.Next(s_weights.Sum());
        var at = 0;
        while (left >= s_weights[at])
        {
            left -= s_weights[at];
            at++;
        }

        return at;
    }

    private void Fill(StringBuilder text, string template)
    {
        var rest = template.AsSpan();
        int at;
        while ((at = rest.IndexOf('$')) >= 0)
        {
            text.Append(rest[..at]);
            rest = rest[(at + 1)..];
            var length = 0;
            while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]))
            {
                length++;
            }

            var name = rest[..length].ToString();
            text.Append(name switch
            {
                "account" => account,
                "region" => region,
                "guid" => Guid(),
                "token" => Key(200),
                ['h', .. var digits] when int.TryParse(digits, CultureInfo.InvariantCulture, out var count) => Hex(count),
                ['k', .. var digits] when int.TryParse(digits, CultureInfo.InvariantCulture, out var count) => Key(count),
                _ => "$" + name,
            });
            rest = rest[length..];
        }

        text.Append(rest);
    }

    private string Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private string Hex(int digits) => new(_random.GetItems("0123456789abcdef".AsSpan(), digits));

    private string Key(int letters) => new(_random.GetItems("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".AsSpan(), letters));
}
