namespace Hokusai.Aws.Testbed;

/// <summary>
/// A small account as the sample incident's (samples/hokusai-incident) looked after the incident, with the weaknesses that made it possible:
/// an unencrypted single database, services open to the world, a log group that never expires, an expiry rule on the models' bucket.
/// </summary>
public static class SampleAccount
{
    /// <summary>The account of the sample incident's trail. A testbed that plays it is started with this <see cref="AwsTestbedOptions.AccountId"/>.</summary>
    public const string AccountId = "111122223333";

    /// <summary>The name of the database instance, and of the ECS cluster.</summary>
    public const string Production = "hokusai-production";

    /// <summary>The ECS service in the cluster.</summary>
    public const string ServiceName = "api";

    /// <summary>The family of task definitions, the load balancer and its target group.</summary>
    public const string Family = "hokusai-api";

    /// <summary>The log group of the tasks.</summary>
    public const string LogGroup = "/ecs/hokusai-api";

    /// <summary>The secret with the database's password.</summary>
    public const string Secret = "hokusai-production/db";

    /// <summary>The bucket with the models, unversioned, with an expiry rule.</summary>
    public const string ModelBucket = "hokusai-models";

    /// <summary>The versioned bucket with the Terraform state.</summary>
    public const string StateBucket = "hokusai-terraform-state";

    /// <summary>The key of the Terraform state.</summary>
    public const string StateKey = "infrastructure/terraform.tfstate";

    /// <summary>The bucket that the trail delivers to.</summary>
    public const string TrailBucket = "hokusai-cloudtrail-logs";

    /// <summary>The trail.</summary>
    public const string Trail = "hokusai-audit";

    /// <summary>The topic of the alarms.</summary>
    public const string Topic = "hokusai-alerts";

    /// <summary>The queue of the deployments.</summary>
    public const string Queue = "hokusai-deployments";

    /// <summary>Fills an empty testbed, and forgets the requests that it took.</summary>
    /// <param name="aws">A testbed with moto.</param>
    /// <exception cref="InvalidOperationException">A call failed; the message says which and how.</exception>
    public static async Task SeedAsync(AwsTestbed aws)
    {
        var calls = new SeedCalls(aws.Raw);
        var network = await SampleNetwork.SeedAsync(calls);
        var topic = await SampleAlarms.SeedAsync(calls, aws.AccountId);
        await SampleStorage.SeedAsync(calls);
        await SampleDatabase.SeedAsync(calls, network, topic);
        await SampleService.SeedAsync(calls, network, aws.AccountId);
        SampleDeployments.Seed(aws);
        aws.Requests.Clear();
    }

    /// <summary>Uploads the evidence files of an incident: the versions of its state, one after the other, and its trail files.</summary>
    /// <param name="aws">A seeded testbed.</param>
    /// <param name="incident">The incident's folder, with <c>terraform-state</c> and <c>cloudtrail</c>.</param>
    public static async Task UploadEvidenceAsync(AwsTestbed aws, string incident)
    {
        var calls = new SeedCalls(aws.Raw);
        await SampleStorage.UploadStateVersionsAsync(calls, Path.Combine(incident, "terraform-state"));
        await SampleStorage.UploadTrailFilesAsync(calls, Path.Combine(incident, "cloudtrail"));
        aws.Requests.Clear();
    }
}
