using System.Text.Json.Nodes;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Faults;
using Hokusai.Aws.Tests.Testbed;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring;

/// <summary>A monitoring in an account of moto's.</summary>
[Collection(AwsCollection.Name)]
public abstract class MonitoringStoreTests(AwsTestbedFixture fixture)
{
    private protected AwsTestbed Aws { get; private set; } = null!;

    private protected MonitoringStore Store { get; set; } = null!;

    /// <summary>A store for an empty account.</summary>
    private protected async Task StartAsync()
    {
        Aws = await fixture.ResetAsync();
        Store = NewStore();
        await JsonAsync("logs", "Logs_20140328.CreateLogGroup", """{"logGroupName":"/ecs/app"}""");
        await RestAsync("s3", HttpMethod.Put, "/config-bucket");
    }

    private protected MonitoringStore NewStore() => new(FaultClient.Connect(Aws.EndpointUrl, timeout: null));

    private protected Task<MonitoringInventory> ReadAsync() => Store.ReadAsync(Wanted.Name, CancellationToken.None);

    private protected async Task<ExistingResource?> FindAsync(DesiredResource desired)
        => (await ReadAsync()).Resources.SingleOrDefault(resource => resource.Type == desired.Type && resource.Name == desired.Name);

    private protected async Task<ExistingResource> GetAsync(DesiredResource desired)
        => await FindAsync(desired) ?? throw new InvalidOperationException($"There is no {desired.Type} {desired.Name}.");

    private protected async Task PutAsync(params DesiredResource[] wanted)
    {
        foreach (var desired in wanted)
        {
            await Store.PutAsync(desired, await FindAsync(desired), CancellationToken.None);
        }
    }

    private protected async Task JsonAsync(string service, string target, string body)
        => Ok(await Aws.Raw.JsonAsync(service, target, JsonNode.Parse(body)!.AsObject()));

    private protected async Task QueryAsync(string service, string version, string action, params (string Name, string Value)[] parameters)
        => Ok(await Aws.Raw.QueryAsync(service, version, action, parameters));

    private async Task RestAsync(string service, HttpMethod method, string target) => Ok(await Aws.Raw.RestAsync(service, method, target));

    private static void Ok(AwsAnswer answer) => Assert.True(answer.Status is >= 200 and < 300, answer.Text);
}
