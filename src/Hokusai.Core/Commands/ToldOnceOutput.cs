namespace Hokusai.Core.Commands;

/// <summary>An output that tells a problem once, however many investigators meet it in the same sources.</summary>
/// <param name="output">Where everything goes.</param>
internal sealed class ToldOnceOutput(ICommandOutput output) : ForwardingOutput(output)
{
    private readonly HashSet<(string Source, string ErrorId, string? Position)> _told = [];

    public override void WriteProblem(ReadProblem problem)
    {
        bool isNew;
        lock (_told)
        {
            isNew = _told.Add((problem.Source, problem.ErrorId, problem.Position));
        }

        if (isNew)
        {
            PassOn(problem);
        }
    }
}
