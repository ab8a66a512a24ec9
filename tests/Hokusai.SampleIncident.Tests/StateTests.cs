using System.Security.Cryptography;
using System.Text.Json;

namespace Hokusai.SampleIncident.Tests;

public sealed class StateTests
{
    private static readonly Dictionary<string, SampleFile> Files = Sample.StateFiles.ToDictionary(file => Path.GetFileNameWithoutExtension(file.Path), StringComparer.Ordinal);

    [Fact]
    public void Every_listed_version_has_its_file_with_the_size_and_the_ETag_listed()
    {
        var listed = Sample.Versions.EnumerateArray().ToList();

        Assert.Equal(Files.Keys.Order(StringComparer.Ordinal), listed.Select(version => version.Text("VersionId")!).Order(StringComparer.Ordinal));
        Assert.All(listed, version =>
        {
            var content = Files[version.Text("VersionId")!].Content;
            Assert.Equal(version.GetProperty("Size").GetInt32(), content.Length);
#pragma warning disable CA5351 // An ETag is an MD5.
            Assert.Equal(version.Text("ETag"), $"\"{Convert.ToHexString(MD5.HashData(content.Span)).ToLowerInvariant()}\"");
#pragma warning restore CA5351
        });
        Assert.Equal(listed[0].Text("VersionId"), Assert.Single(listed, version => version.GetProperty("IsLatest").GetBoolean()).Text("VersionId"));
    }

    [Fact]
    public void Every_version_was_put_by_a_call_of_that_second_and_every_put_is_listed()
    {
        var puts = Sample.Records
            .Where(record => record.Text("eventName") is "PutObject" && record.GetProperty("requestParameters").Text("key") is "infrastructure/terraform.tfstate")
            .DistinctBy(record => record.Text("eventID"))
            .ToDictionary(record => record.GetProperty("responseElements").Text("x-amz-version-id")!, record => record.GetProperty("eventTime").GetDateTimeOffset(), StringComparer.Ordinal);
        var listed = Sample.Versions.EnumerateArray().ToDictionary(version => version.Text("VersionId")!, version => version.GetProperty("LastModified").GetDateTimeOffset(), StringComparer.Ordinal);

        Assert.Equal(listed.OrderBy(pair => pair.Key, StringComparer.Ordinal), puts.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Serials_rise_by_one_but_for_the_two_forks()
    {
        var serials = InOrder().Select(version => version.GetProperty("serial").GetInt32());

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 18, 19, 20, 21], serials);
        Assert.Single(InOrder().Select(version => version.Text("lineage")).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(18)]
    public void The_branches_of_a_fork_hold_different_passwords_and_both_differ_from_their_parent(int serial)
    {
        var passwords = InOrder()
            .Where(version => version.GetProperty("serial").GetInt32() == serial || version.GetProperty("serial").GetInt32() == serial - 1)
            .Select(version => Attributes(version, "aws_db_instance").Text("password"));

        Assert.Equal(3, passwords.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_the_pipeline_created_on_Friday_is_lost_in_the_version_that_survived()
    {
        var branches = InOrder().Where(version => version.GetProperty("serial").GetInt32() == 18).ToList();

        Assert.True(Has(branches[0], "aws_iam_role", "rds_monitoring"));
        Assert.False(Has(branches[1], "aws_iam_role", "rds_monitoring"));
    }

    [Fact]
    public void Terraform_marks_the_passwords_sensitive()
    {
        Assert.All(InOrder().Where(version => Has(version, "aws_db_instance", "production")), version =>
        {
            var paths = Resource(version, "aws_db_instance", "production").GetProperty("instances")[0].GetProperty("sensitive_attributes").GetRawText();
            Assert.Contains("\"password\"", paths, StringComparison.Ordinal);
        });
    }

    private static IEnumerable<JsonElement> InOrder() =>
        Sample.Versions.EnumerateArray().Reverse().Select(version => Sample.Parse(Files[version.Text("VersionId")!].Content));

    private static JsonElement Attributes(JsonElement state, string type) =>
        state.GetProperty("resources").EnumerateArray().Single(resource => resource.Text("type") == type).GetProperty("instances")[0].GetProperty("attributes");

    private static bool Has(JsonElement state, string type, string name) =>
        state.GetProperty("resources").EnumerateArray().Any(resource => resource.Text("type") == type && resource.Text("name") == name);

    private static JsonElement Resource(JsonElement state, string type, string name) =>
        state.GetProperty("resources").EnumerateArray().Single(resource => resource.Text("type") == type && resource.Text("name") == name);
}
