using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Reading;

namespace Hokusai.Core.S3.Risk;

/// <summary>
/// Reads limits from JSON. What it does not name stays as it is; a kind of data replaces the one of its name, and a new one is added:
/// <c>{"firstAccessDays": 30, "classes": [{"name": "log", "words": ["log"], "floorDays": 30, "expireDays": 60}]}</c>. <c>"floorDays": "never"</c> is for what must
/// not expire.
/// </summary>
public static class RiskSettingsReader
{
    // Ten years: a limit beyond is a slip of the pen.
    private const int MaxDays = 36500;

    private const string Never = "never";

    /// <summary>The limits; null where something in the text is wrong, which is reported.</summary>
    /// <param name="utf8">The text, UTF-8.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="report">Hears of what is wrong.</param>
    public static RiskSettings? Read(byte[] utf8, string source, Action<ReadProblem> report)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        var isWrong = false;
        void Tell(LifecycleFormatException problem)
        {
            isWrong = true;
            report(problem.ToProblem(source));
        }

        try
        {
            var root = JsonNodes.Read(Snapshots.Folder.DocumentFile.ToUtf8(utf8).Span);
            var settings = root.Kind == LifecycleNodeKind.Object
                ? Read(new RuleObject(root, "", isLoose: false, Tell))
                : throw new LifecycleFormatException(LifecycleErrorIds.SettingsUnreadable, "It is no object with limits.");
            return isWrong ? null : settings;
        }
        catch (LifecycleFormatException e)
        {
            report(e.ToProblem(source) with { ErrorId = LifecycleErrorIds.SettingsUnreadable, Advice = "Correct it: none of the limits in the file is used." });
            return null;
        }
    }

    private static RiskSettings Read(RuleObject root)
    {
        var standard = new RiskSettings();
        var classes = standard.Classes.ToList();
        var other = standard.Other;
        foreach (var read in root.Objects("classes"))
        {
            var name = read.Text("name") ?? throw read.Wrong("name", "is missing");
            var known = name == other.Name ? other : classes.Find(candidate => candidate.Name == name);
            var data = Class(read, known ?? new DataClass(name, [name], other.FloorDays));
            if (name == other.Name)
            {
                other = data;
            }
            else if (classes.FindIndex(candidate => candidate.Name == name) is >= 0 and var place)
            {
                classes[place] = data;
            }
            else
            {
                classes.Add(data);
            }
        }

        var settings = standard with
        {
            Classes = classes,
            Other = other,
            FirstAccessDays = Days(root, "firstAccessDays") ?? standard.FirstAccessDays,
            VersionsThatProtect = Days(root, "versionsThatProtect") ?? standard.VersionsThatProtect,
            AbortMultipartDays = Days(root, "abortMultipartDays") ?? standard.AbortMultipartDays,
        };
        root.TellUnknown();
        return settings;
    }

    private static DataClass Class(RuleObject read, DataClass known)
    {
        var words = read.Texts("words");
        var data = known with
        {
            Words = words.Count > 0 ? [.. words.SelectMany(NameWords.Of)] : known.Words,
            FloorDays = OrNever(read, "floorDays", known.FloorDays),
            ExpireDays = OrNever(read, "expireDays", known.ExpireDays),
            ArchiveDays = OrNever(read, "archiveDays", known.ArchiveDays),
            NoncurrentFloorDays = Days(read, "noncurrentFloorDays") ?? known.NoncurrentFloorDays,
            IsDisposable = read.Flag("isDisposable") ?? known.IsDisposable,
            Why = read.Text("why") ?? known.Why,
        };
        read.TellUnknown();
        return data;
    }

    private static int? OrNever(RuleObject read, string name, int? known)
        => !read.Has(name) ? known : read.IsText(name, Never) ? null : Days(read, name);

    private static int? Days(RuleObject read, string name)
        => read.Number(name) is not { } days ? null : days is >= 1 and <= MaxDays ? days : throw read.Wrong(name, $"is no number from 1 to {MaxDays}");
}
