namespace Hokusai.PS.Pipeline;

/// <summary>What a command said, on its way to the pipeline thread.</summary>
internal readonly record struct PipelineMessage(PipelineMessageKind Kind, object Content);

internal enum PipelineMessageKind
{
    Object,
    Problem,
    Warning,
    Verbose,
}
