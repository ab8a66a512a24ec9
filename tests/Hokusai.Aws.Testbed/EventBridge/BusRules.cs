using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>The rules and targets of a bus, as moto knows them.</summary>
/// <param name="moto">moto, in the account and Region of the bus.</param>
/// <param name="busName">The bus.</param>
internal sealed class BusRules(RawAwsClient moto, string busName)
{
    /// <summary>The rules that are not disabled and have a pattern. A bus that doesn't exist has none: PutEvents doesn't tell.</summary>
    public async Task<IReadOnlyList<JsonNode>> EnabledAsync()
        => [.. (await ListAsync("ListRules", "Rules", [])).Where(rule => rule["EventPattern"] is not null && (string?)rule["State"] != "DISABLED")];

    public Task<IReadOnlyList<JsonNode>> TargetsAsync(string rule) => ListAsync("ListTargetsByRule", "Targets", new JsonObject { ["Rule"] = rule });

    private async Task<IReadOnlyList<JsonNode>> ListAsync(string operation, string member, JsonObject parameters)
    {
        var items = new List<JsonNode>();
        string? token = null;
        do
        {
            var page = parameters.DeepClone().AsObject();
            page["EventBusName"] = busName;
            if (token is not null)
            {
                page["NextToken"] = token;
            }

            var answer = await moto.JsonAsync("events", $"AWSEvents.{operation}", page);
            if (answer.Status >= 300)
            {
                break;
            }

            var json = JsonNode.Parse(answer.Body)!;
            items.AddRange(json[member]!.AsArray().Select(item => item!));
            token = (string?)json["NextToken"];
        }
        while (token is not null);

        return items;
    }
}
