namespace Hokusai.Core.Snapshots;

/// <summary>A file of a snapshot cannot be read, or cannot be told what it is. The message never quotes the file.</summary>
internal sealed class SnapshotFileException(string errorId, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>One of <see cref="SnapshotErrorIds"/>.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>Where in the file; null where it concerns the whole.</summary>
    public string? Position { get; init; }

    /// <summary>What a person can do about it.</summary>
    public string? Advice { get; init; }

    /// <summary>The failure as a problem of a file.</summary>
    public ReadProblem ToProblem(string path) => new() { Source = path, ErrorId = ErrorId, Reason = Message, Position = Position, Advice = Advice };
}
