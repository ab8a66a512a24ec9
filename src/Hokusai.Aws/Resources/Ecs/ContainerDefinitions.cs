using System.Text.Json;
using Hokusai.Aws.Resources.Reading;

namespace Hokusai.Aws.Resources.Ecs;

/// <summary>
/// The containers of a task definition as the provider keeps them: one JSON text; they, their environment variables and secrets sorted by name,
/// because AWS does not keep their order, and without CPU units where none are reserved. The environment may hold secrets.
/// </summary>
internal static class ContainerDefinitions
{
    private static readonly MemberPath s_path = new("taskDefinition.containerDefinitions");

    public static ValueSource Text() => static scope => scope.Tell(
        s_path,
        static element => element.ValueKind == JsonValueKind.Array
            ? new Telling(ByName(AttributeValue.List(AttributeValue.FromJson(element).Items.Select(Container))).ToString())
            : Telling.Not("a list"),
        missing: null).AsSensitive();

    private static AttributeValue Container(AttributeValue container) => container.Kind != AttributeKind.Map
        ? container
        : AttributeValue.Map(container.Members
            .Where(static member => !(member.Key == "cpu" && member.Value.Number == 0))
            .Select(static member => member.Key is "environment" or "secrets" ? KeyValuePair.Create(member.Key, ByName(member.Value)) : member));

    private static AttributeValue ByName(AttributeValue list) => list.Kind != AttributeKind.List
        ? list
        : AttributeValue.List(list.Items.OrderBy(static item => item["name"].String, StringComparer.Ordinal));
}
