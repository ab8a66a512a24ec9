using System.Text;
using Hokusai.Core.S3.Risk;

namespace Hokusai.Core.Tests.S3.Risk;

public sealed class RiskSettingsReaderTests
{
    [Fact]
    public void A_file_replaces_what_it_names_and_nothing_else()
    {
        var settings = Read("""{"firstAccessDays":30,"classes":[{"name":"log","floorDays":7},{"name":"video","words":["video","clip"],"floorDays":"never"},{"name":"other","floorDays":1}]}""", out _)!;

        Assert.Equal((30, 1, 3), (settings.FirstAccessDays, settings.AbortMultipartDays, settings.VersionsThatProtect));
        Assert.Equal(7, settings.Classes.Single(data => data.Name == "log").FloorDays);
        Assert.Equal(["log", "logging"], settings.Classes.Single(data => data.Name == "log").Words);
        Assert.Null(settings.Classes.Single(data => data.Name == "video").FloorDays);
        Assert.Equal(90, settings.Classes.Single(data => data.Name == "model").FloorDays);
        Assert.Equal(1, settings.Other.FloorDays);
        Assert.Contains("007", Bucket.Ids(Bucket.With(Bucket.Rule("\"Filter\":{\"Prefix\":\"clips/\"},\"Expiration\":{\"Days\":9000}")), settings));
    }

    [Fact]
    public void The_example_in_the_help_topic_is_one()
    {
        var topic = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "module", "en-US", "about_Hokusai_S3.help.txt")).ReplaceLineEndings("\n");
        var start = topic.IndexOf("{ \"classes\"", StringComparison.Ordinal);
        var settings = Read(topic[start..topic.IndexOf("\n\n", start, StringComparison.Ordinal)], out var problems);

        Assert.Empty(problems);
        Assert.Equal((365, 90), settings!.Classes.Where(data => data.Name == "model").Select(data => (data.FloorDays, data.NoncurrentFloorDays)).Single());
        Assert.Null(settings.Classes.Single(data => data.Name == "legal").FloorDays);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"firstAccessDays\":\"30\"}")]
    [InlineData("{\"firstAccessDays\":0}")]
    [InlineData("{\"firstAccesDays\":30}")]
    [InlineData("{\"classes\":[{\"floorDays\":7}]}")]
    [InlineData("{\"classes\":[{\"name\":\"log\",\"floorDays\":\"soon\"}]}")]
    [InlineData("{\"classes\":[{\"name\":\"log\",\"words\":5}]}")]
    [InlineData("{")]
    public void Limits_that_are_wrong_are_reported_and_not_used(string json)
    {
        Assert.Null(Read(json, out var problems));
        Assert.NotEmpty(problems);
    }

    private static RiskSettings? Read(string json, out List<ReadProblem> problems)
    {
        var told = new List<ReadProblem>();
        problems = told;
        return RiskSettingsReader.Read(Encoding.UTF8.GetBytes(json), "limits.json", told.Add);
    }
}
