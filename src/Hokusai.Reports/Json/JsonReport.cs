using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hokusai.Reports.Json;

/// <summary>
/// Everything that investigations and the lifecycle of buckets hold, for programs. Members are camelCase, enums are names, times are RFC 3339 in UTC,
/// absent values are left out, and the order of members is that of the model.
/// </summary>
public static class JsonReport
{
    /// <summary>
    /// The version of the document's shape: the first number changes when a reader of the old shape would break, the second when something is added.
    /// </summary>
    public const string SchemaVersion = "1.3";

    // The default encoder leaves ASCII only: no control or bidirectional character, and no markup, survives unescaped.
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new UtcTimeConverter() },
    };

    /// <summary>Reads the investigations back from a report that <see cref="ReportWriter"/> wrote as JSON.</summary>
    /// <exception cref="JsonException">The text is not such a report, or one of a later shape than this version knows.</exception>
    public static IReadOnlyList<Investigation> Read(Stream input) => ReadContent(input).Investigations;

    /// <summary>Reads everything back from a report that <see cref="ReportWriter"/> wrote as JSON.</summary>
    /// <exception cref="JsonException">The text is not such a report, or one of a later shape than this version knows.</exception>
    public static ReportContent ReadContent(Stream input)
    {
        var document = JsonSerializer.Deserialize<ReportDocument>(input, Options)
            ?? throw new JsonException("The report is the JSON value null; a report is an object with schemaVersion and investigations.");
        var major = SchemaVersion[..(SchemaVersion.IndexOf('.', StringComparison.Ordinal) + 1)];
        return document.SchemaVersion.StartsWith(major, StringComparison.Ordinal)
            ? new ReportContent
            {
                Investigations = document.Investigations,
                LifecycleImpacts = document.LifecycleImpacts ?? [],
                LifecycleRisks = document.LifecycleRisks ?? [],
                LifecycleStandards = document.LifecycleStandards ?? [],
            }
            : throw new JsonException(
                $"The report has schemaVersion {document.SchemaVersion}; this version of {ProductName.Name} reads {SchemaVersion}. Read it with the version that wrote it.");
    }

    internal static void Write(ReportContent content, TextWriter output)
    {
        var document = new ReportDocument
        {
            SchemaVersion = SchemaVersion,
            Generator = $"{ProductName.Name} {ProductName.Version}",
            Investigations = content.Investigations,
            LifecycleImpacts = content.LifecycleImpacts,
            LifecycleRisks = content.LifecycleRisks,
            LifecycleStandards = content.LifecycleStandards,
        };
        StableJson.Write(document, Options, output);
    }

    private sealed record ReportDocument
    {
        public required string SchemaVersion { get; init; }

        public string? Generator { get; init; }

        public required IReadOnlyList<Investigation> Investigations { get; init; }

        // Reports before 1.3 lack these.
        public IReadOnlyList<LifecycleImpact>? LifecycleImpacts { get; init; }

        public IReadOnlyList<LifecycleRisk>? LifecycleRisks { get; init; }

        public IReadOnlyList<LifecycleStandard>? LifecycleStandards { get; init; }
    }
}
