using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Simulation.Conformance;
using Xunit;
using static Hokusai.Core.Tests.S3.Simulation.Simulated;

namespace Hokusai.Core.Tests.S3.Simulation;

public sealed class ConformanceTests
{
    // The example of https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html, whose weekday is wrong: it was a Sunday.
    [Theory]
    [InlineData("expiry-date=\"Fri, 23 Dec 2012 00:00:00 GMT\", rule-id=\"picture-deletion-rule\"", "2012-12-23", "picture-deletion-rule")]
    [InlineData("expiry-date=\"Fri, 21 Dec 2012 00:00:00 GMT\", rule-id=\"Rule for testfile.txt\"", "2012-12-21", "Rule for testfile.txt")]
    [InlineData("expiry-date=\"Fri, 21 Dec 2012 00:00:00 GMT\", rule-id=\"a%22b%2C%20c\"", "2012-12-21", "a\"b, c")]
    public void A_header_is_read(string text, string day, string rule)
    {
        Assert.True(ExpirationHeader.TryParse(text, out var header));
        Assert.Equal(new ExpirationHeader(new DateTimeOffset(At(day), TimeSpan.Zero), rule), header);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("NotImplemented")]
    [InlineData("expiry-date=\"Fri, 21 Dec 2012 00:00:00 GMT\"")]
    [InlineData("expiry-date=\"yesterday\", rule-id=\"r\"")]
    [InlineData("expiry-date=\"Fri, 21 Dec 2012 00:00:00 GMT\", rule-id=\"r")]
    public void What_is_no_header_is_not_read(string? text) => Assert.False(ExpirationHeader.TryParse(text, out _));

    [Fact]
    public void An_answer_that_the_simulator_shares_is_counted()
    {
        var check = new ConformanceCheck(Rules(Rule("r", expire: 3), Rule("later", expire: 9)), Bucket(BucketVersioning.Enabled));
        Assert.True(ExpirationHeader.TryParse("expiry-date=\"Sun, 19 Jan 2014 00:00:00 GMT\", rule-id=\"r\"", out var header));
        Assert.Null(check.Compare(Current("k", "2014-01-15T10:30:00"), ExpiryAnswer.Of(header!)));
        Assert.Null(check.Compare(Current("k", "2014-01-15T10:30:00"), ExpiryAnswer.Of(new DateTimeOffset(2014, 1, 19, 0, 0, 0, TimeSpan.Zero))));
        Assert.Equal((2, 2), (check.Compared, check.Agreed));
    }

    [Theory]
    [InlineData("2014-01-18T00:00:00", "r")]
    [InlineData("2014-01-20T00:00:00", "r")]
    [InlineData("2014-01-19T01:00:00", "r")]
    [InlineData("2014-01-19T00:00:00", "other")]
    [InlineData("2014-01-25T00:00:00", "later")]
    [InlineData(null, null)]
    public void An_answer_that_it_does_not_share_is_reported(string? expiry, string? rule)
    {
        var check = new ConformanceCheck(Rules(Rule("r", expire: 3), Rule("later", expire: 9)), Bucket());
        var answer = new ExpiryAnswer(expiry is null ? null : new DateTimeOffset(At(expiry), TimeSpan.Zero), rule);
        var disagreement = check.Compare(Current("a/k", "2014-01-15T10:30:00"), answer);
        Assert.NotNull(disagreement);
        Assert.Contains("'a/k': S3 says", disagreement.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("the simulator 2014-01-19 by rule 'r'.", disagreement.ToString(), StringComparison.Ordinal);
        Assert.Equal((1, 0), (check.Compared, check.Agreed));
    }

    [Fact]
    public void Where_tags_are_not_known_every_answer_that_they_allow_is_shared()
    {
        var rules = Rules(Rule("tagged", expire: 3) with { Filter = new LifecycleFilter { Tags = [KeyValuePair.Create("a", "b")] } }, Rule("all", expire: 9));
        var check = new ConformanceCheck(rules, Bucket());
        var version = new Hokusai.Core.S3.Simulation.ObjectVersion { Key = Key("k"), Created = At("2014-01-15T10:30:00"), StorageClass = StorageClass.Standard };
        Assert.Null(check.Compare(version, new ExpiryAnswer(new DateTimeOffset(2014, 1, 19, 0, 0, 0, TimeSpan.Zero), "tagged")));
        Assert.Null(check.Compare(version, new ExpiryAnswer(new DateTimeOffset(2014, 1, 25, 0, 0, 0, TimeSpan.Zero), "all")));
        Assert.NotNull(check.Compare(version, new ExpiryAnswer(new DateTimeOffset(2014, 1, 19, 0, 0, 0, TimeSpan.Zero), "all")));
    }
}
