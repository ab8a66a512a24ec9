using System.Globalization;

namespace Hokusai.Core.S3.Configuration.Reading;

/// <summary>Reads the members of one object, and knows afterwards which of them nobody asked for.</summary>
/// <param name="node">The object.</param>
/// <param name="path">How it is called: <c>Filter.And</c>.</param>
/// <param name="isLoose">Whether numbers and flags may be texts, as in XML and in what CloudTrail makes of it.</param>
/// <param name="flag">Hears of what is not understood and does not hinder the reading.</param>
internal sealed class RuleObject(LifecycleNode node, string path, bool isLoose, Action<LifecycleFormatException> flag)
{
    // ISO 8601 in the forms that S3, the AWS CLI and the SDKs write and take.
    private static readonly string[] s_dates =
    [
        "yyyy-MM-dd", "yyyyMMdd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyyMMdd'T'HHmmssK", "yyyy-MM-dd HH:mm:ssK",
    ];

    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The line in which it begins.</summary>
    public int Line => node.Line;

    /// <summary>Whether it has a member of that name that is not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>The objects below any of the names: one, several, or a list of them.</summary>
    public IReadOnlyList<RuleObject> Objects(string name)
    {
        _asked.Add(name);
        return [.. node.Members.Where(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(member => member.Value.Kind == LifecycleNodeKind.List ? member.Value.Items : [member.Value])
            .Where(item => item.Kind != LifecycleNodeKind.Null)
            .Select(item => Inner(item, name))];
    }

    /// <summary>The object of that name; null where there is none.</summary>
    public RuleObject? Object(string name)
        => Find(name) is not { } found ? null
            : found.Kind == LifecycleNodeKind.List ? throw Wrong(found, name, "is a list, and not one object")
            : Repeated(name) ? throw Wrong(found, name, "is there more than once")
            : Inner(found, name);

    /// <summary>The text of that name; null where there is none. A constant of the AWS SDK for .NET, <c>{"Value": "Enabled"}</c>, counts as its text.</summary>
    public string? Text(string name) => Find(name) switch
    {
        null => null,
        { Kind: LifecycleNodeKind.Text } found => found.Text,
        { Kind: LifecycleNodeKind.Object, Members: [{ Key: "Value", Value.Kind: LifecycleNodeKind.Text } constant] } => constant.Value.Text,
        var found => throw Wrong(found, name, "is no text"),
    };

    /// <summary>The texts of that name: a list, or one; none where there is none.</summary>
    public IReadOnlyList<string> Texts(string name) => Find(name) switch
    {
        null => [],
        { Kind: LifecycleNodeKind.Text } found => [found.Text],
        { Kind: LifecycleNodeKind.List } found when found.Items.All(item => item.Kind == LifecycleNodeKind.Text) => [.. found.Items.Select(item => item.Text)],
        var found => throw Wrong(found, name, "is no list of texts"),
    };

    /// <summary>Whether the value of that name is that text.</summary>
    public bool IsText(string name, string text) => Find(name) is { Kind: LifecycleNodeKind.Text } found && found.Text == text;

    /// <summary>The whole number of that name; null where there is none.</summary>
    public int? Number(string name)
        => LongNumber(name) is not { } number ? null
            : number is >= int.MinValue and <= int.MaxValue ? (int)number
            : throw Wrong(Find(name)!, name, "is larger than any number that S3 takes");

    /// <summary>The whole number of that name; null where there is none.</summary>
    public long? LongNumber(string name)
    {
        var found = Find(name);
        if (found is null)
        {
            return null;
        }

        if (found.Kind != LifecycleNodeKind.Number && !(isLoose && found.Kind == LifecycleNodeKind.Text))
        {
            throw Wrong(found, name, found.Kind == LifecycleNodeKind.Text ? "is a text, and not a number" : "is no number");
        }

        return long.TryParse(found.Text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw Wrong(found, name, "is no whole number that S3 takes");
    }

    /// <summary>The truth value of that name; null where there is none.</summary>
    public bool? Flag(string name) => Find(name) switch
    {
        null => null,
        { Kind: LifecycleNodeKind.Flag } found => found.Text == "true",
        { Kind: LifecycleNodeKind.Text } found when isLoose && bool.TryParse(found.Text, out var value) => value,
        var found => throw Wrong(found, name, "is neither true nor false"),
    };

    /// <summary>The date of that name, UTC; null where there is none, or one that the AWS SDK for .NET writes for an unset one.</summary>
    public DateTimeOffset? Date(string name)
    {
        var found = Find(name);
        if (found is null)
        {
            return null;
        }

        // The CLI takes seconds since 1970, too.
        if (found.Kind == LifecycleNodeKind.Number && double.TryParse(found.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 253402300800)
        {
            return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        }

        return found.Kind == LifecycleNodeKind.Text
            && DateTimeOffset.TryParseExact(found.Text.Trim(), s_dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date.Year == 1 ? null : date
            : throw Wrong(found, name, "is no date of the years 1 to 9999 as ISO 8601 writes it (2027-01-01T00:00:00Z)");
    }

    /// <summary>Tells of the members that nobody asked for.</summary>
    public void TellUnknown()
    {
        foreach (var (name, value) in node.Members.Where(member => member.Value.Kind != LifecycleNodeKind.Null && !_asked.Contains(member.Key)))
        {
            flag(new LifecycleFormatException(LifecycleErrorIds.UnknownField, $"The field '{PathOf(Shown(name))}' is none that this version knows: what it does is not taken into account.")
            {
                Position = PositionOf(value),
                Advice = "Check its spelling; if S3 has learned it since, look for a newer version.",
            });
        }
    }

    /// <summary>Says that something in the object keeps the rule from being read.</summary>
    public LifecycleFormatException Wrong(string name, string what) => Wrong(Find(name) ?? node, name, what);

    /// <summary>Tells of something that does not hinder the reading.</summary>
    public void Flag(string errorId, string name, string what, string advice)
        => flag(new LifecycleFormatException(errorId, $"'{PathOf(name)}' {what}") { Position = PositionOf(Find(name) ?? node), Advice = advice });

    private LifecycleNode? Find(string name)
    {
        _asked.Add(name);
        return node.Find(name);
    }

    private bool Repeated(string name) => node.Members.Count(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase) && member.Value.Kind != LifecycleNodeKind.Null) > 1;

    private RuleObject Inner(LifecycleNode found, string name) => found switch
    {
        { Kind: LifecycleNodeKind.Object } => new RuleObject(found, PathOf(name), isLoose, flag),
        { IsEmptyText: true } => new RuleObject(new LifecycleNode(LifecycleNodeKind.Object, found.Line), PathOf(name), isLoose, flag),
        _ => throw Wrong(found, name, "is no object"),
    };

    private LifecycleFormatException Wrong(LifecycleNode found, string name, string what)
        => new(LifecycleErrorIds.RuleUnreadable, $"'{PathOf(name)}' {what}.") { Position = PositionOf(found), Advice = "Correct the rule; the others were read." };

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string? PositionOf(LifecycleNode found) => found.Line > 0 ? $"line {found.Line}" : null;

    // A name comes from the input, and goes to a terminal.
    private static string Shown(string name)
    {
        var visible = string.Concat(name.Take(LifecycleLimits.MaxShownName).Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or ':' ? c : '?'));
        return name.Length > LifecycleLimits.MaxShownName ? visible + "…" : visible;
    }
}
