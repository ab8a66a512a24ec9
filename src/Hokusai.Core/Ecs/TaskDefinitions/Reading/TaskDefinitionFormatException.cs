namespace Hokusai.Core.Ecs.TaskDefinitions.Reading;

/// <summary>Something is no task definition. The message never quotes the input.</summary>
internal sealed class TaskDefinitionFormatException(string errorId, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>One of <see cref="TaskDefinitionErrorIds"/>.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>Where in the input; null where it concerns the whole.</summary>
    public string? Position { get; init; }

    /// <summary>What a person can do about it.</summary>
    public string? Advice { get; init; }

    /// <summary>The failure as a problem of an input.</summary>
    public ReadProblem ToProblem(string source) => new() { Source = source, ErrorId = ErrorId, Reason = Message, Position = Position, Advice = Advice };
}
