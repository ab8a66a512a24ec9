using Hokusai.Core.S3.Configuration.Validation;

namespace Hokusai.Core.Tests.S3.Configuration;

public sealed class LifecycleValidationTests
{
    private const string Expires = "\"Expiration\":{\"Days\":400}";

    [Theory]
    [InlineData("\"Filter\":{}," + Expires)]
    [InlineData("\"Prefix\":\"\"," + Expires)]
    [InlineData("\"Filter\":{\"Prefix\":\"a\"},\"Transitions\":[{\"Days\":30,\"StorageClass\":\"STANDARD_IA\"},{\"Days\":60,\"StorageClass\":\"GLACIER\"},{\"Days\":61,\"StorageClass\":\"DEEP_ARCHIVE\"}]," + Expires)]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Days\":0,\"StorageClass\":\"GLACIER\"}]")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Date\":\"2027-01-01T00:00:00Z\",\"StorageClass\":\"GLACIER\"}],\"Expiration\":{\"Date\":\"2027-01-02\"}")]
    [InlineData("\"Filter\":{},\"Expiration\":{\"ExpiredObjectDeleteMarker\":true},\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":1,\"NewerNoncurrentVersions\":100}")]
    [InlineData("\"Filter\":{},\"NoncurrentVersionTransitions\":[{\"NoncurrentDays\":0,\"StorageClass\":\"GLACIER_IR\"}],\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":1}")]
    [InlineData("\"Filter\":{\"Prefix\":\"a\"},\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":1}")]
    [InlineData("\"Filter\":{\"And\":{\"ObjectSizeGreaterThan\":0,\"ObjectSizeLessThan\":54975581388800}}," + Expires)]
    public void What_S3_takes_has_no_flaw(string members) => Assert.Empty(LifecycleValidation.Of(ReadConfiguration.Good(Rules(members))));

    [Theory]
    [InlineData(Expires, LifecycleFlawIds.FilterMissing, "Filter")]
    [InlineData("\"Prefix\":\"a\",\"Filter\":{}," + Expires, LifecycleFlawIds.PrefixBesideFilter, "Prefix")]
    [InlineData("\"Filter\":{\"Prefix\":\"a\",\"ObjectSizeLessThan\":5}," + Expires, LifecycleFlawIds.FilterAnd, "Filter")]
    [InlineData("\"Filter\":{\"And\":{\"Prefix\":\"a\"}}," + Expires, LifecycleFlawIds.FilterAnd, "Filter.And")]
    [InlineData("\"Filter\":{}", LifecycleFlawIds.NoAction, "Expiration")]
    [InlineData("\"Filter\":{},\"Expiration\":{}", LifecycleFlawIds.ActionTime, "Expiration")]
    [InlineData("\"Filter\":{},\"Expiration\":{\"Days\":1,\"Date\":\"2027-01-01\"}", LifecycleFlawIds.ActionTime, "Expiration")]
    [InlineData("\"Filter\":{},\"Expiration\":{\"Days\":0}", LifecycleFlawIds.OutOfRange, "Expiration.Days")]
    [InlineData("\"Filter\":{},\"Expiration\":{\"Days\":-5}", LifecycleFlawIds.OutOfRange, "Expiration.Days")]
    [InlineData("\"Filter\":{},\"Expiration\":{\"Date\":\"2027-01-01T01:00:00Z\"}", LifecycleFlawIds.DateNotMidnight, "Expiration.Date")]
    [InlineData("\"Filter\":{},\"Expiration\":{\"Date\":\"2027-01-01T00:00:00+02:00\"}", LifecycleFlawIds.DateNotMidnight, "Expiration.Date")]
    [InlineData("\"Filter\":{},\"Expiration\":{\"Days\":5,\"ExpiredObjectDeleteMarker\":true}", LifecycleFlawIds.DeleteMarker, "Expiration.ExpiredObjectDeleteMarker")]
    [InlineData("\"Filter\":{\"Tag\":{\"Key\":\"k\",\"Value\":\"v\"}},\"Expiration\":{\"ExpiredObjectDeleteMarker\":true}", LifecycleFlawIds.DeleteMarker, "Expiration.ExpiredObjectDeleteMarker")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Days\":400,\"StorageClass\":\"GLACIER\"}]," + Expires, LifecycleFlawIds.ExpirationBeforeTransition, "Expiration.Days")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Date\":\"2027-01-01\",\"StorageClass\":\"GLACIER\"}]," + Expires, LifecycleFlawIds.MixedTimes, "Transitions")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Days\":29,\"StorageClass\":\"STANDARD_IA\"}]", LifecycleFlawIds.TransitionTooEarly, "Transitions[0].Days")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Days\":29,\"StorageClass\":\"ONEZONE_IA\"}]", LifecycleFlawIds.TransitionTooEarly, "Transitions[0].Days")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Days\":-1,\"StorageClass\":\"GLACIER\"}]", LifecycleFlawIds.OutOfRange, "Transitions[0].Days")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"StorageClass\":\"GLACIER\"}]", LifecycleFlawIds.ActionTime, "Transitions[0]")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Days\":1,\"StorageClass\":\"STANDARD\"}]", LifecycleFlawIds.TransitionClass, "Transitions[0].StorageClass")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Days\":1,\"StorageClass\":\"GLACIER\"},{\"Days\":2,\"StorageClass\":\"GLACIER\"}]", LifecycleFlawIds.DuplicateTransition, "Transitions")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Days\":30,\"StorageClass\":\"STANDARD_IA\"},{\"Days\":59,\"StorageClass\":\"GLACIER\"}]", LifecycleFlawIds.TransitionOrder, "Transitions")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Days\":30,\"StorageClass\":\"GLACIER\"},{\"Days\":90,\"StorageClass\":\"STANDARD_IA\"}]", LifecycleFlawIds.TransitionOrder, "Transitions")]
    [InlineData("\"Filter\":{},\"Transitions\":[{\"Days\":30,\"StorageClass\":\"ONEZONE_IA\"},{\"Days\":90,\"StorageClass\":\"GLACIER_IR\"}]", LifecycleFlawIds.TransitionOrder, "Transitions")]
    [InlineData("\"Filter\":{},\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":0}", LifecycleFlawIds.OutOfRange, "NoncurrentVersionExpiration.NoncurrentDays")]
    [InlineData("\"Filter\":{},\"NoncurrentVersionExpiration\":{\"NewerNoncurrentVersions\":5}", LifecycleFlawIds.OutOfRange, "NoncurrentVersionExpiration.NoncurrentDays")]
    [InlineData("\"Filter\":{},\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":1,\"NewerNoncurrentVersions\":101}", LifecycleFlawIds.OutOfRange, "NoncurrentVersionExpiration.NewerNoncurrentVersions")]
    [InlineData("\"Prefix\":\"\",\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":1,\"NewerNoncurrentVersions\":1}", LifecycleFlawIds.VersionsWithoutFilter, "NoncurrentVersionExpiration.NewerNoncurrentVersions")]
    [InlineData("\"Filter\":{},\"NoncurrentVersionTransitions\":[{\"NoncurrentDays\":5,\"StorageClass\":\"GLACIER\"}],\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":5}", LifecycleFlawIds.ExpirationBeforeTransition, "NoncurrentVersionExpiration.NoncurrentDays")]
    [InlineData("\"Filter\":{},\"NoncurrentVersionTransitions\":[{\"NoncurrentDays\":29,\"StorageClass\":\"STANDARD_IA\"}]", LifecycleFlawIds.TransitionTooEarly, "NoncurrentVersionTransitions[0].NoncurrentDays")]
    [InlineData("\"Filter\":{},\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":0}", LifecycleFlawIds.OutOfRange, "AbortIncompleteMultipartUpload.DaysAfterInitiation")]
    [InlineData("\"Filter\":{\"Tag\":{\"Key\":\"k\",\"Value\":\"v\"}},\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":1}", LifecycleFlawIds.AbortWithFilter, "AbortIncompleteMultipartUpload")]
    [InlineData("\"Filter\":{\"ObjectSizeGreaterThan\":5},\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":1}", LifecycleFlawIds.AbortWithFilter, "AbortIncompleteMultipartUpload")]
    [InlineData("\"Filter\":{\"ObjectSizeGreaterThan\":-1}," + Expires, LifecycleFlawIds.FilterSize, "Filter.ObjectSizeGreaterThan")]
    [InlineData("\"Filter\":{\"ObjectSizeGreaterThan\":54975581388801}," + Expires, LifecycleFlawIds.FilterSize, "Filter.ObjectSizeGreaterThan")]
    [InlineData("\"Filter\":{\"And\":{\"ObjectSizeGreaterThan\":5,\"ObjectSizeLessThan\":5}}," + Expires, LifecycleFlawIds.FilterSize, "Filter.ObjectSizeGreaterThan")]
    [InlineData("\"Filter\":{\"And\":{\"Tags\":[{\"Key\":\"k\",\"Value\":\"a\"},{\"Key\":\"k\",\"Value\":\"b\"}]}}," + Expires, LifecycleFlawIds.FilterTag, "Filter.And.Tags")]
    [InlineData("\"Filter\":{\"Tag\":{\"Key\":\"\",\"Value\":\"a\"}}," + Expires, LifecycleFlawIds.FilterTag, "Filter.Tag")]
    public void Each_of_S3s_rules_is_one_flaw_at_its_field(string members, string errorId, string field)
    {
        var flaw = Assert.Single(LifecycleValidation.Of(ReadConfiguration.Good(Rules(members))));

        Assert.Equal((errorId, field, 0, "x"), (flaw.ErrorId, flaw.Field, flaw.RuleIndex, flaw.RuleId));
        Assert.Equal($"Rules[0].{field}", flaw.Evidence?.Field);
    }

    [Fact]
    public void No_rules_a_long_ID_and_a_long_prefix_are_refused()
    {
        Assert.Equal(LifecycleFlawIds.NoRules, OnlyFlaw("{\"Rules\":[]}"));
        Assert.Equal(LifecycleFlawIds.IdTooLong, OnlyFlaw("{\"Rules\":[{\"ID\":\"" + new string('a', 256) + "\",\"Filter\":{},\"Status\":\"Enabled\"," + Expires + "}]}"));
        Assert.Equal(LifecycleFlawIds.PrefixTooLong, OnlyFlaw("{\"Rules\":[{\"Filter\":{\"Prefix\":\"" + new string('é', 513) + "\"},\"Status\":\"Disabled\"," + Expires + "}]}"));
        Assert.Empty(LifecycleValidation.Of(ReadConfiguration.Good("{\"Rules\":[{\"ID\":\"" + new string('a', 255) + "\",\"Filter\":{\"Prefix\":\"" + new string('é', 512) + "\"},\"Status\":\"Disabled\"," + Expires + "}]}")));
    }

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(1001, 1)]
    public void A_thousand_rules_are_the_most(int count, int flaws)
        => Assert.Equal(flaws, LifecycleValidation.Of(ReadConfiguration.Good("{\"Rules\":[" + string.Join(',', Enumerable.Range(0, count).Select(index => $"{{\"ID\":\"{index}\",\"Filter\":{{}},\"Status\":\"Enabled\",{Expires}}}")) + "]}")).Count);

    [Theory]
    [InlineData("\"ID\":\"a\",\"Filter\":{}", "\"ID\":\"a\",\"Filter\":{}", LifecycleFlawIds.DuplicateId)]
    [InlineData("\"ID\":\"a\",\"Filter\":{}", "\"ID\":\"b\",\"Filter\":{}", null)]
    [InlineData("\"Filter\":{}", "\"Filter\":{}", null)]
    [InlineData("\"Prefix\":\"a\"", "\"Filter\":{}", LifecycleFlawIds.MixedForms)]
    [InlineData("\"Prefix\":\"a\"", "\"Prefix\":\"a\"", LifecycleFlawIds.SamePrefix)]
    [InlineData("\"Prefix\":\"logs\"", "\"Prefix\":\"\"", LifecycleFlawIds.SamePrefix)]
    [InlineData("\"Prefix\":\"logs\"", "\"Prefix\":\"data\"", null)]
    [InlineData("\"Filter\":{\"Prefix\":\"logs\"}", "\"Filter\":{\"Prefix\":\"\"}", null)]
    public void Rules_have_to_get_along(string first, string second, string? errorId)
    {
        var flaws = LifecycleValidation.Of(ReadConfiguration.Good("{\"Rules\":[{" + first + ",\"Status\":\"Enabled\"," + Expires + "},{" + second + ",\"Status\":\"Enabled\"," + Expires + "}]}"));

        Assert.Equal(errorId, flaws.SingleOrDefault()?.ErrorId);
    }

    private static string Rules(string members) => "{\"Rules\":[{\"ID\":\"x\",\"Status\":\"Enabled\"," + members + "}]}";

    private static string OnlyFlaw(string json) => Assert.Single(LifecycleValidation.Of(ReadConfiguration.Good(json))).ErrorId;
}
