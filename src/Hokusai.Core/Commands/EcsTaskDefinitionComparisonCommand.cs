using System.Globalization;
using Hokusai.Core.Ecs;
using Hokusai.Core.Ecs.Comparison;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Core.Commands;

/// <summary>How a comparison is written.</summary>
public enum TaskDefinitionComparisonForm
{
    /// <summary>One <see cref="TaskDefinitionDifference"/> for each difference.</summary>
    Objects,

    /// <summary>The lines of a unified diff.</summary>
    Diff,

    /// <summary>The lines of a unified diff, in colours.</summary>
    ColoredDiff,
}

/// <summary>Compares two task definitions. Nothing is written where they say the same.</summary>
/// <param name="form">What is written.</param>
public sealed class EcsTaskDefinitionComparisonCommand(TaskDefinitionComparisonForm form = TaskDefinitionComparisonForm.Objects)
{
    /// <summary>Compares two revisions of a family.</summary>
    /// <param name="sources">Where they are read.</param>
    /// <param name="family">The family.</param>
    /// <param name="reference">The revision to compare with: the older one.</param>
    /// <param name="difference">The revision to compare.</param>
    /// <param name="output">Takes the differences, and what is not there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task CompareRevisionsAsync(
        EcsSources sources, string family, int reference, int difference, ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentException.ThrowIfNullOrEmpty(family);
        ArgumentNullException.ThrowIfNull(output);
        var reading = new EcsReading(sources, output);
        await reading.ReadAsync(from: null, to: null, cancellationToken).ConfigureAwait(false);
        var definitions = reading.Conclude().Definitions;
        if (!definitions.Definitions.Any(definition => definition.Family == family) && !definitions.Gone.Any(gone => gone.Family == family))
        {
            output.WriteProblem(MissingRevisions.Family(family));
            return;
        }

        var left = Find(definitions, family, reference, output);
        var right = Find(definitions, family, difference, output);
        if (left.Count == 0 || right.Count == 0)
        {
            return;
        }

        var pairs = left.Join(right, Place, Place, (a, b) => (Reference: a, Difference: b)).ToList();
        if (pairs.Count == 1)
        {
            Compare(pairs[0].Reference, pairs[0].Difference, output);
        }
        else
        {
            output.WriteProblem(Ambiguous(family, left.Concat(right)));
        }
    }

    /// <summary>Compares the definitions in two files.</summary>
    /// <param name="reference">The file to compare with.</param>
    /// <param name="difference">The file to compare.</param>
    /// <param name="output">Takes the differences, and what cannot be read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public void CompareFiles(string reference, string difference, ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var left = Read(reference, output, cancellationToken);
        var right = Read(difference, output, cancellationToken);
        if (left is not null && right is not null)
        {
            Compare(left, right, output);
        }
    }

    /// <summary>Compares two definitions.</summary>
    /// <param name="reference">The definition to compare with.</param>
    /// <param name="difference">The definition to compare.</param>
    /// <param name="output">Takes the differences.</param>
    public void Compare(TaskDefinition reference, TaskDefinition difference, ICommandOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        IEnumerable<object> written = form == TaskDefinitionComparisonForm.Objects
            ? TaskDefinitionComparison.Compare(reference, difference)
            : TaskDefinitionDiff.Lines(reference, difference, form == TaskDefinitionComparisonForm.ColoredDiff);
        foreach (var item in written)
        {
            output.WriteObject(item);
        }
    }

    private static (string AccountId, string Region) Place(TaskDefinition definition) => (definition.AccountId, definition.Region);

    private static IReadOnlyList<TaskDefinition> Find(TaskDefinitionCollection definitions, string family, int revision, ICommandOutput output)
    {
        var found = definitions.Find(family, revision);
        if (found.Count == 0)
        {
            output.WriteProblem(MissingRevisions.Revision(definitions, family, revision));
        }

        return found;
    }

    private static TaskDefinition? Read(string path, ICommandOutput output, CancellationToken cancellationToken)
    {
        var hasProblem = false;
        var found = TaskDefinitionFiles.Read([path], Report, cancellationToken);
        if (found.Count == 1)
        {
            return found[0];
        }

        if (!hasProblem)
        {
            output.WriteProblem(new ReadProblem
            {
                Source = path,
                ErrorId = TaskDefinitionErrorIds.Ambiguous,
                Reason = string.Create(CultureInfo.InvariantCulture, $"It holds {found.Count} task definitions, and one is to be compared."),
                Advice = "Give a file with one, or compare two revisions by their numbers.",
            });
        }

        return null;

        // A list of things that are no definitions is one file that can't be compared.
        void Report(ReadProblem problem)
        {
            if (!hasProblem)
            {
                output.WriteProblem(problem);
            }

            hasProblem = true;
        }
    }

    private static ReadProblem Ambiguous(string family, IEnumerable<TaskDefinition> found) => new()
    {
        Source = family,
        ErrorId = TaskDefinitionErrorIds.Ambiguous,
        Reason = $"The two revisions are not in one account and Region alone: {string.Join("; ", found.Select(definition => $"{definition.DisplayName} in {definition.AccountId}, {definition.Region}").Distinct(StringComparer.Ordinal))}.",
        Advice = "Give the evidence of one account and Region.",
    };
}
