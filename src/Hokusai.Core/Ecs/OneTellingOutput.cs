using Hokusai.Core.Commands;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Ecs;

/// <summary>
/// The output of several readers that look at the same files, one after the other. What one of them understood is no problem of the others, a damaged file
/// is told by the first that finds it so, and a file that nobody understands is told once.
/// </summary>
internal sealed class OneTellingOutput(ICommandOutput output) : ForwardingOutput(output)
{
    private readonly object _gate = new();
    private readonly List<ReadProblem> _problems = [];
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadProblem> _strange = new(StringComparer.Ordinal);

    /// <summary>What was told as a problem.</summary>
    public IReadOnlyList<ReadProblem> Problems
    {
        get
        {
            lock (_gate)
            {
                return [.. _problems];
            }
        }
    }

    /// <summary>The next reader begins.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            _done.UnionWith(_own);
            _own.Clear();
        }
    }

    /// <summary>A reader understood a file.</summary>
    public void Understood(string source)
    {
        lock (_gate)
        {
            _own.Add(source);
        }
    }

    /// <summary>A reader of everything understood what was strange until then, but for some.</summary>
    public void UnderstoodAllBut(IReadOnlyCollection<string> left)
    {
        lock (_gate)
        {
            _own.UnionWith(_strange.Keys.Except(left, StringComparer.Ordinal));
        }
    }

    /// <summary>All have read: what nobody understood is told.</summary>
    public void Complete()
    {
        Begin();
        foreach (var (source, problem) in _strange.Where(strange => !_done.Contains(strange.Key)).ToList())
        {
            Tell(problem with
            {
                ErrorId = TaskDefinitionErrorIds.Unrecognized,
                Reason = "It is JSON, but neither a task definition, nor an answer of AWS, nor a trail file.",
            });
        }
    }

    public override void WriteProblem(ReadProblem problem)
    {
        lock (_gate)
        {
            if (_done.Contains(problem.Source))
            {
                return;
            }

            if (problem.ErrorId is TaskDefinitionErrorIds.Unrecognized or SnapshotErrorIds.FileUnrecognized && problem.Position is null)
            {
                _strange.TryAdd(problem.Source, problem);
                return;
            }

            _own.Add(problem.Source);
        }

        Tell(problem);
    }

    private void Tell(ReadProblem problem)
    {
        lock (_gate)
        {
            _problems.Add(problem);
        }

        PassOn(problem);
    }
}
