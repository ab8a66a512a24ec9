using System.Globalization;
using System.Text;

namespace Hokusai.PS.Views;

/// <summary>Text of the views in Hokusai.PS.Format.ps1xml; objects on the pipeline keep what the evidence says.</summary>
public static class DisplayText
{
    // Eight levels of a Terraform snippet; text from elsewhere may begin with any number of blanks.
    private const int MaxKeptIndent = 16;

    // What a column takes as it is.
    private const int ShortEnough = 18;

    // From one unit to the next: k, M, G.
    private const long UnitStep = 1000;

    /// <summary>
    /// Text from evidence, made safe for a terminal: escape sequences and direction overrides in a name stay visible text.
    /// </summary>
    public static string Clean(object? value) => Escape(value?.ToString() ?? "", IsHarmful);

    /// <summary>As <see cref="Clean"/>, for the product's own sentences and snippets, whose line breaks are meant.</summary>
    public static string Prose(object? value) => Escape(value?.ToString() ?? "", rune => rune.Value != '\n' && IsHarmful(rune));

    /// <summary>A resource's name for a narrow column: what follows the last colon of an ARN, other text as it is.</summary>
    public static string ShortName(object? value)
    {
        var text = Clean(value);
        return text.StartsWith("arn:", StringComparison.Ordinal) ? text[(text.LastIndexOf(':') + 1)..] : text;
    }

    /// <summary>Two revisions for a narrow column: <c>hokusai-api:31 -> 30</c>; of two families both in full, of one revision that stayed the one.</summary>
    public static string Step(string? from, string? to)
        => from is null || to is null || from == to ? to ?? from ?? ""
            : from.LastIndexOf(':') is var colon and > 0 && to.StartsWith(from[..(colon + 1)], StringComparison.Ordinal) ? $"{from} -> {to[(colon + 1)..]}"
            : $"{from} -> {to}";

