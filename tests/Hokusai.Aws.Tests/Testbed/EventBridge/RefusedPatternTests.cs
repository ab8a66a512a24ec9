using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed.EventBridge;

/// <summary>Patterns that EventBridge refuses, with the reasons that it gives.</summary>
public sealed class RefusedPatternTests
{
    [Theory]
    [InlineData("""["not", "a", "dict"]""", "Filter is not an object")]
    [InlineData("{}", "Empty objects are not allowed")]
    [InlineData("""{"a": {}}""", "Empty objects are not allowed")]
    [InlineData("""{"int": 42}""", "\"int\" must be an object or an array")]
    [InlineData("""{"string": "my-value"}""", "\"string\" must be an object or an array")]
    [InlineData("""{"resources": []}""", "Empty arrays are not allowed")]
    [InlineData("""{"a": [["b"]]}""", "Match value must be String, number, true, false, or null")]
    [InlineData("""{"a": [{}]}""", "Match expression name not found")]
    [InlineData("""{"a": [{"prefix": "x", "suffix": "y"}]}""", "Only one key allowed in match expression")]
    [InlineData("""{"a": [{"EXISTS": true}]}""", "Unrecognized match type EXISTS")]
    [InlineData("""{"a": [{"exists": "yes"}]}""", "exists match pattern must be either true or false.")]
    [InlineData("""{"a": [{"prefix": ["x"]}]}""", "prefix match pattern must be a string")]
    [InlineData("""{"a": [{"prefix": {"wildcard": "x"}}]}""", "Unsupported prefix pattern: wildcard")]
    [InlineData("""{"a": [{"suffix": 123}]}""", "suffix match pattern must be a string")]
    [InlineData("""{"a": [{"equals-ignore-case": ["x"]}]}""", "equals-ignore-case match pattern must be a string")]
    [InlineData("""{"a": [{"wildcard": 123}]}""", "wildcard match pattern must be a string")]
    [InlineData("""{"a": [{"wildcard": "arn:aws:events:us-east-1:**:event-bus/*"}]}""", "Consecutive wildcard characters at pos 26")]
    [InlineData("""{"a": [{"wildcard": "a\\b"}]}""", "Invalid escape character at pos 2")]
    [InlineData("""{"a": [{"cidr": "10.0.0.0"}]}""", "Malformed CIDR, one '/' required")]
    [InlineData("""{"a": [{"cidr": "10.0.0.0/xx"}]}""", "Malformed CIDR, mask bits must be an integer")]
    [InlineData("""{"a": [{"cidr": "10.0.0.0/-1"}]}""", "Malformed CIDR, mask bits must not be negative")]
    [InlineData("""{"a": [{"cidr": "xx.11.xx/8"}]}""", "Nonstandard IP address: xx.11.xx")]
    [InlineData("""{"a": [{"cidr": "10.0.0.0/33"}]}""", "IPv4 mask bits must be < 32")]
    [InlineData("""{"a": [{"cidr": "2001:db8::/129"}]}""", "IPv6 mask bits must be < 128")]
    [InlineData("""{"a": [{"cidr": ["bad-type"]}]}""", "prefix match pattern must be a string")]
    [InlineData("""{"a": [{"numeric": 10}]}""", "Value of numeric must be an array.")]
    [InlineData("""{"a": [{"numeric": []}]}""", "Invalid member in numeric match: ]")]
    [InlineData("""{"a": [{"numeric": ["<>", 1]}]}""", "Unrecognized numeric range operator: <>")]
    [InlineData("""{"a": [{"numeric": ["=", "1"]}]}""", "Value of equals must be numeric")]
    [InlineData("""{"a": [{"numeric": [">", 0, "<"]}]}""", "Value of < must be numeric")]
    [InlineData("""{"a": [{"numeric": [">", 0, ">", 0]}]}""", "Bad numeric range operator: >")]
    [InlineData("""{"a": [{"numeric": ["<", 1, ">", 0]}]}""", "Too many elements in numeric expression")]
    [InlineData("""{"a": [{"numeric": [">", 1, "<", 30, false]}]}""", "Too many terms in numeric range expression")]
    [InlineData("""{"a": [{"numeric": [">", 30, "<", 1]}]}""", "Bottom must be less than top")]
    [InlineData("""{"a": [{"numeric": ["=", 5000000001]}]}""", "Value must be between -5.0E9 and 5.0E9, inclusive")]
    [InlineData("""{"a": [{"numeric": ["=", 2.0e422]}]}""", "Value must be between -5.0E9 and 5.0E9, inclusive")]
    [InlineData("""{"a": [{"anything-but": null}]}""", "Value of anything-but must be an array or single string/number value.")]
    [InlineData("""{"a": [{"anything-but": []}]}""", "Inside anything but list, either all values are number or string, mixed type is not supported")]
    [InlineData("""{"a": [{"anything-but": ["x", 1]}]}""", "Inside anything but list, either all values are number or string, mixed type is not supported")]
    [InlineData("""{"a": [{"anything-but": ["x", null]}]}""", "Inside anything but list, start|null|boolean is not supported.")]
    [InlineData("""{"a": [{"anything-but": {"prefix": ""}}]}""", "Null prefix/suffix not allowed")]
    [InlineData("""{"a": [{"anything-but": {"suffix": [123, ".txt"]}}]}""", "prefix/suffix match pattern must be a string")]
    [InlineData("""{"a": [{"anything-but": {"prefix": {"equals-ignore-case": "x"}}}]}""", "Value of anything-but must be an array or single string/number value.")]
    [InlineData("""{"a": [{"anything-but": {"equals-ignore-case": [123]}}]}""", "Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.")]
    [InlineData("""{"a": [{"anything-but": {"numeric": ["=", 1]}}]}""", "Unsupported anything-but pattern: numeric")]
    [InlineData("""{"$or": {"a": ["x"]}}""", "It must be an Array followed with $or.")]
    [InlineData("""{"$or": [{"a": ["x"]}]}""", "There must have at least 2 Objects in $or relationship.")]
    [InlineData("""{"$or": [{"a": ["x"]}, "b"]}""", "Only JSON object is allowed in array of $or relationship.")]
    [InlineData("""{"$or": [{"numeric": ["x"]}, {"b": ["x"]}]}""", "numeric is Ruler reserved fieldName which cannot be used inside $or.")]
    public void An_invalid_pattern_is_refused_with_EventBridges_reason(string pattern, string reason)
    {
        var refusal = Assert.Throws<FormatException>(() => EventPattern.Parse(pattern));

        Assert.Equal($"Event pattern is not valid. Reason: {reason}", refusal.Message);
    }

