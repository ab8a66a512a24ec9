namespace Hokusai.Core.Commands;

/// <summary>Holds the problems of one reader back, until it is known what others understood.</summary>
internal sealed class HeldProblemsOutput(ICommandOutput output) : ForwardingOutput(output)
{
    private readonly List<ReadProblem> _problems = [];

    /// <summary>What the reader told, in its order.</summary>
    public IReadOnlyList<ReadProblem> Problems
    {
        get
        {
            lock (_problems)
            {
                return [.. _problems];
            }
        }
    }

    public override void WriteProblem(ReadProblem problem)
    {
        lock (_problems)
        {
            _problems.Add(problem);
        }
    }
}
