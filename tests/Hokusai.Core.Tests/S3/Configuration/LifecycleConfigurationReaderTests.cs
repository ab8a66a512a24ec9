using System.Text;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.Tests.S3.Configuration;

public sealed class LifecycleConfigurationReaderTests
{
    private const string SeedRule = """
        {
          "Rules": [{
            "ID": "DeleteOldData",
            "Status": "Enabled",
            "Expiration": {
              "Days": 30
            }
          }]
        }
        """;

    [Fact]
    public void The_seeds_rule_without_filter_and_prefix_is_read_and_means_the_whole_bucket()
    {
        var rule = Assert.Single(ReadConfiguration.Good(SeedRule).Rules);

        Assert.Equal("DeleteOldData", rule.Id);
        Assert.True(rule.IsEnabled);
        Assert.Equal(30, rule.Expiration?.Days);
        Assert.Equal(LifecycleFilterFault.Missing, rule.Filter.Fault);
        Assert.True(rule.Filter.IsWholeBucket);
        Assert.Equal(2, rule.Evidence?.Line);
        Assert.Equal("Rules[0]", rule.Evidence?.Field);
    }

    [Theory]
    [InlineData("""{"Prefix": ""}""", "", LifecycleFilterFault.None)]
    [InlineData("{}", null, LifecycleFilterFault.None)]
    [InlineData("""{"Prefix": "a/"}""", "a/", LifecycleFilterFault.None)]
    [InlineData("""{"And": {"Prefix": "a/", "Tags": [{"Key": "k", "Value": "v"}]}}""", "a/", LifecycleFilterFault.None)]
    [InlineData("""{"And": {"Prefix": "a/"}}""", "a/", LifecycleFilterFault.TooFewInAnd)]
    [InlineData("""{"Prefix": "a/", "Tag": {"Key": "k", "Value": "v"}}""", "a/", LifecycleFilterFault.ConditionsWithoutAnd)]
    [InlineData("""{"Prefix": "", "And": {"Prefix": "a/", "ObjectSizeGreaterThan": 5}}""", "a/", LifecycleFilterFault.ConditionsWithoutAnd)]
    public void Filters_are_read_in_all_their_forms(string filter, string? prefix, LifecycleFilterFault fault)
    {
        var rule = Assert.Single(ReadConfiguration.Good($$$"""{"Rules":[{"Status":"Enabled","Filter":{{{filter}}},"Expiration":{"Days":1}}]}""").Rules);

        Assert.Equal(prefix, rule.Filter.Prefix);
        Assert.Equal(fault, rule.Filter.Fault);
    }

