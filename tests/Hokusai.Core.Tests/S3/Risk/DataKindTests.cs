using Hokusai.Core.S3.Risk;
using static Hokusai.Core.Tests.S3.Risk.Bucket;

namespace Hokusai.Core.Tests.S3.Risk;

/// <summary>What kind of data the words of names and tags tell.</summary>
public sealed class DataKindTests
{
    [Fact]
    public void Tags_of_the_filter_say_more_than_the_bucket()
    {
        Assert.DoesNotContain("007", Ids(With(Rule("\"Filter\":{\"Tag\":{\"Key\":\"kind\",\"Value\":\"tmp\"}},\"Expiration\":{\"Days\":2}"), "acme-models")));
        Assert.Contains("007", Ids(With(Rule("\"Filter\":{\"Tag\":{\"Key\":\"kind\",\"Value\":\"model\"}},\"Expiration\":{\"Days\":2}"), "acme-tmp")));
    }

    [Theory]
    [InlineData("acme-terraform-state-staging", "must not expire at all")]
    [InlineData("acme-models-staging", "kind 'model'")]
    [InlineData("acme-staging-models", "kind 'model'")]
    public void An_environment_in_the_name_of_a_bucket_does_not_make_its_data_disposable(string name, string reason)
        => Assert.Contains(reason, Only(With(Rule("\"Filter\":{\"Prefix\":\"v1/\"},\"Expiration\":{\"Days\":2}"), name), "007").Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("Environment", "staging", "model")]
    [InlineData("Team", "tmp-platform", "model")]
    [InlineData("CostCenter", "logs", "model")]
    [InlineData("Backup", "false", "model")]
    [InlineData("aws:cloudformation:stack-name", "upload-service", "model")]
    [InlineData("Backup", "true", "backup")]
    [InlineData("DataClass", "audit", "audit")]
    public void Tags_about_something_else_than_the_data_do_not_tell_its_kind(string key, string value, string kind)
    {
        var bucket = With(Rule("\"Filter\":{\"Prefix\":\"v1/\"},\"Expiration\":{\"Days\":2}"), "acme-models") with { Tags = Fact.Known<IReadOnlyList<KeyValuePair<string, string>>>([KeyValuePair.Create(key, value)]) };

        Assert.Contains($"kind '{kind}'", Only(bucket, "007").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_AWS_writes_below_AWSLogs_are_logs()
        => Assert.Contains("kind 'log'", Only(With(Rule("\"Filter\":{\"Prefix\":\"AWSLogs/123456789012/elasticloadbalancing/\"},\"Expiration\":{\"Days\":30}")), "007").Reason, StringComparison.Ordinal);

    [Fact]
    public void What_was_built_is_not_called_a_model()
        => Assert.Contains("kind 'artifact'", Only(With(Rule("\"Filter\":{\"Prefix\":\"build-artifacts/\"},\"Expiration\":{\"Days\":30}")), "007").Reason, StringComparison.Ordinal);
}
