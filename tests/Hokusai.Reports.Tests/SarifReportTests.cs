using System.Text.Json;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests;

/// <summary>Required members and their values by the SARIF 2.1.0 schema and by what GitHub's code scanning asks for.</summary>
public class SarifReportTests
{
    [Fact]
    public void The_log_names_its_version_and_schema()
    {
        var log = Log(IncidentFixture.Realistic());

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Contains("sarif-schema-2.1.0", log.GetProperty("$schema").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_investigation_is_a_run_of_its_own_category()
    {
        var runs = Log(IncidentFixture.Realistic(), IncidentFixture.Realistic()).GetProperty("runs").EnumerateArray().ToList();

        Assert.Equal(2, runs.Count);
        Assert.Equal(2, runs.Select(r => r.GetProperty("automationDetails").GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public void Every_rule_has_id_help_descriptions_and_a_security_severity()
    {
        var driver = Run(IncidentFixture.Realistic()).GetProperty("tool").GetProperty("driver");
        Assert.False(string.IsNullOrEmpty(driver.GetProperty("name").GetString()));

        var rules = driver.GetProperty("rules").EnumerateArray().ToList();

        Assert.Equal(5, rules.Count);
        Assert.All(rules, rule =>
        {
            Assert.False(string.IsNullOrEmpty(rule.GetProperty("id").GetString()));
            Assert.All(["shortDescription", "fullDescription", "help"], name => Assert.NotEmpty(rule.GetProperty(name).GetProperty("text").GetString()!));
            Assert.True(double.Parse(rule.GetProperty("properties").GetProperty("security-severity").GetString()!) is >= 0 and <= 10);
        });
    }

    [Fact]
    public void Every_result_points_to_its_rule_and_has_message_level_and_fingerprint()
    {
        var run = Run(IncidentFixture.Realistic());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.Equal(5, run.GetProperty("results").GetArrayLength());
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            Assert.True(result.GetProperty("level").GetString() is "error" or "warning" or "note" or "none");
            Assert.Equal(64, result.GetProperty("partialFingerprints").GetProperty("hokusaiRecords/v1").GetString()!.Length);
        });
    }

    [Fact]
    public void A_proven_cause_is_an_error_and_an_unknown_one_an_open_question_without_level()
    {
        var proven = Run(IncidentFixture.Realistic()).GetProperty("results")[0];
        var unknown = Run(IncidentFixture.Empty()).GetProperty("results")[0];

        Assert.Equal(("HKS-RC-ConcurrentTerraformRuns", "fail", "error"), Outline(proven));
        Assert.Equal(("HKS-RC-Unknown", "open", "none"), Outline(unknown));
    }

    [Fact]
    public void A_region_appears_only_where_the_line_is_known()
    {
        var results = Run(IncidentFixture.Realistic()).GetProperty("results").EnumerateArray();
        var locations = results.SelectMany(r => r.GetProperty("locations").EnumerateArray().Select(l => l.GetProperty("physicalLocation"))).ToList();

        var withRegion = locations.Where(l => l.TryGetProperty("region", out _)).ToList();

        Assert.Equal([3, 41], withRegion.Select(l => l.GetProperty("region").GetProperty("startLine").GetInt32()));
        Assert.True(locations.Count > withRegion.Count);
    }

    [Fact]
    public void An_incomplete_investigation_did_not_succeed_and_says_what_is_missing()
    {
        var complete = Run(IncidentFixture.Realistic()).GetProperty("invocations")[0];
        var incomplete = Run(IncidentFixture.Incomplete()).GetProperty("invocations")[0];

        Assert.True(complete.GetProperty("executionSuccessful").GetBoolean());
        Assert.False(incomplete.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(
            ["TruncatedGzip", "AccessDenied"],
            incomplete.GetProperty("toolExecutionNotifications").EnumerateArray().Select(n => n.GetProperty("descriptor").GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("AWSLogs/1 2/ü.json.gz", "AWSLogs/1%202/%C3%BC.json.gz")]
    [InlineData("./a/b.json", "a/b.json")]
    [InlineData(@"trail\2025\a#b.json", "trail/2025/a%23b.json")]
    [InlineData("/var/log/a b.json", "file:///var/log/a%20b.json")]
    [InlineData(@"C:\logs\a b.json", "file:///C:/logs/a%20b.json")]
    [InlineData(@"\\server\share\a.json", "file://server/share/a.json")]
    [InlineData("s3://bucket/a key/b?.json", "s3://bucket/a%20key/b%3F.json")]
    [InlineData("javascript:alert(1)", "javascript%3Aalert%281%29")]
    [InlineData("http://evil.example/x", "http%3A//evil.example/x")]
    public void A_source_becomes_a_reference_without_a_foreign_scheme(string source, string uri)
    {
        var finding = new Finding
        {
            RuleId = "X-1", Title = "t", Severity = Severity.Low, Category = Category.Cost, Resource = "r", Description = "d", Remediation = "m",
            Evidence = [new Evidence { Source = source }],
        };
        var run = Run(IncidentFixture.Empty() with { Findings = [finding] });

        var location = run.GetProperty("results")[1].GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal(uri, location.GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void The_same_records_have_the_same_fingerprint_wherever_the_evidence_lies()
    {
        var here = IncidentFixture.Realistic();
        var cause = here.RootCauses[0];
        var there = here with { RootCauses = [cause with { EvidenceFor = [.. cause.EvidenceFor.Select(e => e with { Source = "elsewhere/" + e.Source })] }] };
        var other = here with { RootCauses = [cause with { EvidenceFor = [.. cause.EvidenceFor.Take(1)] }] };

        Assert.Equal(Fingerprint(here), Fingerprint(there));
        Assert.NotEqual(Fingerprint(here), Fingerprint(other));
    }

    [Fact]
    public void Brackets_in_the_evidence_do_not_become_links()
    {
        var incident = IncidentFixture.Empty();
        var cause = incident.RootCauses[0] with { Title = "[click](https://evil.example)" };

        var text = Run(incident with { RootCauses = [cause] }).GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString();

        Assert.StartsWith(@"\[click\](https://evil.example)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_still_gives_a_log_whose_references_are_valid()
    {
        var run = Run(HostileFixture.Incident());

        var locations = run.GetProperty("results").EnumerateArray().SelectMany(r => r.GetProperty("locations").EnumerateArray());
        Assert.All(locations, l => Assert.True(
            Uri.IsWellFormedUriString(l.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute)));
    }

    private static (string?, string?, string?) Outline(JsonElement result)
        => (result.GetProperty("ruleId").GetString(), result.GetProperty("kind").GetString(), result.GetProperty("level").GetString());

    private static string? Fingerprint(Investigation investigation)
        => Run(investigation).GetProperty("results")[0].GetProperty("partialFingerprints").GetProperty("hokusaiRecords/v1").GetString();

    private static JsonElement Run(Investigation investigation) => Log(investigation).GetProperty("runs")[0];

    private static JsonElement Log(params Investigation[] investigations)
        => JsonDocument.Parse(Rendering.Text(ReportFormat.Sarif, investigations)).RootElement;
}
