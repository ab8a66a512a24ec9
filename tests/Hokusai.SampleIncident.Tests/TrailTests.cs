using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hokusai.SampleIncident.Tests;

public sealed class TrailTests
{
    private static readonly Regex DeliveryName = new(
        @"^cloudtrail/AWSLogs/111122223333/CloudTrail/(?<folder>[a-z0-9-]+)/(?<y>\d{4})/(?<m>\d\d)/(?<d>\d\d)/111122223333_CloudTrail_(?<region>[a-z0-9-]+)_(?<date>\d{8})T(?<time>\d\d[0-5][05])Z_[A-Za-z0-9]{16}\.json\.gz$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Address = new(
        @"^(203\.0\.113|198\.51\.100|192\.0\.2)\.\d+$|^10\.20\.\d+\.\d+$|\.amazonaws\.com$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    [Fact]
    public void Delivery_files_carry_the_names_that_CloudTrail_gives_them()
    {
        Assert.All(Sample.TrailFiles, file => Assert.Matches(DeliveryName, file.Path));
        Assert.All(Sample.TrailFiles, file =>
        {
            var match = DeliveryName.Match(file.Path);
            Assert.Equal($"{match.Groups["y"]}{match.Groups["m"]}{match.Groups["d"]}", match.Groups["date"].Value);
            Assert.Equal(match.Groups["folder"].Value, match.Groups["region"].Value);
        });
    }

    [Fact]
    public void Records_lie_in_the_folder_of_their_Region_and_arrive_after_they_happened()
    {
        foreach (var file in Sample.TrailFiles)
        {
            var match = DeliveryName.Match(file.Path);
            var delivered = DateTimeOffset.ParseExact(match.Groups["date"].Value + match.Groups["time"].Value, "yyyyMMddHHmm", null, System.Globalization.DateTimeStyles.AssumeUniversal);
            foreach (var record in Sample.Parse(file.Content).GetProperty("Records").EnumerateArray())
            {
                Assert.Equal(match.Groups["region"].Value, record.Text("awsRegion"));
                Assert.InRange(delivered - record.GetProperty("eventTime").GetDateTimeOffset(), TimeSpan.Zero, TimeSpan.FromHours(1));
            }
        }
    }

    [Fact]
    public void Every_record_has_the_members_that_every_CloudTrail_record_has()
    {
        string[] members = ["eventVersion", "userIdentity", "eventTime", "eventSource", "eventName", "awsRegion", "sourceIPAddress", "userAgent", "requestParameters", "responseElements", "requestID", "eventID", "readOnly", "eventType", "managementEvent", "recipientAccountId", "eventCategory"];

        Assert.All(Sample.Records, record => Assert.All(members, member => Assert.True(record.TryGetProperty(member, out _), member)));
    }

    [Fact]
    public void One_file_and_one_record_are_delivered_twice_and_nothing_else_shares_an_event_id()
    {
        var twice = Sample.Records.GroupBy(record => record.Text("eventID")).Where(group => group.Count() > 1).ToList();
        var files = Sample.TrailFiles.GroupBy(Sample.AsText, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList();

        var inTheFile = Sample.Parse(Assert.Single(files).First().Content).GetProperty("Records").GetArrayLength();
        Assert.Equal(inTheFile + 1, twice.Count);
        Assert.All(twice, group => Assert.Single(group.Select(record => record.GetRawText()).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void One_password_change_is_written_so_that_a_byte_search_misses_it()
    {
        var missed = Sample.Records.Where(record =>
            record.Text("eventName") is "ModifyDBInstance"
            && record.GetProperty("requestParameters").Text("masterUserPassword") is not null
            && !record.GetRawText().Contains("masterUserPassword", StringComparison.Ordinal));

        Assert.Equal("2025-07-15T13:23:13Z", Assert.Single(missed).Text("eventTime"));
    }

    [Fact]
    public void Nobody_ever_takes_a_state_lock()
    {
        Assert.DoesNotContain(Sample.Records, record => record.GetRawText().Contains(".tflock", StringComparison.Ordinal));
        Assert.DoesNotContain(Sample.Records, record => record.Text("eventSource") is "dynamodb.amazonaws.com");
    }

    [Fact]
    public void The_trail_tells_the_password_changes_of_the_story_and_no_others()
    {
        var changes = Sample.Records
            .Where(record => record.Text("eventName") is "ModifyDBInstance" && record.Text("errorCode") is null && record.GetProperty("requestParameters").Text("masterUserPassword") is not null)
            .Select(record => record.Text("eventTime")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(["2025-07-15T13:21:41Z", "2025-07-15T13:23:13Z", "2025-07-18T14:04:42Z", "2025-07-18T14:05:28Z", "2025-07-18T14:42:03Z"], changes);
    }

    [Fact]
    public void Revision_31_runs_until_two_Terraform_runs_put_revision_30_back()
    {
        var updates = Sample.Records
            .Where(record => record.Text("eventName") is "UpdateService" && record.GetProperty("requestParameters").Text("service") is "api" && record.GetProperty("requestParameters").Text("taskDefinition") is not null)
            .OrderBy(record => record.Text("eventTime"), StringComparer.Ordinal).DistinctBy(record => record.Text("eventID"))
            .Select(record => record.GetProperty("requestParameters").Text("taskDefinition")!.Split(':')[^1]);

        Assert.Equal(["29", "30", "31", "30", "30", "32"], updates);
    }

    [Fact]
    public void Only_documentation_addresses_and_the_example_account_appear()
    {
        Assert.All(Sample.Records, record => Assert.Matches(Address, record.Text("sourceIPAddress")));
        Assert.All(Sample.Records, record => Assert.Equal("111122223333", record.Text("recipientAccountId")));
    }
}
