using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.Tests.S3.Configuration;
using static Hokusai.Core.Tests.S3.Risk.Bucket;

namespace Hokusai.Core.Tests.S3.Risk;

public sealed class LifecycleRisksTests
{
    private static readonly DateTimeOffset s_may = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_seeds_rule_is_refused_by_S3_and_what_it_would_do_is_told()
    {
        var bucket = With("{\"ID\":\"DeleteOldData\",\"Status\":\"Enabled\",\"Expiration\":{\"Days\":30}}", "hokusai-models");

        Assert.Equal(["007", "008", "018"], Ids(bucket));
        var invalid = Only(bucket, "018");
        Assert.Equal("DeleteOldData", invalid.RuleId);
        Assert.Contains("neither a filter nor a prefix", invalid.Reason, StringComparison.Ordinal);
        Assert.Contains("all objects of the bucket expire 30 days after they were written", invalid.Reason, StringComparison.Ordinal);
        // Made valid, the rule must not begin to delete the models.
        Assert.Empty(Ids(bucket with { Lifecycle = Corrected(invalid) }));
    }

    [Theory]
    [InlineData("models/", 89, true)]
    [InlineData("models/", 90, false)]
    [InlineData("tmp/", 1, false)]
    [InlineData("uploads/", 13, true)]
    [InlineData("uploads/", 14, false)]
    [InlineData("audit/", 364, true)]
    [InlineData("audit/", 365, false)]
    [InlineData("tfstate/", 3650, true)]
    [InlineData("models/tmp/", 1, false)]
    [InlineData("tmp/models/", 30, true)]
    [InlineData("model-logs/", 89, true)]
    [InlineData("trainingData/", 30, true)]
    [InlineData("AWSLogs/123456789012/CloudTrail/", 364, true)]
    [InlineData("AWSLogs/123456789012/CloudTrail-Digest/", 364, true)]
    [InlineData("AWSLogs/123456789012/CloudTrail/", 365, false)]
    [InlineData("TfState/", 3650, true)]
    public void Objects_expire_no_earlier_than_the_floor_of_their_kind(string prefix, int days, bool isRisk)
        => Assert.Equal(isRisk, Ids(With(Rule("\"Filter\":{\"Prefix\":\"" + prefix + "\"},\"Expiration\":{\"Days\":" + days + "}"))).Contains("007"));

    [Fact]
    public void A_disabled_rule_is_no_risk()
        => Assert.Empty(Ids(With("{\"ID\":\"r\",\"Status\":\"Disabled\",\"Filter\":{\"Prefix\":\"\"},\"Expiration\":{\"Days\":1}}", versioning: BucketVersioning.Unversioned)));

