using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

[Collection(AwsCollection.Name)]
public sealed class MissingFieldsTests(AwsTestbedFixture fixture)
{
    [SkippableFact]
    public async Task What_aws_always_answers_is_there()
    {
        var aws = await fixture.ResetAsync();
        await SampleAccount.SeedAsync(aws);

        var instance = (await aws.CliAsync("rds", "describe-db-instances"))["DBInstances"]![0]!;
        Assert.Equal((0, false), ((int)instance["MonitoringInterval"]!, (bool)instance["PerformanceInsightsEnabled"]!));
        var service = (await aws.CliAsync("ecs", "describe-services", "--cluster", SampleAccount.Production, "--services", SampleAccount.ServiceName))["services"]![0]!;
        Assert.Equal(200, (int)service["deploymentConfiguration"]!["maximumPercent"]!);
        var definition = (await aws.CliAsync("ecs", "describe-task-definition", "--task-definition", SampleAccount.Family))["taskDefinition"]!;
        Assert.NotNull(definition["registeredAt"]);
        var selectors = await aws.CliAsync("cloudtrail", "get-event-selectors", "--trail-name", SampleAccount.Trail);
        Assert.True((bool)Assert.Single(selectors["EventSelectors"]!.AsArray())!["IncludeManagementEvents"]!);
        var encryption = await aws.CliAsync("s3api", "get-bucket-encryption", "--bucket", SampleAccount.ModelBucket);
        Assert.Equal("AES256", (string?)encryption["ServerSideEncryptionConfiguration"]!["Rules"]![0]!["ApplyServerSideEncryptionByDefault"]!["SSEAlgorithm"]);
    }

    [SkippableFact]
    public async Task What_moto_answers_stays_as_it_is()
    {
        var aws = await fixture.ResetAsync();
        await SampleAccount.SeedAsync(aws);
        await aws.CliAsync("rds", "modify-db-instance", "--db-instance-identifier", SampleAccount.Production, "--publicly-accessible");

        Assert.True((bool)(await aws.CliAsync("rds", "describe-db-instances"))["DBInstances"]![0]!["PubliclyAccessible"]!);
        var missing = await aws.Raw.RestAsync("s3", HttpMethod.Get, "/no-such-bucket?encryption");
        Assert.Equal(404, missing.Status);
        Assert.Contains("NoSuchBucket", missing.Text, StringComparison.Ordinal);
    }
}
