using System.Globalization;

namespace Hokusai.Core.Trail.Files;

/// <summary>
/// What a path of CloudTrail's delivery layout tells:
/// <c>AWSLogs/[o-orgid/]ACCOUNT/CloudTrail/REGION/yyyy/MM/dd/ACCOUNT_CloudTrail_REGION_yyyyMMddTHHmmZ_UNIQUE.json.gz</c>
/// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html). All null outside it.
/// </summary>
/// <param name="AccountId">The account's twelve digits.</param>
/// <param name="Region">The Region.</param>
/// <param name="DeliveredFrom">The earliest delivery of what lies here.</param>
/// <param name="DeliveredTo">The latest.</param>
internal readonly record struct TrailLayout(string? AccountId, string? Region, DateTimeOffset? DeliveredFrom, DateTimeOffset? DeliveredTo)
{
    private const string Folder = "CloudTrail";
    private static readonly char[] s_separators = ['/', '\\'];

    /// <summary>Reads a file's name where it follows the layout, otherwise its folders.</summary>
    public static TrailLayout OfFile(string path)
        => OfFileName(Path.GetFileName(path)) ?? OfFolder(Path.GetDirectoryName(path) ?? "");

    /// <summary>Reads a folder's path, as far down as it goes.</summary>
    public static TrailLayout OfFolder(string path)
    {
        var parts = path.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.LastIndexOf(parts, Folder);
        if (at < 1 || !IsAccount(parts[at - 1]))
        {
            return default;
        }

        var region = at + 1 < parts.Length ? parts[at + 1] : null;
        var (from, to) = Dates(parts.AsSpan(Math.Min(at + 2, parts.Length)));
        return new TrailLayout(parts[at - 1], region, from, to);
    }

    private static TrailLayout? OfFileName(string name)
    {
        var parts = name.Split('_');
        return parts.Length == 5
            && IsAccount(parts[0])
            && parts[1] == Folder
            && DateTimeOffset.TryParseExact(
                parts[3], "yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var delivered)
            ? new TrailLayout(parts[0], parts[2], delivered, delivered)
            : null;
    }

    private static (DateTimeOffset? From, DateTimeOffset? To) Dates(ReadOnlySpan<string> parts)
    {
        if (parts.Length < 1 || !TryNumber(parts[0], 4, out var year) || year < 2000)
        {
            return (null, null);
        }

        if (parts.Length < 2 || !TryNumber(parts[1], 2, out var month) || month is < 1 or > 12)
        {
            var newYear = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
            return year == DateTimeOffset.MaxValue.Year ? (null, null) : (newYear, newYear.AddYears(1));
        }

        var monthStart = new DateTimeOffset(year, month, 1, 0, 0, 0, TimeSpan.Zero);
        if (year == DateTimeOffset.MaxValue.Year)
        {
            return (null, null);
        }

        if (parts.Length < 3 || !TryNumber(parts[2], 2, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return (monthStart, monthStart.AddMonths(1));
        }

        var dayStart = monthStart.AddDays(day - 1);
        return (dayStart, dayStart.AddDays(1));
    }

    private static bool TryNumber(string text, int digits, out int number)
    {
        number = 0;
        return text.Length == digits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool IsAccount(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);
}
