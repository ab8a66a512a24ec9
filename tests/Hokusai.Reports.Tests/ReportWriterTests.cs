using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests;

public class ReportWriterTests
{
    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_investigation_gives_the_same_text(ReportFormat format)
        => Assert.Equal(Rendering.Text(format, IncidentFixture.Incomplete()), Rendering.Text(format, IncidentFixture.Incomplete()));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_of_no_investigation_is_still_a_report(ReportFormat format)
        => Assert.NotEmpty(Rendering.Text(format));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Lines_end_alike_on_every_system(ReportFormat format)
    {
        var text = Rendering.Text(format, IncidentFixture.Realistic());

        Assert.Equal(format == ReportFormat.Csv, text.Contains('\r', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_stream_stays_open_for_the_caller(ReportFormat format)
    {
        using var stream = new MemoryStream();

        ReportWriter.Write(IncidentFixture.Realistic(), format, stream);

        Assert.True(stream.CanWrite);
        Assert.NotEqual(0, stream.Length);
    }

    [Fact]
    public void A_value_that_is_no_format_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Rendering.Text((ReportFormat)99));

    [Theory]
    [InlineData("report.html", ReportFormat.Html)]
    [InlineData("REPORT.HTM", ReportFormat.Html)]
    [InlineData("a.b/report.md", ReportFormat.Markdown)]
    [InlineData("report.json", ReportFormat.Json)]
    [InlineData("report.sarif", ReportFormat.Sarif)]
    [InlineData("report.sarif.json", ReportFormat.Sarif)]
    [InlineData("report.csv", ReportFormat.Csv)]
    public void The_ending_names_the_format(string path, ReportFormat format)
        => Assert.Equal(format, ReportFormats.FromExtension(path));

    [Theory]
    [InlineData("report.pdf")]
    [InlineData("report")]
    [InlineData("")]
    public void An_unknown_ending_is_refused_with_those_that_are_known(string path)
        => Assert.Contains(".html", Assert.Throws<ArgumentException>(() => ReportFormats.FromExtension(path)).Message, StringComparison.Ordinal);
}
