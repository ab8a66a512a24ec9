namespace Hokusai.Terraform.State;

/// <summary>Turns differences into <see cref="StateChange"/>s. This is where values leave the reader: what may be a secret leaves as a hash.</summary>
internal sealed class ChangeWriter(KnownSecrets secrets, ValueHasher hasher)
{
    /// <summary>All differences between two versions.</summary>
    public IReadOnlyList<StateChange> Changes(StateSnapshot from, StateSnapshot to)
        => SnapshotComparison.Differences(from, to).Select(Write).ToArray();

    /// <summary>One difference.</summary>
    public StateChange Write(SnapshotComparison.Difference difference)
    {
        var (before, after) = (difference.AttributeBefore, difference.AttributeAfter);
        // Sensitive on one side is sensitive on both: the mark may have come with this very version.
        var isSensitive = IsSecret(before) || IsSecret(after);
        var path = (after ?? before)?.Path;
        return new StateChange
        {
            Address = Clean(difference.Instance.Address),
            Identifiers = difference.Instance.Identifiers.Where(id => !secrets.AreIn(id)).ToArray(),
            Attribute = path is null ? null : Clean(path),
            Kind = Kind(difference),
            IsSensitive = isSensitive,
            Before = Show(before, isSensitive),
            After = Show(after, isSensitive),
        };
    }

    /// <summary>A name as it is, or its hash where a secret is in it.</summary>
    public string Clean(string name)
        => secrets.AreIn(name) ? ValueHasher.Show(hasher.Hash(System.Text.Encoding.UTF8.GetBytes(name))) : name;

    private bool IsSecret(AttributeSnapshot? attribute)
        => attribute is { } a && (a.IsSensitive || (a.Text is { } text && secrets.AreInJson(text)));

    private static string? Show(AttributeSnapshot? attribute, bool isSensitive)
        => attribute is not { } a ? null
            : isSensitive || a.Text is null ? ValueHasher.Show(a.Identity)
            : a.Text;

    private static StateChangeKind Kind(SnapshotComparison.Difference difference)
    {
        var isNew = difference.IsWhole ? difference.Before is null : difference.AttributeBefore is null;
        var isGone = difference.IsWhole ? difference.After is null : difference.AttributeAfter is null;
        return isNew ? StateChangeKind.Added : isGone ? StateChangeKind.Removed : StateChangeKind.Changed;
    }
}