    [Theory]
    [InlineData("this is not json")]
    [InlineData("{'bad': 'quotation'}")]
    [InlineData("""{"not": closed mark""")]
    [InlineData("")]
    [InlineData("""{"a": ["\ud800"]}""")]
    [InlineData("""{"\ud800": ["a"]}""")]
    [InlineData("""{"a": [{"\ud800": "a"}]}""")]
    [InlineData("""{"a": ["x"]} """ + "\ud800")]
    public void What_is_no_json_is_refused(string pattern)
        => Assert.StartsWith("Event pattern is not valid. Reason: ", Assert.Throws<FormatException>(() => EventPattern.Parse(pattern)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_longest_pattern_is_accepted_and_a_longer_one_refused()
    {
        static string Pattern(int length) => $$"""{"a":["{{new string('x', length - 10)}}"]}""";

        Assert.True(EventPattern.Parse(Pattern(2048), EventPattern.RuleQuota).Matches(EventJson.Of(Pattern(2048))));
        Assert.Throws<FormatException>(() => EventPattern.Parse(Pattern(2049), EventPattern.RuleQuota));
        EventPattern.Parse(Pattern(4096));
        Assert.Throws<FormatException>(() => EventPattern.Parse(Pattern(4097)));
    }

    [Fact]
    public void Deep_nesting_is_refused()
        => Assert.Throws<FormatException>(() => EventPattern.Parse($"{string.Concat(Enumerable.Repeat("{\"a\":", 400))}[1]{new string('}', 400)}"));

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void A_thousand_combinations_of_alternatives_are_the_most(int alternatives, bool accepted)
    {
        // The user guide's example: two $or with 32 elements make 1024 combinations.
        var or = string.Join(',', Enumerable.Range(0, alternatives).Select(i => $$"""{"f{{i}}":[1]}"""));
        var pattern = $$$"""{"a":{"$or":[{{{or}}}]},"b":{"$or":[{{{or}}}]}}""";

        if (accepted)
        {
            Assert.True(EventPattern.Parse(pattern).Matches(EventJson.Of("""{"a": {"f3": 1}, "b": {"f30": 1}}""")));
        }
        else
        {
            Assert.Contains("1000 rule combinations", Assert.Throws<FormatException>(() => EventPattern.Parse(pattern)).Message, StringComparison.Ordinal);
        }
    }
}
