using Hokusai.Core.S3.Changes;

namespace Hokusai.Core.Tests.S3.Changes;

public sealed class LifecycleHistoryTests
{
    private const string OneRule = """{"ID":"DeleteOldData","Status":"Enabled","Filter":{"Prefix":""},"Expiration":{"Days":30}}""";
    private const string Uploads = """{"ID":"uploads","Status":"Enabled","Filter":{"And":{"Prefix":"uploads/","Tag":{"Key":"kind","Value":"tmp"}}},"Expiration":{"Days":"14"}}""";

    [Fact]
    public void A_single_rule_which_CloudTrail_writes_as_an_object_is_read_and_its_effect_is_told()
    {
        var change = Assert.Single(Changes(Put(10, OneRule)));

        Assert.False(change.IsBeforeKnown);
        Assert.Equal("Since then: expires everything after 30 days. Before: not in the evidence.", change.Effect);
        var rule = Assert.Single(change.Rules);
        Assert.Equal(("DeleteOldData", LifecycleRuleChangeKind.Put, "expires everything after 30 days"), (rule.RuleId, rule.Kind, rule.After));
    }

    [Fact]
    public void An_earlier_Put_of_the_bucket_tells_what_was_before_rule_by_rule()
    {
        var changes = Changes(
            Put(10, $"[{Uploads},{OneRule.Replace("30", "90", StringComparison.Ordinal)}]"),
            Put(11, $"[{OneRule}]", user: "mallory"));

        var change = changes[1];
        Assert.True(change.IsBeforeKnown);
        Assert.Equal("mallory", change.Actor.Name);
        Assert.Equal(
            ["DeleteOldData, Expiration: after 90 days → after 30 days", "uploads removed: expires what begins with \"uploads/\" tagged kind=tmp after 14 days"],
            change.Rules.Select(rule => rule.ToString()));
    }

    [Fact]
    public void Another_buckets_Put_tells_nothing_of_what_was_before()
        => Assert.All(Changes(Put(10, OneRule, bucket: "other"), Put(11, OneRule)), change => Assert.False(change.IsBeforeKnown));

    [Fact]
    public void An_attempt_that_failed_changes_nothing_and_is_told_as_an_attempt()
    {
        var changes = Changes(
            Put(10, Uploads),
            Put(11, OneRule) with { ErrorCode = "AccessDenied" },
            Put(12, $"[{Uploads},{OneRule}]"));

        Assert.False(changes[1].Succeeded);
        Assert.Equal("It failed (AccessDenied); it would have been: expires everything after 30 days.", changes[1].Effect);
        Assert.Equal("DeleteOldData added: expires everything after 30 days", Assert.Single(changes[2].Rules).ToString());
    }

    [Fact]
    public void Deleting_the_configuration_removes_every_rule()
    {
        var changes = Changes(Put(10, OneRule), S3("DeleteBucketLifecycle", 11, """{"bucketName":"hokusai-models","lifecycle":""}"""));

        Assert.Equal(LifecycleRuleChangeKind.Removed, Assert.Single(changes[1].Rules).Kind);
        Assert.StartsWith("Since then: nothing expires and nothing moves.", changes[1].Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Put_without_its_rules_says_so_and_makes_the_next_before_unknown()
    {
        var changes = Changes(Put(10, OneRule), S3("PutBucketLifecycle", 11, """{"bucketName":"hokusai-models"}"""), Put(12, OneRule));

        Assert.False(changes[1].IsAfterKnown);
        Assert.False(changes[2].IsBeforeKnown);
    }

    [Fact]
    public void Order_and_repetition_of_records_do_not_matter()
    {
        var records = new[] { Put(10, OneRule), Put(11, Uploads), Put(12, $"[{Uploads},{OneRule}]") };

        Assert.Equal(
            Changes(records).Select(change => (change.Time, change.Effect)),
            Changes([.. records.AsEnumerable().Reverse(), records[1]]).Select(change => (change.Time, change.Effect)));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("""{"xmlns":"http://s3.amazonaws.com/doc/2006-03-01/"}""")]
    public void A_Put_whose_record_has_no_rule_does_not_carry_them(string configuration)
    {
        var changes = Changes(Put(10, OneRule), S3("PutBucketLifecycle", 11, $$"""{"bucketName":"hokusai-models","lifecycle":"","LifecycleConfiguration":{{configuration}}}"""), Put(12, OneRule));

        Assert.False(changes[1].IsAfterKnown);
        Assert.Empty(changes[1].Rules);
        Assert.False(changes[2].IsBeforeKnown);
    }

    [Fact]
    public void Another_order_of_rules_and_moves_and_the_ID_that_S3_gave_change_nothing()
    {
        const string Moves = """{"Status":"Enabled","Filter":"","Transition":[{"Days":30,"StorageClass":"STANDARD_IA"},{"Days":60,"StorageClass":"GLACIER"}]}""";
        const string Same = """{"ID":"ZDQ4","Status":"Enabled","Prefix":"","Transition":[{"Days":60,"StorageClass":"GLACIER"},{"Days":30,"StorageClass":"STANDARD_IA"}]}""";

        var change = Changes(Put(10, $"[{Moves},{OneRule}]"), Put(11, $"[{OneRule},{Same}]"))[1];

        Assert.Empty(change.Rules);
        Assert.StartsWith("What happens to objects stays the same", change.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_with_another_ID_is_another_rule()
        => Assert.Equal(
            [LifecycleRuleChangeKind.Added, LifecycleRuleChangeKind.Removed],
            Changes(Put(10, OneRule), Put(11, OneRule.Replace("DeleteOldData", "Other", StringComparison.Ordinal)))[1].Rules.Select(rule => rule.Kind));

    [Theory]
    [InlineData("""{"bucketName":"b","LifecycleConfiguration":{"Rule":"nonsense"}}""")]
    [InlineData("""{"bucketName":"b","LifecycleConfiguration":{"Rule":[1,null,{"Expiration":7,"Filter":[],"Transition":"x"}]}}""")]
    [InlineData("""{"bucketName":"b","LifecycleConfiguration":{"Rule":{"Expiration":{"Days":99999999999999999999}}}}""")]
    [InlineData("""{"bucketName":"b","LifecycleConfiguration":[]}""")]
    public void Nonsense_in_a_record_is_no_error(string request)
        => Assert.Single(Changes(S3("PutBucketLifecycle", 10, request)));

    private static List<LifecycleChange> Changes(params IEnumerable<TrailEvent> records)
    {
        var history = new LifecycleHistory(_ => { });
        foreach (var record in records)
        {
            Assert.True(history.Add(record));
        }

        return [.. history.Build().Select(change => change.Change)];
    }

    private static TrailEvent Put(int hour, string rule, string user = "alice", string bucket = "hokusai-models")
        => S3("PutBucketLifecycle", hour, $$$"""{"LifecycleConfiguration":{"Rule":{{{rule}}},"xmlns":"http://s3.amazonaws.com/doc/2006-03-01/"},"bucketName":"{{{bucket}}}","lifecycle":""}""") with { Identity = TrailEvents.User(user) };

    private static TrailEvent S3(string name, int hour, string request)
        => TrailEvents.Call("s3.amazonaws.com", name, request, id: $"{name}-{hour}-{request.Length}") with { Time = TrailEvents.At(hour) };
}
