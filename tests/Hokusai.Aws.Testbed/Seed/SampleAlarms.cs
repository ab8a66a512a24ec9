namespace Hokusai.Aws.Testbed;

/// <summary>What watches the sample account: topic, queue, alarm, rule, trail and a Config rule whose recorder does not record.</summary>
internal static class SampleAlarms
{
    /// <summary>Makes them, and answers the ARN of the topic.</summary>
    public static async Task<string> SeedAsync(SeedCalls calls, string accountId)
    {
        var topic = SeedCalls.Text(await calls.QueryAsync("sns", "CreateTopic", ("Name", SampleAccount.Topic)), "TopicArn");
        await calls.QueryAsync("sns", "Subscribe", ("TopicArn", topic), ("Protocol", "email"), ("Endpoint", "oncall@hokusai.example"));
        await calls.JsonAsync("sqs", "AmazonSQS.CreateQueue", $$"""{"QueueName":"{{SampleAccount.Queue}}"}""");
        await calls.QueryAsync(
            "monitoring", "PutMetricAlarm",
            ("AlarmName", $"{SampleAccount.Production}-db-connections"), ("Namespace", "AWS/RDS"), ("MetricName", "DatabaseConnections"), ("Statistic", "Average"), ("Period", "60"),
            ("EvaluationPeriods", "5"), ("Threshold", "400"), ("ComparisonOperator", "GreaterThanThreshold"), ("AlarmActions.member.1", topic),
            ("Dimensions.member.1.Name", "DBInstanceIdentifier"), ("Dimensions.member.1.Value", SampleAccount.Production));
        await calls.JsonAsync("events", "AWSEvents.PutRule", """{"Name":"hokusai-nightly","ScheduleExpression":"cron(0 3 * * ? *)","State":"ENABLED"}""");
        await calls.JsonAsync("events", "AWSEvents.PutTargets", $$"""{"Rule":"hokusai-nightly","Targets":[{"Id":"queue","Arn":"arn:aws:sqs:us-east-1:{{accountId}}:{{SampleAccount.Queue}}"}]}""");
        await calls.S3Async(HttpMethod.Put, "/hokusai-config");
        await calls.JsonAsync("config", "StarlingDoveService.PutConfigurationRecorder", $$"""{"ConfigurationRecorder":{"name":"default","roleARN":"arn:aws:iam::{{accountId}}:role/hokusai-config","recordingGroup":{"allSupported":true,"includeGlobalResourceTypes":false} } }""");
        await calls.JsonAsync("config", "StarlingDoveService.PutDeliveryChannel", """{"DeliveryChannel":{"name":"default","s3BucketName":"hokusai-config"}}""");
        await calls.S3Async(HttpMethod.Put, $"/{SampleAccount.TrailBucket}");
        const string CloudTrail = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101";
        await calls.JsonAsync("cloudtrail", $"{CloudTrail}.CreateTrail", $$"""{"Name":"{{SampleAccount.Trail}}","S3BucketName":"{{SampleAccount.TrailBucket}}","IsMultiRegionTrail":true}""");
        await calls.JsonAsync("cloudtrail", $"{CloudTrail}.StartLogging", $$"""{"Name":"{{SampleAccount.Trail}}"}""");
        return topic;
    }
}
