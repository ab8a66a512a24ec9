using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.Snapshots.Plain;

/// <summary>
/// What a file's place says about it: <c>[[account/]region/]service/command.json</c>, or with <c>command/subject.json</c> at its end.
/// </summary>
/// <param name="Key">The question; account and Region are empty where the folders above do not name them.</param>
/// <param name="IsHashed">Whether the subject's name was not fit for a file, so that only a manifest could tell it.</param>
internal readonly record struct AnswerPath(SnapshotKey Key, bool IsHashed)
{
    private const int AccountIdLength = 12;

    private static readonly HashSet<(string Service, string Command)> s_known = AnswerShapes.All.Select(shape => (shape.Service, shape.Command)).ToHashSet();

    /// <summary>Takes a path apart; null where its place says nothing.</summary>
    public static AnswerPath? Parse(string path)
    {
        if (!path.EndsWith(SnapshotPaths.Extension, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var parts = path[..^SnapshotPaths.Extension.Length].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        return Read(parts, subject: null) ?? (parts.Length > 1 ? Read(parts.AsSpan()[..^1], parts[^1]) : null);
    }

    private static AnswerPath? Read(ReadOnlySpan<string> parts, string? subject)
    {
        if (parts.Length < 2)
        {
            return null;
        }

        var (service, command) = (parts[^2], parts[^1]);
        var region = parts.Length > 2 && IsRegion(parts[^3]) ? parts[^3] : "";
        var account = region.Length > 0 && parts.Length > 3 && IsAccount(parts[^4]) ? parts[^4] : "";
        // A command that is not known counts where the whole layout is there.
        return s_known.Contains((service, command)) || account.Length > 0
            ? new AnswerPath(new SnapshotKey(account, region, service, command, subject), subject?.Contains(SnapshotPaths.HashMark, StringComparison.Ordinal) is true)
            : null;
    }

    /// <summary>Whether a text is an account's twelve digits.</summary>
    public static bool IsAccount(string text) => text.Length == AccountIdLength && text.All(char.IsAsciiDigit);

    // eu-central-1, us-gov-west-1, us-isob-east-1; or what stands for all.
    private static bool IsRegion(string text)
        => text == SnapshotKey.GlobalRegion
            || (text.Split('-') is { Length: >= 3 } words && words[^1].Length > 0 && words[^1].All(char.IsAsciiDigit) && words[0].All(char.IsAsciiLetterLower));
}
