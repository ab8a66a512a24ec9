using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed.EventBridge;

public sealed class PatternPropertyTests
{
    private static readonly Gen<string> s_scalars = Gen.Elements("\"\"", "\"a\"", "\"ab\"", "\"A\"", "\"10.0.0.1\"", "0", "1", "1.0", "-2.5", "true", "false", "null");

    private static readonly Gen<string> s_values = Gen.OneOf(
        s_scalars,
        Gen.Elements(
            """{"prefix": "a"}""", """{"suffix": "b"}""", """{"equals-ignore-case": "a"}""", """{"wildcard": "*a*"}""", """{"exists": true}""",
            """{"exists": false}""", """{"numeric": [">", 0]}""", """{"anything-but": "a"}""", """{"cidr": "10.0.0.0/8"}""", """{"prefix": {"equals-ignore-case": "A"}}"""));

    /// <summary>What anything-but can be said of.</summary>
    private static readonly Gen<string> s_excepted = Gen.Elements(
        "\"a\"", "1", "[\"a\", \"ab\"]", "[0, 1]", """{"prefix": "a"}""", """{"suffix": "b"}""", """{"equals-ignore-case": "a"}""", """{"wildcard": "*b"}""", """{"prefix": ["a", "A"]}""");

    private static readonly Gen<string> s_names = Gen.Elements("a", "b", "c");

    private static readonly Gen<string> s_objects = Objects(Gen.OneOf(s_scalars, Lists(s_scalars), Objects(s_scalars), Lists(Objects(s_scalars))));

    private static readonly Gen<string> s_patterns = Gen.OneOf(PatternOf(NonEmptyLists(s_values)), PatternOf(PatternOf(NonEmptyLists(s_values))));

    [Fact]
    public void The_order_of_a_fields_values_makes_no_difference()
        => Check(NonEmptyArrays(s_values), s_objects, (values, @event)
            => Matches($$"""{"a": [{{string.Join(',', values)}}]}""", @event) == Matches($$"""{"a": [{{string.Join(',', Enumerable.Reverse(values))}}]}""", @event));

    [Fact]
    public void Several_values_match_what_one_of_them_matches()
        => Check(NonEmptyArrays(s_values), s_objects, (values, @event)
            => Matches($$"""{"a": [{{string.Join(',', values)}}]}""", @event) == values.Any(value => Matches($$"""{"a": [{{value}}]}""", @event)));

    [Fact]
    public void Anything_but_is_the_opposite_on_scalars_that_are_present()
        => Check(s_excepted, s_scalars, (excepted, scalar) =>
        {
            var @event = $$"""{"a": {{scalar}}}""";
            return Matches($$"""{"a": [{"anything-but": {{excepted}}}]}""", @event) != Matches($$"""{"a": [{{Plain(excepted)}}]}""", @event);
        });

    [Fact]
    public void Anything_but_never_matches_what_is_absent()
        => Check(s_excepted, s_scalars, (excepted, scalar) => !Matches($$"""{"a": [{"anything-but": {{excepted}}}]}""", $$"""{"b": {{scalar}}}"""));

    [Fact]
    public void Alternatives_match_what_one_of_them_matches()
        => Prop.ForAll(s_patterns.ToArbitrary(), s_patterns.ToArbitrary(), s_objects.ToArbitrary(), (one, other, @event)
            => Matches($$"""{"$or": [{{one}}, {{other}}]}""", @event) == (Matches(one, @event) || Matches(other, @event))).Holds();

    [Fact]
    public void A_field_that_the_pattern_does_not_name_makes_no_difference()
        => Prop.ForAll(s_patterns.ToArbitrary(), s_objects.ToArbitrary(), s_objects.ToArbitrary(), (pattern, @event, added) =>
        {
            var more = JsonNode.Parse(@event)!.AsObject();
            more["unnamed"] = JsonNode.Parse(added);
            return Matches(pattern, @event) == Matches(pattern, more.ToJsonString());
        }).Holds();

    [Fact]
    public void A_search_through_every_element_of_every_array_finds_the_same()
        => Check(s_patterns, s_objects, (pattern, @event) => pattern.Contains("exists", StringComparison.Ordinal) || Matches(pattern, @event) == PatternReference.Matches(pattern, @event));

    [Fact]
    public void So_it_does_where_the_fields_of_few_elements_fit_together()
    {
        var bits = Gen.Elements("0", "1");
        var elements = bits.SelectMany(b => bits.SelectMany(c => Gen.Elements(
            $$$"""{"b": {{{b}}}, "c": {{{c}}}}""", $$$"""[{"b": {{{b}}}}, {"c": {{{c}}}}]""", $$$"""{"b": [{{{b}}}, 2], "c": {"d": {{{c}}}}}""", $$$"""[{"b": {{{b}}}, "c": [{"d": {{{c}}}}, {"d": 2}]}]""")));
        var events = Lists(elements).Select(list => $$$"""{"a": {{{list}}}}""");
        var patterns = bits.SelectMany(b => bits.SelectMany(c => Gen.Elements(
            $$$"""{"a": {"b": [{{{b}}}], "c": [{{{c}}}]}}""", $$$"""{"a": {"b": [{{{b}}}], "c": {"d": [{{{c}}}] } } }""", $$$"""{"a": {"b": [{"anything-but": {{{b}}}}], "c.d": [{{{c}}}, 2]}}""")));

        Check(patterns, events, (pattern, @event) => Matches(pattern, @event) == PatternReference.Matches(pattern, @event));
    }

