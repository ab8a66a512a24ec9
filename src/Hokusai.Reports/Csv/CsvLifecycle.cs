using System.Globalization;
using CsvHelper;
using Hokusai.Reports.Lifecycle;

namespace Hokusai.Reports.Csv;

/// <summary>
/// What lifecycle rules do, and would do wrong, as rows: kind <c>LifecycleImpact</c>, with the day in <c>TimeUtc</c>; <c>LifecycleRisk</c>, with the check's
/// identifier as the lane; and <c>LifecycleStandard</c>, a row for each recommendation, with the data class as the lane. Their columns stand behind those of the timeline.
/// Sizes are bytes, costs US dollars.
/// </summary>
internal static class CsvLifecycle
{
    public static readonly string[] Columns =
    [
        "Bucket", "Configuration", "IsPast", "Prefix", "RuleId", "Action", "StorageClass", "NewStorageClass",
        "Objects", "Bytes", "ObjectsAtMost", "BytesAtMost", "MonthlyCost", "OneTimeCost", "Severity",
    ];

    // What stands in the columns of the timeline, up to its title and resource.
    private const int TitleColumn = 6;

    /// <summary>Writes the rows; the timeline's <paramref name="before"/> columns come first.</summary>
    public static void Write(ReportContent content, int before, CsvWriter csv)
    {
        foreach (var impact in content.LifecycleImpacts)
        {
            WriteStart(before, impact.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "LifecycleImpact", null, LifecycleWords.Of(impact.Action), impact.Bucket, csv);
            WriteImpact(impact, csv);
            csv.EndRecord();
        }

        foreach (var risk in content.LifecycleRisks)
        {
            WriteStart(before, null, "LifecycleRisk", risk.Id, $"{LifecycleWords.Of(risk.Kind)}{(risk.IsUnknown ? " (not known)" : "")}: {risk.Reason}", risk.Bucket, csv, risk.Evidence.Count > 0 ? risk.Evidence[0] : null);
            WriteTexts(csv, risk.Bucket, null, null, null, risk.RuleId);
            WriteBlanks(csv, Columns.Length - 6);
            csv.WriteField(risk.Severity.ToString());
            csv.EndRecord();
        }

        foreach (var (standard, recommendation) in content.LifecycleStandards.SelectMany(s => s.Recommendations.Select(r => (s, r))))
        {
            WriteStart(before, null, "LifecycleStandard", recommendation.DataClass, $"{recommendation.Recommendation} {recommendation.Reason}", standard.Bucket, csv);
            WriteTexts(csv, standard.Bucket, "Standard", null, recommendation.Prefix);
            WriteBlanks(csv, Columns.Length - 4);
            csv.EndRecord();
        }
    }

    private static void WriteStart(int before, string? day, string kind, string? lane, string title, string resource, CsvWriter csv, Evidence? evidence = null)
    {
        var cells = new string?[before];
        (cells[0], cells[2], cells[3]) = (day, kind, CsvReport.Cell(lane));
        (cells[TitleColumn], cells[TitleColumn + 1]) = (CsvReport.Cell(title), CsvReport.Cell(resource));
        if (evidence is not null)
        {
            (cells[before - 4], cells[before - 3]) = (CsvReport.Cell(evidence.EventId), CsvReport.Cell(evidence.Source));
            cells[before - 2] = evidence.RecordIndex?.ToString(CultureInfo.InvariantCulture);
        }

        WriteCells(csv, cells);
    }

    private static void WriteImpact(LifecycleImpact impact, CsvWriter csv)
    {
        WriteTexts(csv, impact.Bucket, impact.IsProposed ? "Proposed" : "Current", impact.IsPast ? "True" : "False", impact.Prefix, impact.RuleId);
        WriteCells(csv, [impact.Action.ToString(), impact.StorageClass.ToString(), impact.NewStorageClass?.ToString()]);

        // As numbers: as text, one below zero would be escaped as a formula.
        foreach (var number in new[] { impact.Objects, impact.Bytes, impact.ObjectsAtMost, impact.BytesAtMost })
        {
            csv.WriteField(number, default, CultureInfo.InvariantCulture);
        }

        foreach (var cost in new[] { impact.MonthlyCost, impact.OneTimeCost })
        {
            if (cost is { } dollars)
            {
                csv.WriteField(dollars, default, CultureInfo.InvariantCulture);
            }
            else
            {
                WriteBlanks(csv, 1);
            }
        }

        WriteBlanks(csv, 1);
    }

    private static void WriteTexts(CsvWriter csv, params string?[] texts) => WriteCells(csv, [.. texts.Select(CsvReport.Cell)]);

    private static void WriteBlanks(CsvWriter csv, int count) => WriteCells(csv, new string?[count]);

    private static void WriteCells(CsvWriter csv, string?[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }
    }
}
