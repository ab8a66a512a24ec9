using System.Text.Json;

namespace Hokusai.Model.Tests.Resources;

public sealed class FactTests
{
    private static readonly Evidence s_evidence = new() { Source = "rds/describe-db-instances.json", Field = "DBInstances[0].MultiAZ" };

    [Fact]
    public void A_known_fact_has_a_value_and_its_evidence()
    {
        var fact = Fact.Known(true, s_evidence);

        Assert.True(fact.IsKnown);
        Assert.True(fact.Value);
        Assert.Equal("rds/describe-db-instances.json DBInstances[0].MultiAZ", fact.Evidence!.ToString());
        Assert.Equal("True", fact.ToString());
    }

    [Fact]
    public void The_value_of_an_unknown_fact_is_not_false_but_an_error_that_says_why()
    {
        var fact = Fact.Unknown<bool>("AWS denied the call.", s_evidence, "s3:GetBucketVersioning");

        Assert.False(fact.IsKnown);
        Assert.Contains("AWS denied the call.", Assert.Throws<InvalidOperationException>(() => fact.Value).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => fact.Reveal());
        Assert.Equal("unknown: AWS denied the call. (needs s3:GetBucketVersioning)", fact.ToString());
    }

    [Fact]
    public void What_follows_from_an_unknown_fact_is_unknown_for_the_same_reason()
    {
        var fact = Fact.Unknown<bool>("AWS denied the call.", s_evidence, "s3:GetBucketVersioning").Select(value => !value);

        Assert.False(fact.IsKnown);
        Assert.Equal(("AWS denied the call.", "s3:GetBucketVersioning", s_evidence), (fact.Reason, fact.MissingPermission, fact.Evidence));
    }

    [Fact]
    public void A_sensitive_value_is_never_shown_and_stays_sensitive_in_what_follows_from_it()
    {
        var fact = Fact.Known("correct-horse", s_evidence).AsSensitive();
        var follows = fact.Select(value => value + "!");

        Assert.Equal("correct-horse!", follows.Reveal());
        foreach (var sensitive in new[] { fact, follows })
        {
            Assert.Equal("(sensitive value)", sensitive.ToString());
            Assert.DoesNotContain("correct-horse", Assert.Throws<InvalidOperationException>(() => sensitive.Value).Message, StringComparison.Ordinal);
            // A writer that knows nothing of facts fails rather than tells.
            Assert.ThrowsAny<InvalidOperationException>(() => JsonSerializer.Serialize(sensitive));
        }
    }

    [Fact]
    public void Facts_are_equal_by_content()
    {
        Assert.Equal(Fact.Known(1, s_evidence), Fact.Known(1, s_evidence with { }));
        Assert.NotEqual(Fact.Known(1), Fact.Known(1).AsSensitive());
        Assert.NotEqual(Fact.Known<int?>(null), Fact.Unknown<int?>("no answer"));
    }
}
