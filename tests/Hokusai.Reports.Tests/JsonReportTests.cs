using System.Text;
using System.Text.Json;
using Hokusai.Reports.Json;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests;

public class JsonReportTests
{
    [Fact]
    public void A_report_read_back_and_written_again_is_the_same()
    {
        var text = Rendering.Text(ReportFormat.Json, IncidentFixture.Incomplete(), IncidentFixture.Empty());

        var back = Read(text);

        Assert.Equal(text, Rendering.Text(ReportFormat.Json, [.. back]));
    }

    [Fact]
    public void What_is_read_back_holds_what_was_written()
    {
        var incident = IncidentFixture.Incomplete();

        var back = Assert.Single(Read(Rendering.Text(ReportFormat.Json, incident)));

        Assert.Equal(incident.PasswordChanges, back.PasswordChanges);
        Assert.Equal(incident.Timeline, back.Timeline);
        Assert.Equal(incident.Problems, back.Problems);
        Assert.Equal(incident.RootCauses[0].EvidenceFor, back.RootCauses[0].EvidenceFor);
        Assert.Equal(
            incident.StateForks[0].LostUpdates.Select(c => (c.Address, c.Attribute, c.Kind, c.Before, c.After)),
            back.StateForks[0].LostUpdates.Select(c => (c.Address, c.Attribute, c.Kind, c.Before, c.After)));
        Assert.Equal(incident.Around, back.Around);
        Assert.False(back.IsComplete);
    }

    [Fact]
    public void Members_are_camel_case_enums_are_names_and_times_are_utc()
    {
        using var document = JsonDocument.Parse(Rendering.Text(ReportFormat.Json, IncidentFixture.Realistic()));

        var investigation = document.RootElement.GetProperty("investigations")[0];
        Assert.Equal(JsonReport.SchemaVersion, document.RootElement.GetProperty("schemaVersion").GetString());
        Assert.Equal("PasswordChanged", investigation.GetProperty("symptom").GetString());
        Assert.Equal("2025-07-18T14:13:22Z", investigation.GetProperty("around").GetString());
        Assert.Equal("Proven", investigation.GetProperty("rootCauses")[0].GetProperty("confidence").GetString());
    }

    [Fact]
    public void A_report_of_a_later_shape_is_refused_with_both_versions()
    {
        var later = Rendering.Text(ReportFormat.Json, IncidentFixture.Empty()).Replace($"\"{JsonReport.SchemaVersion}\"", "\"2.0\"", StringComparison.Ordinal);

        var error = Assert.Throws<JsonException>(() => Read(later));

        Assert.Contains("2.0", error.Message, StringComparison.Ordinal);
        Assert.Contains(JsonReport.SchemaVersion, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_leaves_no_markup_and_no_control_character_in_the_file()
    {
        var text = Rendering.Text(ReportFormat.Json, HostileFixture.Incident());

        Assert.DoesNotContain('<', text);
        Assert.All(text, c => Assert.True(c is '\n' or (>= ' ' and < '\u007F'), $"U+{(int)c:X4}"));
    }

    private static IReadOnlyList<Investigation> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return JsonReport.Read(stream);
    }
}