    [Fact]
    public void Whatever_json_a_pattern_is_it_is_read_or_refused_and_never_fails_to_match()
        => Check(Gen.OneOf(s_objects, Junk()), s_objects, (pattern, @event) => IsReadOrRefused(pattern, @event));

    [Fact]
    public void Whatever_bytes_a_pattern_is_it_is_read_or_refused()
        => Prop.ForAll<byte[]>(bytes => IsReadOrRefused(Encoding.UTF8.GetString(bytes), "{}") && IsReadOrRefused(Encoding.Latin1.GetString(bytes), "{}")).Holds();

    [Fact]
    public void Whatever_text_a_pattern_is_it_is_read_or_refused()
        => Prop.ForAll<string?>(text => IsReadOrRefused(text ?? "", "{}")).Holds();

    [Fact]
    public void A_pattern_cut_short_or_with_a_character_changed_is_read_or_refused()
        => Prop.ForAll(s_patterns.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), Gen.Elements('"', '\\', '[', '{', '}', '*', '$', '0', '\ud800').ToArbitrary(), (pattern, at, character) =>
        {
            var index = at % pattern.Length;
            return IsReadOrRefused(pattern[..index], "{}") && IsReadOrRefused($"{pattern[..index]}{character}{pattern[(index + 1)..]}", """{"a": "\ud800", "\udc00": 1}""");
        }).Holds();

    private static bool IsReadOrRefused(string pattern, string @event)
    {
        try
        {
            _ = EventPattern.Parse(pattern).Matches(EventJson.Of(@event));
        }
        catch (FormatException refusal)
        {
            return refusal.Message.StartsWith("Event pattern is not valid. Reason: ", StringComparison.Ordinal);
        }

        return true;
    }

    private static bool Matches(string pattern, string @event) => EventJson.Matches(pattern, @event);

    private static string Plain(string excepted)
    {
        var json = EventJson.Of(excepted);
        return json.ValueKind switch
        {
            JsonValueKind.Array => excepted.Trim('[', ']'),
            JsonValueKind.Object when json.TryGetProperty("prefix", out var affix) && affix.ValueKind is JsonValueKind.Array => """{"prefix": "a"}, {"prefix": "A"}""",
            _ => excepted,
        };
    }

    private static Gen<string> PatternOf(Gen<string> fields) => Gen.OneOf(
        s_names.SelectMany(name => fields.Select(field => $$"""{"{{name}}": {{field}}}""")),
        fields.SelectMany(one => fields.Select(other => $$"""{"a": {{one}}, "b": {{other}}}""")));

    private static Gen<string> Objects(Gen<string> values)
        => Gen.ArrayOf(s_names.SelectMany(name => values.Select(value => $"\"{name}\": {value}"))).Select(members
            => $"{{{string.Join(',', members.DistinctBy(member => member[..3]))}}}");

    private static Gen<string> Lists(Gen<string> values) => Gen.ArrayOf(values).Select(items => $"[{string.Join(',', items.Take(4))}]");

    private static Gen<string> NonEmptyLists(Gen<string> values) => NonEmptyArrays(values).Select(items => $"[{string.Join(',', items)}]");

    private static Gen<string[]> NonEmptyArrays(Gen<string> values) => Gen.NonEmptyListOf(values).Select(items => items.Take(4).ToArray());

    private static Gen<string> Junk()
    {
        var names = Gen.Elements("a", "$or", "numeric", "prefix", "anything-but", "cidr", "exists", "wildcard", "\\ud800", "");
        var leaves = Gen.OneOf(s_scalars, Gen.Elements("\">\"", "\"**\"", "\"\\\\\"", "\"1/1\"", "1e999", "\"\\udfff\"", "[]", "{}"));
        var level = leaves;
        for (var depth = 0; depth < 4; depth++)
        {
            var inner = level;
            level = Gen.OneOf(
                inner,
                Lists(inner),
                names.SelectMany(name => inner.Select(value => $$"""{"{{name}}": {{value}}}""")),
                names.SelectMany(name => inner.Select(value => $$"""{"{{name}}": [{{value}}, {{value}}]}""")));
        }

        return level;
    }

    private static void Check<TFirst, TSecond>(Gen<TFirst> first, Gen<TSecond> second, Func<TFirst, TSecond, bool> holds)
        => Prop.ForAll(first.ToArbitrary(), second.ToArbitrary(), holds).Holds();
}
