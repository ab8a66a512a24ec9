using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.Tests.S3.Configuration;
using static Hokusai.Core.Tests.S3.Risk.Bucket;

namespace Hokusai.Core.Tests.S3.Risk;

/// <summary>Rules that keep each other from what their authors wrote.</summary>
public sealed class RulesThatMeetTests
{
    [Theory]
    [InlineData("\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":30}", "\"NoncurrentVersionTransitions\":[{\"NoncurrentDays\":60,\"StorageClass\":\"GLACIER\"}]", "they never move")]
    [InlineData("\"NoncurrentVersionTransitions\":[{\"NoncurrentDays\":30,\"StorageClass\":\"DEEP_ARCHIVE\"}]", "\"NoncurrentVersionTransitions\":[{\"NoncurrentDays\":60,\"StorageClass\":\"GLACIER\"}]", "they do not move back")]
    [InlineData("\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":30}", "\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":30,\"NewerNoncurrentVersions\":10}", "keeps the newest 10 noncurrent versions")]
    [InlineData("\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":40,\"NewerNoncurrentVersions\":2}", "\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":90}", "after 40 days, but for the newest 2: the shorter time wins")]
    [InlineData("\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":1}", "\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":7}", "aborts them after 1 day: the shorter time wins")]
    public void What_a_narrow_rule_says_of_old_versions_and_uploads_is_beaten_by_a_wide_one(string wide, string narrow, string reason)
    {
        var bucket = With(Rule("\"Filter\":{}," + wide, "wide") + "," + Rule("\"Filter\":{\"Prefix\":\"data/\"}," + narrow, "narrow"));
        var bare = bucket with { Lifecycle = Fact.Known<LifecycleConfiguration?>(bucket.Lifecycle.Value! with { Rules = [.. bucket.Lifecycle.Value.Rules.Take(2)] }) };
        var risk = Only(bare, "013");

        Assert.Equal("narrow", risk.RuleId);
        Assert.Contains(reason, risk.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("013", Ids(bare with { Lifecycle = Corrected(risk) }));
    }

    [Theory]
    [InlineData("\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":30,\"NewerNoncurrentVersions\":5}", "\"NoncurrentVersionTransitions\":[{\"NoncurrentDays\":60,\"StorageClass\":\"GLACIER\"}]")]
    [InlineData("\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":90}", "\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":30}")]
    [InlineData("\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":90,\"NewerNoncurrentVersions\":5}", "\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":90}")]
    public void A_narrow_rule_that_does_what_it_says_is_not_beaten(string wide, string narrow)
        => Assert.DoesNotContain("013", Ids(With(Rule("\"Filter\":{}," + wide, "wide") + "," + Rule("\"Filter\":{\"Prefix\":\"data/\"}," + narrow, "narrow"))));

    [Fact]
    public void Old_versions_that_another_rule_deletes_too_soon_after_their_move_are_seen()
    {
        string Rules(int days) => Rule("\"Filter\":{\"Prefix\":\"data/\"},\"NoncurrentVersionTransitions\":[{\"NoncurrentDays\":30,\"StorageClass\":\"DEEP_ARCHIVE\"}]", "move") + "," + Rule("\"Filter\":{},\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":" + days + "}", "delete");
        var risk = Only(With(Rules(45)), "012");

        Assert.Equal("move", risk.RuleId);
        Assert.Equal(210, Corrected(risk).Value!.Rules[1].NoncurrentVersionExpiration!.Days);
        Assert.DoesNotContain("012", Ids(With(Rules(210))));
    }

    [Fact]
    public void The_rule_that_aborts_uploads_everywhere_leaves_others_the_time_that_they_have()
    {
        var bucket = With(Rule("\"Filter\":{}")) with { Lifecycle = Fact.Known<LifecycleConfiguration?>(ReadConfiguration.Good("{\"Rules\":[" + Rule("\"Filter\":{\"Prefix\":\"bulk/\"},\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":7}") + "]}")) };

        Assert.Empty(Ids(bucket with { Lifecycle = Corrected(Only(bucket, "015")) }));
    }

    [Theory]
    [InlineData("logs/", 100, "logs/app/", 400, true)]
    [InlineData("logs/", 400, "logs/app/", 100, false)]
    [InlineData("logs/", 100, "logs/", 400, true)]
    [InlineData("logs/", 100, "logs/", 100, false)]
    [InlineData("logs/a/", 100, "logs/b/", 400, false)]
    public void The_shorter_time_wins_over_what_the_author_of_a_narrow_rule_wrote(string first, int firstDays, string second, int secondDays, bool isRisk)
    {
        var bucket = With(Rule($"\"Filter\":{{\"Prefix\":\"{first}\"}},\"Expiration\":{{\"Days\":{firstDays}}}", "first") + "," + Rule($"\"Filter\":{{\"Prefix\":\"{second}\"}},\"Expiration\":{{\"Days\":{secondDays}}}", "second"));

        Assert.Equal(isRisk, Ids(bucket).Contains("013"));
        if (isRisk)
        {
            var risk = Only(bucket, "013");
            Assert.Equal("second", risk.RuleId);
            Assert.Contains("the shorter time wins", risk.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"Filter\":{\"Prefix\":\"\"},\"Expiration\":{\"Days\":100}", "they never move")]
    [InlineData("\"Filter\":{\"Prefix\":\"\"},\"Transitions\":[{\"Days\":30,\"StorageClass\":\"DEEP_ARCHIVE\"}]", "they do not move back")]
    public void A_move_that_another_rule_forestalls_is_named(string wide, string reason)
        => Assert.Contains(reason, Only(With(Rule(wide, "wide") + "," + Rule("\"Filter\":{\"Prefix\":\"logs/\"},\"Transitions\":[{\"Days\":120,\"StorageClass\":\"GLACIER\"}]", "narrow")), "013").Reason, StringComparison.Ordinal);

    [Fact]
    public void Rules_for_different_values_of_one_tag_do_not_meet()
    {
        string Rules(string second) => Rule("\"Filter\":{\"Tag\":{\"Key\":\"keep\",\"Value\":\"short\"}},\"Expiration\":{\"Days\":100}", "a") + "," + Rule("\"Filter\":{\"Tag\":{\"Key\":\"" + second + "\",\"Value\":\"long\"}},\"Expiration\":{\"Days\":400}", "b");

        Assert.DoesNotContain("013", Ids(With(Rules("keep"))));
        Assert.Equal(Severity.Low, Only(With(Rules("team")), "013").Severity);
    }

    [Fact]
    public void A_thousand_rules_that_all_meet_are_judged_in_time()
    {
        var rules = string.Join(',', Enumerable.Range(0, 999).Select(index => Rule("\"Filter\":{\"Prefix\":\"" + new string('a', index % 500) + "\"},\"Expiration\":{\"Days\":" + (index + 1) + "}", $"r{index}")));

        Assert.Contains("013", Ids(With(rules)));
    }
}
