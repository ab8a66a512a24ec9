namespace Hokusai.PS.Pipeline;

/// <summary>What a command said, on its way to the pipeline thread.</summary>
internal readonly record struct PipelineMessage(PipelineMessageKind Kind, object Content);

internal enum PipelineMessageKind
{
    Object,
    Problem,
    Warning,
    Verbose,
    Question,
}

/// <summary>Something that only the user may decide, and where the answer goes.</summary>
internal sealed record PipelineQuestion(string Target, string Action, TaskCompletionSource<bool> Answer);
