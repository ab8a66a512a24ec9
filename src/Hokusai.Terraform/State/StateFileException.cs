namespace Hokusai.Terraform.State;

/// <summary>A file that cannot be read as a state: what is wrong with it. Never leaves the reader, never carries a value of the file.</summary>
internal sealed class StateFileException : Exception
{
    /// <summary>The kind of problem.</summary>
    public required string ErrorId { get; init; }

    /// <summary>What a person can do about it.</summary>
    public string? Advice { get; init; }

    /// <summary>Where in the file.</summary>
    public string? Position { get; init; }

    public StateFileException(string reason)
        : base(reason)
    {
    }

    public StateFileException(string reason, Exception? inner)
        : base(reason, inner)
    {
    }

    public StateFileException()
    {
    }

    /// <summary>The exception as a problem of the file.</summary>
    public ReadProblem ToProblem(string source)
        => new() { Source = source, ErrorId = ErrorId, Reason = Message, Position = Position, Advice = Advice };
}