    /// <summary>The end of a text that is too long for a column: of two revisions the numbers.</summary>
    public static string End(string text, int width)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= width ? text : "…" + text[^(width - 1)..];
    }

    /// <summary>A long value for a narrow column, from the part on in which it differs from another: of two images of one repository the tags.</summary>
    public static string Apart(string? value, string? other)
    {
        if (value is null || other is null || value.Length <= ShortEnough)
        {
            return value ?? "";
        }

        var common = value.AsSpan().CommonPrefixLength(other);
        var begin = value.AsSpan(0, common).LastIndexOfAny('/', ':');
        return begin > 1 ? "…" + value[begin..] : value;
    }

    /// <summary>Which impacts belong together: <c>hokusai-models, proposed rules</c>.</summary>
    public static string LifecycleGroup(LifecycleImpact impact)
    {
        ArgumentNullException.ThrowIfNull(impact);
        return $"{Clean(impact.Bucket)}, {(impact.IsProposed ? "proposed rules" : "rules in force")}";
    }

    /// <summary>What happens to objects, for a narrow column: <c>to GLACIER</c>.</summary>
    public static string LifecycleAction(LifecycleImpact impact)
    {
        ArgumentNullException.ThrowIfNull(impact);
        return impact.Action switch
        {
            Hokusai.LifecycleAction.Delete => "delete",
            Hokusai.LifecycleAction.AddDeleteMarker => "add delete marker",
            Hokusai.LifecycleAction.ReplaceNullVersion => "replace null",
            Hokusai.LifecycleAction.DeleteNoncurrentVersion => "delete old version",
            Hokusai.LifecycleAction.RemoveDeleteMarker => "remove marker",
            Hokusai.LifecycleAction.AbortMultipartUpload => "abort upload",
            Hokusai.LifecycleAction.Transition => $"to {ClassName(impact.NewStorageClass)}",
            Hokusai.LifecycleAction.TransitionNoncurrentVersion => $"old to {ClassName(impact.NewStorageClass)}",
            var other => other.ToString(),
        };
    }

    // As S3 calls them, for the table alone: the private assemblies, which know the names, must not be loaded by a view.
    private static string ClassName(StorageClass? storageClass) => storageClass switch
    {
        StorageClass.StandardIa => "STANDARD_IA",
        StorageClass.OneZoneIa => "ONEZONE_IA",
        StorageClass.IntelligentTiering => "INT_TIERING",
        StorageClass.GlacierInstantRetrieval => "GLACIER_IR",
        StorageClass.GlacierFlexibleRetrieval => "GLACIER",
        StorageClass.GlacierDeepArchive => "DEEP_ARCHIVE",
        _ => storageClass?.ToString() ?? "",
    };

    /// <summary>
    /// A number that may be larger, for a column of 11: <c>12..20</c>; in powers of 1,000 where that would not fit, <c>130k..196k</c>, the first rounded down and the
    /// second up. A number cut off by the column would be read as another.
    /// </summary>
    public static string Range(long certain, long atMost)
    {
        const int Width = 11;
        var exact = certain == atMost ? certain.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{certain}..{atMost}");
        return exact.Length <= Width ? exact
            : certain == atMost ? Short(certain, Math.Floor)
            : $"{Short(certain, Math.Floor)}..{Short(atMost, Math.Ceiling)}";
    }

    /// <summary>A size that may be larger, for a column of 9: <c>1.2 GB</c>, and <c>1.2 GB+</c> where it is at least that.</summary>
    public static string AtLeast(long bytes, long atMost) => Size(bytes) + (atMost > bytes ? "+" : "");

    /// <summary>A size in powers of 1,000, as the report has it: <c>1.2 GB</c>.</summary>
    public static string Size(long bytes)
    {
        // What would be rounded to 1000.0 is one of the next unit.
        var (value, unit) = Scaled(bytes, 999.95);
        return unit.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"{bytes} B") : string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {unit}B");
    }

    // Five characters at most, and four where the number is rounded down.
    private static string Short(long number, Func<double, double> round)
    {
        var (value, unit) = Scaled(number, UnitStep);
        var rounded = value < 10 && unit.Length > 0 ? round(value * 10) / 10 : round(value);
        return string.Create(CultureInfo.InvariantCulture, $"{rounded:0.#}{unit}");
    }

    private static (double Value, string Unit) Scaled(long number, double limit)
    {
        var (value, units) = ((double)number, "kMGTPE");
        var at = -1;
        for (; value >= limit && at < units.Length - 1; at++)
        {
            value /= UnitStep;
        }

        return (value, at < 0 ? "" : units[at].ToString());
    }

    /// <summary>A time as it stands in CloudTrail, readable: <c>2025-07-18 14:05:09Z</c>. Pasted into -StartTime it means the same moment.</summary>
    public static string Utc(DateTimeOffset? time)
        => time is { } moment ? moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "";

    /// <summary>
    /// The text in lines of at most the given width, each behind the indentation. Line breaks and the indentation of snippets are kept;
    /// a word that is longer gets a line of its own.
    /// </summary>
    internal static IEnumerable<string> Wrap(string text, int indent, int width)
        => Prose(text).Split('\n').SelectMany(line => WrapLine(line.TrimStart(), indent + Math.Min(line.Length - line.TrimStart().Length, MaxKeptIndent), width));

    private static IEnumerable<string> WrapLine(string text, int indent, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && indent + line.Length + 1 + word.Length > width)
            {
                yield return new string(' ', indent) + line;
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return new string(' ', indent) + line;
        }
    }

    private static string Escape(string text, Func<Rune, bool> isHarmful)
    {
        if (!text.EnumerateRunes().Any(isHarmful))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(isHarmful(rune) ? $"\\u{rune.Value:x4}" : rune.ToString());
        }

        return clean.ToString();
    }

    private static bool IsHarmful(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
