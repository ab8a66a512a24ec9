using System.IO.Enumeration;
using Hokusai.Core.Ecs;
using Hokusai.Core.Ecs.History;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Core.Commands;

/// <summary>The revisions of task definitions: when each came, from whom, what it changed, and what runs or ran it.</summary>
/// <param name="sources">Where the evidence is read.</param>
/// <param name="options">Which are wanted.</param>
public sealed class EcsTaskDefinitionHistoryCommand(EcsSources sources, EcsTaskDefinitionHistoryOptions options)
{
    /// <summary>
    /// Writes one <see cref="TaskDefinitionRevision"/> for each revision wanted, family by family in the order of the numbers. A revision asked for that is
    /// not there is a problem, and the others are written.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var reading = new EcsReading(sources, output);
        await reading.ReadAsync(from: null, to: null, cancellationToken).ConfigureAwait(false);
        var (definitions, account, evidence) = reading.Conclude();
        var wanted = TaskDefinitionCollection.Of(
            definitions.Definitions.Where(definition => IsWanted(definition.Family)), definitions.Gone.Where(gone => IsWanted(gone.Family)));
        var numbers = options.Revisions.ToHashSet();
        foreach (var revision in TaskDefinitionHistory.Of(wanted, evidence.Steps, account is null ? [] : ResolvedImage.Of(account)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (numbers.Count == 0 || (revision.Revision is { } number && numbers.Contains(number)))
            {
                output.WriteObject(revision);
            }
        }

        WarnOfGaps(wanted, number => numbers.Count == 0 || numbers.Contains(number), output);
        foreach (var problem in Missing(wanted))
        {
            output.WriteProblem(problem);
        }
    }

    private bool IsWanted(string family)
        => options.Families.Count == 0 || options.Families.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, family, ignoreCase: false));

    private static void WarnOfGaps(TaskDefinitionCollection definitions, Func<int, bool> isWritten, ICommandOutput output)
    {
        foreach (var family in definitions.Definitions.Where(definition => definition.Revision is not null).GroupBy(definition => (definition.AccountId, definition.Region, definition.Family)))
        {
            if (RevisionGaps.Between(family.Select(definition => definition.Revision!.Value), isWritten) is { } gaps)
            {
                output.WriteWarning($"{family.Key.Family}: nothing that was read has the revisions {gaps}. What they changed is among the changes of the revision that follows.");
            }
        }
    }

    private IEnumerable<ReadProblem> Missing(TaskDefinitionCollection definitions)
    {
        var families = definitions.Definitions.Select(definition => definition.Family).Concat(definitions.Gone.Select(gone => gone.Family)).ToHashSet(StringComparer.Ordinal);
        foreach (var pattern in options.Families.Where(pattern => !families.Any(family => FileSystemName.MatchesSimpleExpression(pattern, family, ignoreCase: false))))
        {
            yield return MissingRevisions.Family(pattern);
        }

        foreach (var family in families.Order(StringComparer.Ordinal))
        {
            var known = definitions.Definitions.Where(definition => definition.Family == family && definition.Revision is not null).Select(definition => definition.Revision!.Value).ToHashSet();
            foreach (var number in options.Revisions.Distinct().Where(number => !known.Contains(number)))
            {
                yield return MissingRevisions.Revision(definitions, family, number);
            }
        }
    }
}
