namespace Hokusai.Aws.Collectors;

/// <summary>How far a collection is.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The Region, or <c>global</c>.</param>
/// <param name="Command">The command that was answered last.</param>
/// <param name="Done">Calls that are done with.</param>
/// <param name="Known">Calls that are known to be needed so far; it grows while items are found.</param>
public readonly record struct CollectionProgress(string AccountId, string Region, string Command, int Done, int Known);
