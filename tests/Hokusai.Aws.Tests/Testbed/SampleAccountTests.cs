using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

[Collection(AwsCollection.Name)]
public sealed class SampleAccountTests(AwsTestbedFixture fixture)
{
    [SkippableFact]
    public async Task The_seeded_account_holds_what_the_snapshot_asks_for()
    {
        var aws = await fixture.ResetAsync();
        await SampleAccount.SeedAsync(aws);

        Assert.Empty(aws.Requests.All);
        Assert.Equal(SampleAccount.Production, (string?)(await aws.CliAsync("rds", "describe-db-instances"))["DBInstances"]![0]!["DBInstanceIdentifier"]);
        var service = (await aws.CliAsync("ecs", "describe-services", "--cluster", SampleAccount.Production, "--services", SampleAccount.ServiceName))["services"]![0]!;
        var deployments = await aws.CliAsync("ecs", "list-service-deployments", "--cluster", SampleAccount.Production, "--service", SampleAccount.ServiceName);
        Assert.All(deployments["serviceDeployments"]!.AsArray(), deployment => Assert.Equal((string?)service["serviceArn"], (string?)deployment!["serviceArn"]));
        Assert.Equal(90, (int)(await aws.CliAsync("s3api", "get-bucket-lifecycle-configuration", "--bucket", SampleAccount.ModelBucket))["Rules"]![0]!["Expiration"]!["Days"]!);
        Assert.True((bool)(await aws.CliAsync("cloudtrail", "get-trail-status", "--name", SampleAccount.Trail))["IsLogging"]!);
        Assert.Equal("email", (string?)(await aws.CliAsync("sns", "list-subscriptions"))["Subscriptions"]![0]!["Protocol"]);
    }

    [SkippableFact]
    public async Task The_evidence_of_the_incident_can_lie_in_its_buckets()
    {
        var aws = await fixture.ResetAsync();
        await SampleAccount.SeedAsync(aws);
        await SampleAccount.UploadEvidenceAsync(aws, Path.Combine(RepositoryRoot.Path, "samples", "hokusai-incident"));

        var versions = await aws.CliAsync("s3api", "list-object-versions", "--bucket", SampleAccount.StateBucket);
        var trail = await aws.CliAsync("s3api", "list-objects-v2", "--bucket", SampleAccount.TrailBucket, "--prefix", "AWSLogs/111122223333/CloudTrail/us-east-1/2025/07/18/");

        Assert.True(versions["Versions"]!.AsArray().Count > 10);
        Assert.All(versions["Versions"]!.AsArray(), version => Assert.Equal(SampleAccount.StateKey, (string?)version!["Key"]));
        Assert.NotEmpty(trail["Contents"]!.AsArray());
    }
}
