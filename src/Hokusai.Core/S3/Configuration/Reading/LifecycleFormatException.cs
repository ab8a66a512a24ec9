namespace Hokusai.Core.S3.Configuration.Reading;

/// <summary>Something is no lifecycle configuration, or no rule. The message never quotes values of the input.</summary>
internal sealed class LifecycleFormatException(string errorId, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>One of <see cref="LifecycleErrorIds"/>.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>Where in the input; null where it concerns the whole, or the input has no lines.</summary>
    public string? Position { get; init; }

    /// <summary>What a person can do about it.</summary>
    public string? Advice { get; init; }

    /// <summary>The failure as a problem of an input.</summary>
    public ReadProblem ToProblem(string source) => new() { Source = source, ErrorId = ErrorId, Reason = Message, Position = Position, Advice = Advice };
}