    [Fact]
    public void All_conditions_of_a_filter_are_kept()
    {
        var filter = Assert.Single(ReadConfiguration.Good("""
            {"Rules":[{"ID":"x","Status":"Disabled","Filter":{"And":{"Prefix":"logs/","Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":""}],
             "ObjectSizeGreaterThan":131072,"ObjectSizeLessThan":5497558138880}},"Expiration":{"Days":1}}]}
            """).Rules).Filter;

        Assert.Equal(["a=1", "b="], filter.Tags.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(131072, filter.SizeGreaterThan);
        Assert.Equal(5497558138880, filter.SizeLessThan);
    }

    [Fact]
    public void The_old_form_with_prefix_and_singular_members_is_read()
    {
        var rule = Assert.Single(ReadConfiguration.Good("""
            {"Rules":[{"ID":"Move","Prefix":"logs/2015/","Status":"Enabled","Transition":{"Days":60,"StorageClass":"GLACIER"},
             "NoncurrentVersionTransition":{"NoncurrentDays":30,"StorageClass":"STANDARD_IA"}}]}
            """).Rules);

        Assert.True(rule.Filter.IsRulePrefix);
        Assert.Equal("logs/2015/", rule.Filter.Prefix);
        Assert.Equal((60, StorageClass.GlacierFlexibleRetrieval), (rule.Transitions[0].Days, rule.Transitions[0].StorageClass));
        Assert.Equal((30, StorageClass.StandardIa), (rule.NoncurrentVersionTransitions[0].Days, rule.NoncurrentVersionTransitions[0].StorageClass));
    }

    [Fact]
    public void A_prefix_beside_a_filter_is_kept_as_what_is_wrong()
    {
        var rule = Assert.Single(ReadConfiguration.Good("""{"Rules":[{"Prefix":"a/","Filter":{},"Status":"Enabled","Expiration":{"Days":1}}]}""").Rules);

        Assert.Equal(("a/", LifecycleFilterFault.PrefixBesideFilter), (rule.Filter.Prefix, rule.Filter.Fault));
    }

    [Fact]
    public void The_request_in_a_trail_is_read_with_single_objects_and_numbers_as_texts()
    {
        var configuration = ReadConfiguration.Good("""
            {"bucketName":"models","Host":"models.s3.amazonaws.com","lifecycle":"","LifecycleConfiguration":{"xmlns":"http://s3.amazonaws.com/doc/2006-03-01/",
             "Rule":{"ID":"a","Filter":{"And":{"Prefix":"x/","Tag":{"Key":"k","Value":"v"}}},"Status":"Enabled","Expiration":{"Days":"30"},
             "Transition":[{"Days":"10","StorageClass":"GLACIER"}],"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":7}}}}
            """);

        var rule = Assert.Single(configuration.Rules);
        Assert.Equal("models", configuration.Bucket);
        Assert.Equal((30, 10, 7), (rule.Expiration?.Days, rule.Transitions[0].Days, rule.AbortMultipartUploadDays));
        Assert.Equal("k", Assert.Single(rule.Filter.Tags).Key);
    }

    [Fact]
    public void Several_rules_of_a_trail_and_an_empty_filter_are_read()
    {
        var read = ReadConfiguration.OfValue("""
            {"LifecycleConfiguration":{"Rule":[{"ID":"a","Filter":"","Status":"Enabled","Expiration":{"ExpiredObjectDeleteMarker":"true"}},
             {"ID":"b","Prefix":"","Status":"Disabled","Expiration":{"Date":"2027-01-01T00:00:00Z"}}]}}
            """);

        Assert.Empty(read.Problems);
        Assert.True(read.Configuration!.Rules[0].Expiration!.RemovesExpiredDeleteMarkers);
        Assert.Equal(LifecycleFilterFault.None, read.Configuration.Rules[0].Filter.Fault);
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), read.Configuration.Rules[1].Expiration!.Date);
        Assert.Null(read.Configuration.Rules[1].Evidence!.Line);
    }

    [Fact]
    public void The_objects_of_AWS_Tools_for_PowerShell_are_read()
    {
        var rule = Assert.Single(ReadConfiguration.Good("""
            {"Rules":[{"Id":"a","Status":{"Value":"Enabled"},"Prefix":null,"Expiration":{"Date":"0001-01-01T00:00:00","DateUtc":"0001-01-01T00:00:00Z","Days":30,"ExpiredObjectDeleteMarker":false},
             "Filter":{"LifecycleFilterPredicate":{"Operands":[{"Prefix":"x/"},{"Tag":{"Key":"k","Value":"v"}},{"ObjectSizeGreaterThan":5}]}},
             "Transition":null,"Transitions":[{"Days":5,"StorageClass":{"Value":"DEEP_ARCHIVE"}}],"NoncurrentVersionTransitions":[]}]}
            """).Rules);

        Assert.Equal((30, null), (rule.Expiration?.Days, rule.Expiration?.Date));
        Assert.Equal(("x/", 5L, LifecycleFilterFault.None), (rule.Filter.Prefix, rule.Filter.SizeGreaterThan, rule.Filter.Fault));
        Assert.Equal(StorageClass.GlacierDeepArchive, Assert.Single(rule.Transitions).StorageClass);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"")]
    public void The_XML_of_the_REST_API_is_read_with_and_without_namespace(string attributes)
    {
        var configuration = ReadConfiguration.Good($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <LifecycleConfiguration{attributes}>
              <Rule><ID>a</ID><Filter><And><Prefix>x/</Prefix><Tag><Key>k</Key><Value>v</Value></Tag><Tag><Key>l</Key><Value/></Tag></And></Filter><Status>Enabled</Status>
                <Transition><Days>30</Days><StorageClass>STANDARD_IA</StorageClass></Transition><Transition><Days>90</Days><StorageClass>GLACIER</StorageClass></Transition></Rule>
              <Rule><Filter></Filter><Status>Disabled</Status><NoncurrentVersionExpiration><NewerNoncurrentVersions>3</NewerNoncurrentVersions><NoncurrentDays>9</NoncurrentDays></NoncurrentVersionExpiration></Rule>
            </LifecycleConfiguration>
            """);

        Assert.Equal(2, configuration.Rules.Count);
        Assert.Equal([30, 90], configuration.Rules[0].Transitions.Select(transition => transition.Days));
        Assert.Equal(2, configuration.Rules[0].Filter.Tags.Count);
        Assert.Equal(3, configuration.Rules[0].Evidence?.Line);
        Assert.Equal((9, 3), (configuration.Rules[1].NoncurrentVersionExpiration?.Days, configuration.Rules[1].NoncurrentVersionExpiration?.NewerNoncurrentVersions));
        Assert.True(configuration.Rules[1].Filter.IsWholeBucket);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><LifecycleConfiguration><Rule><ID>&e;</ID></Rule></LifecycleConfiguration>", "line 1, column 1")]
    [InlineData("<LifecycleConfiguration>\n<Rule><ID>a</Rule></LifecycleConfiguration>", "line 2, column 14")]
    [InlineData("<LifecycleConfiguration>\n<Rule>", "line 2, column 7")]
    public void Broken_XML_is_one_problem_with_its_place(string xml, string place)
    {
        var read = ReadConfiguration.Of(xml);

        Assert.Null(read.Configuration);
        var problem = Assert.Single(read.Problems);
        Assert.Equal((LifecycleErrorIds.FileDamaged, place), (problem.ErrorId, problem.Position));
        Assert.DoesNotContain("passwd", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n // why\n \"Rules\": []}", "line 2, column 2", "comment")]
    [InlineData("{\"Rules\": [\n {\"Status\":\"Enabled\"},\n]}", "line 2, column 22", "comma")]
    [InlineData("{\"Rules\": [", "line 1, column 12", "cut off")]
    [InlineData("{\"Rules\": [}\n}", "line 1, column 12", "no valid JSON")]
    [InlineData("{\"Rules\": []} {}", "line 1, column 15", "follows")]
    public void Broken_JSON_is_one_problem_with_its_place(string json, string place, string reason)
    {
        var read = ReadConfiguration.Of(json);

        Assert.Null(read.Configuration);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(LifecycleErrorIds.FileDamaged, problem.ErrorId);
        Assert.Equal(place, problem.Position);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Expiration\": {\"Days\": \"30\"}", "Expiration.Days' is a text")]
    [InlineData("\"Expiration\": {\"Days\": 1.5}", "Expiration.Days' is no whole number")]
    [InlineData("\"Expiration\": {\"Days\": 99999999999}", "larger than any")]
    [InlineData("\"Expiration\": {\"Days\": 1e400}", "Expiration.Days' is no whole number")]
    [InlineData("\"Expiration\": {\"Date\": \"soon\"}", "Expiration.Date' is no date")]
    [InlineData("\"Expiration\": {\"Date\": \"10000-01-01T00:00:00Z\"}", "Expiration.Date' is no date")]
    [InlineData("\"Expiration\": \"<expiration>\"", "Expiration' is no object")]
    [InlineData("\"Expiration\": [{\"Days\": 1}]", "Expiration' is a list")]
    [InlineData("\"Transitions\": [{\"Days\": 1}]", "StorageClass' is missing")]
    [InlineData("\"AbortIncompleteMultipartUpload\": {}", "DaysAfterInitiation' is missing")]
    [InlineData("\"Status\": \"enabled\"", "Status' is neither")]
    [InlineData("\"Status\": null", "Status' is missing")]
    [InlineData("\"Filter\": {\"Tag\": {\"Value\": \"v\"}}", "Filter.Tag.Key' is missing")]
    public void A_bad_rule_fails_alone_and_the_other_rules_are_read(string member, string reason)
    {
        var read = ReadConfiguration.Of($$$"""
            {"Rules": [
              {"ID": "good", "Filter": {}, "Status": "Enabled", "Expiration": {"Days": 1}},
              {"ID": "bad", "Prefix": "", {{{(member.Contains("Status", StringComparison.Ordinal) ? "" : "\"Status\": \"Enabled\", ")}}}{{{member}}} },
              {"ID": "also good", "Filter": {}, "Status": "Enabled", "Expiration": {"Days": 2}}
            ]}
            """);

        Assert.Equal(["good", "also good"], read.Configuration!.Rules.Select(rule => rule.Id));
        Assert.True(read.Configuration.IsIncomplete);
        var problem = Assert.Single(read.Problems);
        Assert.Equal((LifecycleErrorIds.RuleUnreadable, "line 3"), (problem.ErrorId, problem.Position));
        Assert.StartsWith("Rule 2 ('bad'): ", problem.Reason, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Expiration\": {\"Days\": 1, \"ExpiredObjectAllVersions\": true}", LifecycleErrorIds.UnknownField, "Expiration.ExpiredObjectAllVersions")]
    [InlineData("\"Expiration\": {\"Days\": 1}, \"DelMarkerExpiration\": {\"Days\": 1}", LifecycleErrorIds.UnknownField, "DelMarkerExpiration")]
    [InlineData("\"Transitions\": [{\"Days\": 0, \"StorageClass\": \"S3TIER-1\"}]", LifecycleErrorIds.UnknownStorageClass, "S3TIER-1")]
    public void What_this_version_does_not_know_is_named_and_the_rule_goes_on(string member, string errorId, string name)
    {
        var read = ReadConfiguration.Of("""{"Rules":[{"ID":"a","Filter":{},"Status":"Enabled",""" + member + "}]}");

        Assert.Single(read.Configuration!.Rules);
        Assert.True(read.Configuration.IsIncomplete);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(errorId, problem.ErrorId);
        Assert.Contains(name, problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all_storage_classes_128K", MinimumTransitionSize.All128K)]
    [InlineData("varies_by_storage_class", MinimumTransitionSize.VariesByStorageClass)]
    public void The_default_minimum_size_is_read(string value, MinimumTransitionSize expected)
        => Assert.Equal(expected, ReadConfiguration.Good($$"""{"ResponseMetadata":{},"TransitionDefaultMinimumObjectSize":"{{value}}","Rules":[]}""").DefaultMinimumSize);

    [Fact]
    public void Another_default_minimum_size_is_reported()
        => Assert.Equal(LifecycleErrorIds.UnknownMinimumSize, Assert.Single(ReadConfiguration.Of("""{"TransitionDefaultMinimumObjectSize":"64K","Rules":[]}""").Problems).ErrorId);

    [Theory]
    [InlineData("", LifecycleErrorIds.FileEmpty)]
    [InlineData(" \n", LifecycleErrorIds.FileEmpty)]
    [InlineData("[]", LifecycleErrorIds.Unrecognized)]
    [InlineData("5", LifecycleErrorIds.Unrecognized)]
    [InlineData("{}", LifecycleErrorIds.Unrecognized)]
    [InlineData("""{"Rules":[{"Name":"a","Arn":"b","State":"ENABLED"}]}""", LifecycleErrorIds.Unrecognized)]
    [InlineData("<html/>", LifecycleErrorIds.Unrecognized)]
    public void What_is_no_configuration_is_said_to_be_none(string text, string errorId)
    {
        var read = ReadConfiguration.Of(text);

        Assert.Null(read.Configuration);
        Assert.Equal(errorId, Assert.Single(read.Problems).ErrorId);
    }

    [Fact]
    public void UTF16_as_Windows_PowerShell_writes_it_is_read()
        => Assert.Equal("DeleteOldData", ReadConfiguration.Of([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(SeedRule)]).Configuration!.Rules[0].Id);

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Depth_is_limited(char bracket)
    {
        var json = bracket == '[' ? new string('[', 100_000) : string.Concat(Enumerable.Repeat("{\"a\":", 100_000));

        Assert.Equal(LifecycleErrorIds.FileDamaged, Assert.Single(ReadConfiguration.Of(json).Problems).ErrorId);
    }

    [Fact]
    public void Depth_of_XML_is_limited()
        => Assert.Equal(LifecycleErrorIds.FileDamaged, Assert.Single(ReadConfiguration.Of(string.Concat(Enumerable.Repeat("<a>", 100_000))).Problems).ErrorId);

    [Fact]
    public void Half_a_surrogate_pair_is_a_damage_and_no_crash()
        => Assert.Equal(LifecycleErrorIds.FileDamaged, Assert.Single(ReadConfiguration.Of("""{"Rules":[{"ID":"\ud800","Status":"Enabled"}]}""").Problems).ErrorId);

    [Fact]
    public void Names_of_fields_cannot_write_to_the_terminal()
    {
        var problem = Assert.Single(ReadConfiguration.Of("""{"Rules":[{"ID":"\u001b[31m","Status":"Enabled","Filter":{},"Expiration":{"Days":1},"\u001b[2J":1}]}""").Problems);

        Assert.DoesNotContain('\u001b', problem.Reason);
    }
}
