using System.Text.Json;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Hokusai.Aws.Pipeline;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Tests.Services;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>Our hosts against the endpoint rules that each service publishes, as botocore evaluates them.</summary>
public sealed class EndpointConformanceTests
{
    private static readonly Dictionary<string, AwsService> s_services = KnownOperation.All.Select(known => known.Service).Distinct()
        .ToDictionary(BotocoreData.FolderOf, StringComparer.Ordinal);

    [SkippableFact]
    public void Every_service_has_the_published_host_and_signing_region_in_every_region_with_FIPS_and_dual_stack()
    {
        var published = Published();
        Assert.True(published.Count > s_services.Count * 100, $"only {published.Count} endpoints were published");
        Assert.Empty(
            from endpoint in published
            where !IsKnownToDiffer(endpoint)
            let ours = Ours(endpoint)
            where ours != (endpoint.Url, endpoint.SigningRegion)
            select $"{endpoint.Service} {endpoint.Region} fips={endpoint.Fips} dualstack={endpoint.DualStack}: {ours} instead of {(endpoint.Url, endpoint.SigningRegion)}");
    }

    [SkippableFact]
    public void What_is_known_to_differ_differs()
        => Assert.All(Published().Where(IsKnownToDiffer), endpoint => Assert.NotEqual((endpoint.Url, endpoint.SigningRegion), Ours(endpoint)));

    // The rules have names for FIPS in China, where AWS has no FIPS endpoints: https://aws.amazon.com/compliance/fips/
    private static bool IsKnownToDiffer(Endpoint endpoint)
        => endpoint is { Partition: "aws-cn", Fips: true } and ({ Service: "iam" } or { Service: "secretsmanager", DualStack: true });

    private static (string, string) Ours(Endpoint endpoint)
    {
        var (service, partition) = (s_services[endpoint.Service], Fn.Partition(endpoint.Region));
        return (ServiceHost.Url(service, endpoint.Region, partition, endpoint.Fips, endpoint.DualStack), ServiceHost.SigningRegion(service, endpoint.Region, partition));
    }

    private static IReadOnlyList<Endpoint> Published()
    {
        // Others know other Regions than the SDK.
        BotocoreData.RequireSame();
        return [.. BotocoreData.Run("endpoints.py", string.Join('\n', s_services.Keys)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Endpoint>(line)!)
            // "aws-global" and the like are no Regions; only services with one endpoint take them.
            .Where(endpoint => !endpoint.Region.EndsWith("-global", StringComparison.Ordinal) || s_services[endpoint.Service].IsGlobal)];
    }

    private sealed record Endpoint(string Service, string Partition, string Region, bool Fips, bool DualStack, string Url, string SigningRegion);
}
