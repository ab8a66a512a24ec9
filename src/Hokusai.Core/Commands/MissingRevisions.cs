using System.Globalization;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Core.Commands;

/// <summary>What is said of revisions that were asked for and not found.</summary>
internal static class MissingRevisions
{
    /// <summary>Nothing has the family.</summary>
    public static ReadProblem Family(string family) => new()
    {
        Source = family,
        ErrorId = TaskDefinitionErrorIds.FamilyNotFound,
        Reason = "Nothing that was read has a task definition of this family.",
        Advice = "Check the spelling ('aws ecs list-task-definition-families'), the Region and the account.",
    };

    /// <summary>Nothing has the revision, or nothing says what was in it.</summary>
    public static ReadProblem Revision(TaskDefinitionCollection definitions, string family, int number)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"{family}:{number}");
        if (definitions.Gone.FirstOrDefault(gone => gone.Family == family && gone.Revision == number) is { } end)
        {
            return new ReadProblem
            {
                Source = source,
                ErrorId = TaskDefinitionErrorIds.RevisionGone,
                Reason = string.Create(CultureInfo.InvariantCulture, $"It is {end.Status} since {end.Time:u} ({end.Evidence}), and nothing that was read says what was in it."),
                Advice = "Its registration may be in older records of the trail, and the file it was registered from in the repository.",
            };
        }

        var known = definitions.Definitions.Where(definition => definition.Family == family && definition.Revision is not null).Select(definition => definition.Revision!.Value).ToList();
        return new ReadProblem
        {
            Source = source,
            ErrorId = TaskDefinitionErrorIds.RevisionNotFound,
            Reason = known.Count == 0
                ? "Nothing that was read has a registered revision of this family."
                : known.Count == 1 ? string.Create(CultureInfo.InvariantCulture, $"Nothing that was read has this revision; only {known[0]} is known.")
                : string.Create(CultureInfo.InvariantCulture, $"Nothing that was read has this revision; known are {known.Count} from {known.Min()} to {known.Max()}."),
            Advice = "ECS forgets a deleted revision; records of its registration may be in the trail.",
        };
    }
}