    [Fact]
    public void A_date_is_below_every_floor_because_new_objects_expire_as_well()
    {
        var risk = Only(With(Rule("\"Filter\":{\"Prefix\":\"models/\"},\"Expiration\":{\"Date\":\"2030-01-01T00:00:00Z\"}")), "007");

        Assert.Contains("2030-01-01, and from then on", risk.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"Prefix\":\"models/\"}", "007")]
    [InlineData("{\"Tag\":{\"Key\":\"project\",\"Value\":\"ended\"}}", "007")]
    public void A_correction_does_not_delete_before_the_date_that_was_written(string filter, string id)
    {
        // "Days": 90 would delete tomorrow what is older today, and 2030 is far away.
        var risk = Only(With(Rule("\"Filter\":" + filter + ",\"Expiration\":{\"Date\":\"2030-01-01T00:00:00Z\"}")), id);

        Assert.All(Corrected(risk).Value!.Rules.Where(rule => rule.IsEnabled), rule => Assert.Null(rule.Expiration));
        Assert.Contains("in place of the date", risk.TradeOff, StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_to_the_archive_by_date_is_told_by_its_date_and_made_no_earlier()
    {
        var risk = Only(
            With(Rule("\"Filter\":{\"Prefix\":\"models/\"},\"Transitions\":[{\"Date\":\"2030-01-01T00:00:00Z\",\"StorageClass\":\"GLACIER\"}]"))
                with { LastAccess = Fact.Known<IReadOnlyList<PrefixAccess>>([new PrefixAccess("models/", s_may)]) },
            "011");

        Assert.Contains("on 2030-01-01, and from then on", risk.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("day 0", risk.Reason, StringComparison.Ordinal);
        Assert.All(Corrected(risk).Value!.Rules.Where(rule => rule.IsEnabled), rule => Assert.Empty(rule.Transitions));
    }

    [Fact]
    public void One_day_is_no_days()
        => Assert.Contains("expire 1 day after", Only(With(Rule("\"Filter\":{\"Prefix\":\"models/\"},\"Expiration\":{\"Days\":1}")), "007").Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"Filter\":{}", true)]
    [InlineData("\"Filter\":{\"Prefix\":\"\"}", true)]
    [InlineData("\"Filter\":{\"ObjectSizeGreaterThan\":0}", true)]
    [InlineData("\"Filter\":{\"Prefix\":\"old/\"}", false)]
    [InlineData("\"Filter\":{\"Tag\":{\"Key\":\"a\",\"Value\":\"b\"}}", false)]
    [InlineData("\"Filter\":{\"ObjectSizeGreaterThan\":1000000}", false)]
    public void A_rule_for_the_whole_bucket_is_a_risk(string filter, bool isRisk)
        => Assert.Equal(isRisk, Ids(With(Rule(filter + ",\"Expiration\":{\"Days\":900}"))).Contains("008"));

    [Theory]
    [InlineData("/", "root of the bucket")]
    [InlineData("/logs/", "begins with '/'")]
    [InlineData("logs/*", "wildcards")]
    [InlineData("s3://acme/logs/", "address")]
    public void Prefixes_that_select_something_else_are_named(string prefix, string reason)
        => Assert.Contains(reason, Only(With(Rule("\"Filter\":{\"Prefix\":\"" + prefix + "\"},\"Expiration\":{\"Days\":900}")), "008").Reason, StringComparison.Ordinal);

    [Fact]
    public void A_bucket_of_one_disposable_kind_may_expire_whole()
    {
        Assert.Equal(Severity.Low, Only(With(Rule("\"Filter\":{},\"Expiration\":{\"Days\":7}"), "acme-tmp"), "008").Severity);
        // That is what the standard proposes itself.
        Assert.Empty(Ids(With(Rule("\"Filter\":{},\"Expiration\":{\"Days\":14}"), "acme-tmp")));
        Assert.Empty(Ids(With(Rule("\"Filter\":{},\"Expiration\":{\"Days\":14}"), "acme-uploads")));
    }

    [Fact]
    public void What_remains_of_a_rule_for_the_whole_bucket_keeps_the_floor()
    {
        var bucket = With(Rule("\"Filter\":{\"Prefix\":\"\"},\"Expiration\":{\"Days\":60},\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":90}"));

        Assert.Empty(Ids(bucket with { Lifecycle = Corrected(Only(bucket, "008")) }));
    }

    [Fact]
    public void What_must_not_expire_is_not_left_to_a_tag()
    {
        var bucket = With(Rule("\"Filter\":{},\"Expiration\":{\"Days\":60}"), "acme-tfstate");
        var risk = Only(bucket, "008");

        Assert.Empty(Ids(bucket with { Lifecycle = Corrected(risk) }));
        Assert.DoesNotContain("tag", risk.TradeOff, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BucketVersioning.Unversioned, "data/", 30, Severity.Critical)]
    [InlineData(BucketVersioning.Suspended, "data/", 30, Severity.Critical)]
    [InlineData(BucketVersioning.Unversioned, "data/", 365, Severity.Medium)]
    [InlineData(BucketVersioning.Unversioned, "tmp/", 14, null)]
    [InlineData(BucketVersioning.Enabled, "data/", 30, null)]
    public void Expiration_without_versions_is_for_good(BucketVersioning versioning, string prefix, int days, Severity? severity)
        => Assert.Equal(severity, LifecycleRisks.Of(With(Rule("\"Filter\":{\"Prefix\":\"" + prefix + "\"},\"Expiration\":{\"Days\":" + days + "}"), versioning: versioning), new RiskSettings()).SingleOrDefault(risk => risk.Id == "HKS-S3-009")?.Severity);

    [Theory]
    [InlineData("{}", "\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":365,\"NewerNoncurrentVersions\":5}", null)]
    [InlineData("{\"Prefix\":\"data/app/\"}", "\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":365,\"NewerNoncurrentVersions\":5}", 365)]
    [InlineData("{\"Prefix\":\"data/\"}", "\"NoncurrentVersionTransitions\":[{\"NoncurrentDays\":7,\"StorageClass\":\"GLACIER\"}]", 97)]
    [InlineData("{\"Prefix\":\"other/\"}", "\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":365}", 30)]
    public void What_makes_an_expiration_recoverable_leaves_other_rules_the_old_versions_that_they_keep(string filter, string action, int? days)
    {
        var bucket = With(Rule("\"Filter\":{\"Prefix\":\"data/\"},\"Expiration\":{\"Days\":365}", "expire") + "," + Rule("\"Filter\":" + filter + "," + action, "old"), versioning: BucketVersioning.Suspended);
        var corrected = Corrected(Only(bucket, "009"));

        Assert.Equal(days, corrected.Value!.Rules[0].NoncurrentVersionExpiration?.Days);
        Assert.Empty(Ids(bucket with { Lifecycle = corrected, Versioning = Fact.Known(BucketVersioning.Enabled) }));
    }

    [Fact]
    public void What_is_made_recoverable_is_not_deleted_a_day_later()
    {
        var bucket = With(Rule("\"Filter\":{\"Prefix\":\"data/\"},\"Expiration\":{\"Days\":365},\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":1}"), versioning: BucketVersioning.Unversioned);
        var corrected = Corrected(Only(bucket, "009"));

        Assert.Equal(30, corrected.Value!.Rules[0].NoncurrentVersionExpiration!.Days);
        Assert.Empty(Ids(bucket with { Lifecycle = corrected, Versioning = Fact.Known(BucketVersioning.Enabled) }));
    }

    [Fact]
    public void Versioning_that_may_not_be_read_makes_it_unknown_and_names_the_permission()
    {
        var risk = Only(With(Rule("\"Filter\":{\"Prefix\":\"x/\"},\"Expiration\":{\"Days\":9}")) with { Versioning = Fact.Unknown<BucketVersioning>("Denied.", missingPermission: "s3:GetBucketVersioning") }, "009");

        Assert.True(risk.IsUnknown);
        Assert.Contains("s3:GetBucketVersioning", risk.Reason, StringComparison.Ordinal);
        Assert.Null(risk.Correction);
    }

    [Theory]
    [InlineData(29, null, true)]
    [InlineData(30, null, false)]
    [InlineData(1, 3, false)]
    [InlineData(1, 2, true)]
    public void Noncurrent_versions_have_to_be_kept(int days, int? newer, bool isRisk)
        => Assert.Equal(isRisk, Ids(With(Rule("\"Filter\":{},\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":" + days + (newer is null ? "" : $",\"NewerNoncurrentVersions\":{newer}") + "}"))).Contains("010"));

    [Theory]
    [InlineData(30, "models/", true)]
    [InlineData(59, "models/", true)]
    [InlineData(60, "models/", false)]
    [InlineData(30, "other/", false)]
    public void Objects_that_are_read_do_not_go_to_the_archive(int days, string readPrefix, bool isRisk)
    {
        var bucket = With(Rule("\"Filter\":{\"Prefix\":\"models/\"},\"Transitions\":[{\"Days\":" + days + ",\"StorageClass\":\"GLACIER\"}]"))
            with { LastAccess = Fact.Known<IReadOnlyList<PrefixAccess>>([new PrefixAccess(readPrefix, s_may)]) };

        Assert.Equal(isRisk, Ids(bucket).Contains("011"));
    }

    [Theory]
    [InlineData("GLACIER", 59, true)]
    [InlineData("GLACIER", 60, false)]
    [InlineData("GLACIER_IR", 5, false)]
    public void Without_access_logs_an_early_archive_is_unknown(string storageClass, int days, bool isUnknown)
    {
        var bucket = With(Rule("\"Filter\":{\"Prefix\":\"models/\"},\"Transitions\":[{\"Days\":" + days + ",\"StorageClass\":\"" + storageClass + "\"}]"));

        Assert.Equal(isUnknown, Ids(bucket with { LastAccess = Fact.Unknown<IReadOnlyList<PrefixAccess>>("No logs.") }).Contains("011?"));
    }

    [Fact]
    public void What_reading_back_would_cost_is_told()
    {
        var bucket = With(Rule("\"Filter\":{\"Prefix\":\"models/\"},\"Transitions\":[{\"Days\":1,\"StorageClass\":\"GLACIER\"}]")) with
        {
            LastAccess = Fact.Known<IReadOnlyList<PrefixAccess>>([new PrefixAccess("models/", s_may)]),
            Sizes = Fact.Known<IReadOnlyList<PrefixSize>>([new PrefixSize("models/", 10, 100L << 30, 0), new PrefixSize("x/", 10, 1L << 40, 0)]),
        };

        Assert.Contains("(100 GB) would cost 1 US dollars", Only(bucket, "011", new RiskSettings { RetrievalPerGB = 0.01m }).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GLACIER", 60, 149, true)]
    [InlineData("GLACIER", 60, 150, false)]
    [InlineData("STANDARD_IA", 60, 89, true)]
    [InlineData("STANDARD_IA", 60, 90, false)]
    [InlineData("INTELLIGENT_TIERING", 60, 89, false)]
    [InlineData("DEEP_ARCHIVE", 60, 239, true)]
    [InlineData("DEEP_ARCHIVE", 60, 240, false)]
    public void What_has_moved_stays_for_the_minimum_that_is_billed(string storageClass, int moves, int expires, bool isRisk)
        => Assert.Equal(isRisk, Ids(With(Rule("\"Filter\":{\"Prefix\":\"logs/\"},\"Transitions\":[{\"Days\":" + moves + ",\"StorageClass\":\"" + storageClass + "\"}],\"Expiration\":{\"Days\":" + expires + "}"))).Contains("012"));

    [Fact]
    public void Another_rule_that_expires_too_soon_is_seen()
    {
        string Rules(int days) => Rule("\"Filter\":{\"Prefix\":\"logs/\"},\"Transitions\":[{\"Days\":60,\"StorageClass\":\"GLACIER\"}]", "move") + "," + Rule("\"Filter\":{\"Prefix\":\"logs/\"},\"Expiration\":{\"Days\":" + days + "}", "expire");

        Assert.Contains("012", Ids(With(Rules(100))));
        Assert.DoesNotContain("012", Ids(With(Rules(150))));
    }

    [Theory]
    [InlineData("{\"Prefix\":\"a/\"}", "GLACIER", "varies_by_storage_class", true)]
    [InlineData("{\"Prefix\":\"a/\"}", "GLACIER", "all_storage_classes_128K", false)]
    [InlineData("{\"Prefix\":\"a/\"}", "STANDARD_IA", "varies_by_storage_class", false)]
    [InlineData("{\"ObjectSizeGreaterThan\":1000}", "STANDARD_IA", "all_storage_classes_128K", true)]
    [InlineData("{\"ObjectSizeGreaterThan\":131071}", "STANDARD_IA", "all_storage_classes_128K", false)]
    [InlineData("{\"ObjectSizeLessThan\":1000}", "GLACIER_IR", "all_storage_classes_128K", true)]
    [InlineData("{\"ObjectSizeLessThan\":1000}", "INTELLIGENT_TIERING", "all_storage_classes_128K", false)]
    public void Small_objects_are_better_off_where_they_are(string filter, string storageClass, string minimum, bool isRisk)
        => Assert.Equal(isRisk, Ids(With(Rule("\"Filter\":" + filter + ",\"Transitions\":[{\"Days\":90,\"StorageClass\":\"" + storageClass + "\"}]"), minimumSize: minimum)).Contains("014"));

    [Fact]
    public void Unfinished_uploads_are_aborted_in_the_whole_bucket_or_it_is_told()
    {
        string Abort(string filter) => "{\"Rules\":[" + Rule("\"Filter\":" + filter + ",\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":7}") + "]}";
        BucketFacts Of(string json) => With(Rule("\"Filter\":{},\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":7}")) with { Lifecycle = Fact.Known<LifecycleConfiguration?>(ReadConfiguration.Good(json)) };

        Assert.Empty(Ids(Of(Abort("{}"))));
        Assert.Contains("only of objects below 'x/'", Only(Of(Abort("{\"Prefix\":\"x/\"}")), "015").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bucket_without_rules_gets_the_standard_of_its_kind()
    {
        var bucket = With(Rule("\"Filter\":{},\"Expiration\":{\"Days\":1}"), "shop-uploads") with { Lifecycle = Fact.Known<LifecycleConfiguration?>(null) };
        var risk = Only(bucket, "016");

        Assert.Equal(["016"], Ids(bucket));
        Assert.Contains("Expires after 14 days", risk.TradeOff, StringComparison.Ordinal);
        var rules = Corrected(risk).Value!.Rules;
        Assert.Equal((14, 1), (rules[0].Expiration?.Days, rules[1].AbortMultipartUploadDays));
    }

    [Fact]
    public void A_configuration_that_may_not_be_read_is_unknown_and_not_none()
    {
        var bucket = With(Rule("\"Filter\":{},\"Expiration\":{\"Days\":1}")) with { Lifecycle = Fact.Unknown<LifecycleConfiguration?>("Denied.", missingPermission: "s3:GetLifecycleConfiguration") };

        Assert.Equal(["016?"], Ids(bucket));
        Assert.Contains("s3:GetLifecycleConfiguration", Only(bucket, "016").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false, null, "017")]
    [InlineData("logs", false, null, null)]
    [InlineData(null, true, null, null)]
    [InlineData(null, false, "s3:LifecycleExpiration:*", null)]
    [InlineData(null, false, "s3:ObjectRemoved:*", "017")]
    public void Something_has_to_record_what_expires(string? logs, bool hasEventBridge, string? name, string? id)
    {
        var bucket = With(Rule("\"Filter\":{\"Prefix\":\"tmp/\"},\"Expiration\":{\"Days\":14}"))
            with { AccessLogTarget = Fact.Known(logs is null ? null : new AccessLogTarget(logs, "", AccessLogKeyFormat.Simple)), Events = Fact.Known(new BucketEvents(hasEventBridge, name is null ? [] : [name])) };

        Assert.Equal(id is null ? [] : [id], Ids(bucket));
    }

    [Fact]
    public void Nothing_is_proposed_where_a_Put_would_lose_what_could_not_be_read()
    {
        var read = ReadConfiguration.Of("{\"Rules\":[" + Rule("\"Filter\":{},\"Expiration\":{\"Days\":1}") + "," + Rule("\"Filter\":{},\"Expiration\":{\"Days\":\"x\"}", "bad") + "]}");
        var risk = Only(With(Rule("\"Filter\":{},\"Expiration\":{\"Days\":1}")) with { Lifecycle = Fact.Known(read.Configuration) }, "008");

        Assert.Null(risk.Correction);
        Assert.Contains("not all of the configuration could be read", risk.TradeOff, StringComparison.Ordinal);
    }

    [Fact]
    public void Whether_uploads_are_aborted_is_unknown_where_a_rule_could_not_be_read()
    {
        var read = ReadConfiguration.Of("{\"Rules\":[{\"ID\":\"abort\",\"Status\":\"enabled\",\"Filter\":{},\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":1}}]}");

        Assert.Equal(["015?"], Ids(With(Rule("\"Filter\":{},\"Expiration\":{\"Days\":1}")) with { Lifecycle = Fact.Known(read.Configuration) }));
    }

    [Theory]
    [InlineData("varies_by_storage_class", true)]
    [InlineData("all_storage_classes_128K", false)]
    public void That_the_JSON_does_not_hold_the_limit_for_small_objects_is_told(string size, bool isTold)
        => Assert.Equal(isTold, Only(With(Rule("\"Filter\":{\"Prefix\":\"models/\"},\"Expiration\":{\"Days\":7}"), minimumSize: size), "007").TradeOff.Contains("--transition-default-minimum-object-size", StringComparison.Ordinal));

    [Fact]
    public void With_MFA_delete_nothing_is_deleted()
        => Assert.Equal(["015", "018"], Ids(With(Rule("\"Filter\":{},\"Expiration\":{\"Days\":1}"), versioning: BucketVersioning.Suspended) with { HasMfaDelete = Fact.Known(true) }));

    // Settling took a pass for each rule, and each pass looked at each pair of them: some minutes.
    [Fact]
    public void A_thousand_rules_whose_moves_are_billed_too_long_are_settled_in_few_passes()
    {
        var rules = string.Join(',', Enumerable.Range(0, 999).Select(index => Rule(
            "\"Filter\":{\"Prefix\":\"" + index + "/\"},\"Expiration\":{\"Days\":" + (130 + (index % 20)) + "},\"Transitions\":[{\"Days\":110,\"StorageClass\":\"STANDARD_IA\"}]", $"r{index}")));

        Assert.Contains("012", Ids(With(rules)));
    }
}
