namespace Hokusai.Reports.Family;

/// <summary>One version in the family tree of a state, with its place in the drawing.</summary>
/// <param name="VersionId">As in <see cref="StateVersion.VersionId"/>, or a made-up one for a parent that is not stored.</param>
/// <param name="Serial">The state's serial.</param>
/// <param name="Version">The stored version; null where only a fork speaks of it.</param>
/// <param name="Time">When it was stored, where known.</param>
/// <param name="Parent">Position of the nearest ancestor that is shown; null for a root.</param>
/// <param name="HiddenBefore">How many versions lie between that ancestor and this one without being shown.</param>
/// <param name="IsLost">Whether it belongs to a branch that another one overwrote.</param>
/// <param name="EndsHere">Whether it is the last version of such a branch.</param>
/// <param name="Row">Generation, from 0 at the top.</param>
/// <param name="Column">0 for the line that survives, higher for branches beside it.</param>
internal sealed record StateTreeNode(
    string VersionId,
    long Serial,
    StateVersion? Version,
    DateTimeOffset? Time,
    int? Parent,
    int HiddenBefore,
    bool IsLost,
    bool EndsHere,
    int Row = 0,
    int Column = 0);

/// <summary>The family tree of one state around its forks.</summary>
/// <param name="State">As in <see cref="StateVersion.State"/>.</param>
/// <param name="Lineage">The state's lineage.</param>
/// <param name="Nodes">The versions shown; a parent stands before its children.</param>
/// <param name="Forks">The forks that the tree shows.</param>
/// <param name="ForksNotShown">How many earlier forks of the state the tree leaves out.</param>
/// <param name="VersionsNotShown">How many versions of the state the tree leaves out.</param>
internal sealed record StateTree(
    string State,
    string Lineage,
    IReadOnlyList<StateTreeNode> Nodes,
    IReadOnlyList<StateFork> Forks,
    int ForksNotShown,
    int VersionsNotShown);
