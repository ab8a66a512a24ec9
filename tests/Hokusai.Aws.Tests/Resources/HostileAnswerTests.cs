using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Aws.Resources;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Resources;

/// <summary>Answers that AWS would not give: damaged files, other programs' output, somebody's joke.</summary>
public sealed class HostileAnswerTests
{
    // Stands for half of a surrogate pair, which JSON can hold and this writer of JSON can not write.
    private const string HalfPair = "half-of-a-pair";

    private const int Runs = 600;

    private static readonly string?[] s_replacements =
    [
        null, "null", "true", "0", "-1.5e300", "1e999", "\"\"", "\"x\"", "\"arn:aws:iam::\"", "[]", "{}", "[null]", "[[[]]]", "[{}]", "{\"Key\":1}", $"\"{HalfPair}\"", $"{{\"{HalfPair}\":\"{HalfPair}\"}}", $"[\"{HalfPair}\"]", "\"2025-13-45\"",
    ];

    private static readonly ResourceInventory s_whole = Read(SampleAccountAnswers.All);

    [Fact]
    public void The_sample_has_a_resource_of_nearly_every_type()
        => Assert.True(s_whole.Resources.Select(resource => resource.Type).Distinct().Count() > 50, "The sample says little.");

    [Fact]
    public void Nothing_that_an_answer_can_hold_makes_the_tables_fail_or_changes_what_other_services_told()
        => Prop.ForAll(Damages().ToArbitrary(), damage =>
        {
            var (service, damaged) = Apply(damage);

            Assert.Equal(
                s_whole.Resources.Where(resource => !IsOf(service, resource)).Select(Text),
                damaged.Resources.Where(resource => !IsOf(service, resource)).Select(Text));
        }).Holds(Runs);

    [Fact]
    public void Damage_to_a_member_of_an_instance_leaves_its_other_attributes_as_they_were()
    {
        var instances = SampleAccountAnswers.All.Single(answer => answer.Key.Command == "describe-db-instances");
        var whole = Assert.Single(Read([instances]).Resources);
        foreach (var member in instances.Answer["DBInstances"]![0]!.AsObject().Select(member => member.Key).Except(["DBInstanceIdentifier", "DBClusterIdentifier"]))
        {
            foreach (var replacement in s_replacements)
            {
                var answer = instances.Answer.DeepClone();
                Replace(answer["DBInstances"]![0]!.AsObject(), member, replacement);

                var damaged = Assert.Single(Read([(instances.Key, answer)]).Resources);

                Assert.All(
                    whole.Attributes.Where(attribute => !IsBelow(attribute.Value, $"DBInstances[0].{member}") && !IsJoined(attribute.Value)),
                    attribute => Assert.Equal(attribute.Value, damaged.Attributes[attribute.Key]));
            }
        }
    }

    [Fact]
    public void An_answer_that_nests_deeply_is_read_as_far_as_it_goes()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500);
        var json = $$"""{ "RoleDetailList": [{ "RoleName": "r", "AssumeRolePolicyDocument": {{deep}}, "Tags": {{deep}} }] }""";
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        var key = new SnapshotKey("123456789012", SnapshotKey.GlobalRegion, "iam", "get-account-authorization-details");

        var role = Assert.Single(SnapshotResources.Read(new Snapshot([new SnapshotDocument(key, document.RootElement, "roles.json")], [])).Resources);

        Assert.True(role.Attribute("assume_role_policy").IsKnown);
        Assert.False(role.Attribute("tags").IsKnown);
    }

    // One member or item somewhere in one answer is left out or replaced.
    private static Gen<(int Document, int Place, string? Replacement)> Damages()
        => from document in Gen.Choose(0, SampleAccountAnswers.All.Count - 1)
           from place in Gen.Choose(0, 10_000)
           from replacement in Gen.Elements(s_replacements)
           select (document, place, replacement);

    private static (string Service, ResourceInventory Inventory) Apply((int Document, int Place, string? Replacement) damage)
    {
        var (key, answer) = SampleAccountAnswers.All[damage.Document];
        var copy = answer.DeepClone();
        var places = Places(copy).ToList();
        if (places.Count > 0)
        {
            var (parent, name) = places[damage.Place % places.Count];
            Replace(parent, name, damage.Replacement);
        }

        return (key.Service, Read(SampleAccountAnswers.All.Select((other, index) => index == damage.Document ? (key, copy) : other)));
    }

    private static IEnumerable<(JsonNode Parent, object Name)> Places(JsonNode node) => node switch
    {
        JsonObject map => map.SelectMany(member => Below(map, member.Key, member.Value)),
        JsonArray list => list.SelectMany((item, index) => Below(list, index, item)),
        _ => [],
    };

    private static IEnumerable<(JsonNode Parent, object Name)> Below(JsonNode parent, object name, JsonNode? value)
        => value is null ? [(parent, name)] : Places(value).Prepend((parent, name));

    private static void Replace(JsonNode parent, object name, string? replacement)
    {
        var value = replacement is null or "null" ? null : JsonNode.Parse(replacement);
        switch (parent)
        {
            case JsonObject map when replacement is null:
                map.Remove((string)name);
                break;
            case JsonObject map:
                map[(string)name] = value;
                break;
            case JsonArray list when replacement is null:
                list.RemoveAt((int)name);
                break;
            case JsonArray list:
                list[(int)name] = value;
                break;
        }
    }

    private static ResourceInventory Read(IEnumerable<(SnapshotKey Key, JsonNode Answer)> answers) => SnapshotResources.Read(new Snapshot(
        [.. answers.Select(answer => new SnapshotDocument(answer.Key, Element(answer.Answer), answer.Key.ToString()))], []));

    private static JsonElement Element(JsonNode node)
    {
        using var document = JsonDocument.Parse(node.ToJsonString().Replace(HalfPair, "\\ud800", StringComparison.Ordinal));
        return document.RootElement.Clone();
    }

    private static bool IsOf(string service, Resource resource)
        => resource.Attributes.Values.Any(fact => fact.Evidence?.Source.StartsWith($"aws {service} ", StringComparison.Ordinal) == true);

    private static bool IsBelow(Fact<AttributeValue> fact, string path)
        => fact.Evidence?.Field is { } field && (field == path || field.StartsWith(path + ".", StringComparison.Ordinal) || field.StartsWith(path + "[", StringComparison.Ordinal));

    private static bool IsJoined(Fact<AttributeValue> fact) => fact.Evidence?.Field == "DBInstances[0]";

    private static string Text(Resource resource)
        => $"{resource} {resource.Id} {resource.Arn} {string.Join(' ', resource.Attributes.Select(attribute => $"{attribute.Key}={(attribute.Value.IsKnown ? attribute.Value.Reveal() : attribute.Value)}"))}";
}
