using Hokusai.Core.Monitoring.Links;
using Xunit;

namespace Hokusai.Core.Tests.Monitoring.Links;

public sealed class PatternSampleTests
{
    [Theory]
    [InlineData("""{"source":["aws.rds"],"detail":{"eventName":["A","B"]}}""", "aws.rds", """{"eventName":"A"}""")]
    [InlineData("""{"source":[{"prefix":"aws."}],"detail":{"a":[{"suffix":".tfstate"}],"b":[{"wildcard":"x*/y"}],"c":[{"equals-ignore-case":"DB"}],"d":[3]}}""", "aws.", """{"a":".tfstate","b":"x/y","c":"DB","d":3}""")]
    [InlineData("""{"source":["s"],"detail":{"a":[{"exists":true}],"b":[{"exists":false}],"c":[{"anything-but":["x"]}]}}""", "s", """{"a":"hokusai-sample","c":"hokusai-sample"}""")]
    [InlineData("""{"source":["s"],"$or":[{"detail":{"a":["1"]}},{"detail":{"b":["2"]}}]}""", "s", """{"a":"1"}""")]
    public void An_event_is_made_up_from_the_pattern(string pattern, string source, string detail)
    {
        var sample = PatternSample.Of(pattern, "123456789012", "eu-west-1");

        Assert.NotNull(sample);
        Assert.Equal((source, detail, "123456789012"), ((string?)sample["source"], sample["detail"]!.ToJsonString(), (string?)sample["account"]));
    }

    [Theory]
    [InlineData("""{"detail":{"n":[{"numeric":[">",3]}]}}""")]
    [InlineData("""{"detail":{"n":[]}}""")]
    [InlineData("""{"detail":{"n":[{}]}}""")]
    [InlineData("""{"$or":[]}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public void None_is_made_up_for_what_is_not_known_or_no_pattern(string pattern)
        => Assert.Null(PatternSample.Of(pattern, "123456789012", "eu-west-1"));

    [Fact]
    public void A_pattern_that_is_nested_without_end_is_refused()
        => Assert.Null(PatternSample.Of(string.Concat(Enumerable.Repeat("{\"a\":", 10_000)), "123456789012", "eu-west-1"));
}
