using System.Text.Json;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>What differs between a service's description and the metadata of its published model.</summary>
internal static class ServiceComparison
{
    public static IEnumerable<string> Differences(AwsService service, JsonElement metadata)
    {
        string? Model(string name) => metadata.TryGetProperty(name, out var value) ? value.GetString() : null;
        List<(string What, string? Ours, string? Models)> facts =
        [
            ("serviceId", service.ServiceId, Model("serviceId")),
            ("endpointPrefix", service.EndpointPrefix, Model("endpointPrefix")),
            ("signing name", service.SigningScope, Model("signingName") ?? Model("endpointPrefix")),
            ("apiVersion", service.ApiVersion, Model("apiVersion")),
            ("globalEndpoint", service.IsGlobal ? "yes" : "no", Model("globalEndpoint") is null ? "no" : "yes"),
        ];
        if (service.Protocol == AwsProtocol.AwsJson)
        {
            facts.Add(("jsonVersion", service.JsonVersion, Model("jsonVersion") ?? "1.0"));
            facts.Add(("targetPrefix", service.TargetPrefix, Model("targetPrefix")));
        }

        foreach (var (what, ours, models) in facts.Where(fact => fact.Ours != fact.Models))
        {
            yield return $"{what}: {ours} instead of {models}";
        }

        var spoken = metadata.TryGetProperty("protocols", out var protocols)
            ? protocols.EnumerateArray().Select(protocol => protocol.GetString()).ToList()
            : [Model("protocol")];
        if (!spoken.Contains(NameOf(service.Protocol)))
        {
            yield return $"protocol: {NameOf(service.Protocol)} is none of {string.Join(", ", spoken)}";
        }
    }

    private static string NameOf(AwsProtocol protocol) => protocol switch
    {
        AwsProtocol.AwsJson => "json",
        AwsProtocol.Query => "query",
        AwsProtocol.Ec2 => "ec2",
        _ => "rest-json",
    };
}
