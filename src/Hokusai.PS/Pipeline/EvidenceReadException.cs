namespace Hokusai.PS;

/// <summary>The exception inside the non-terminating error that a <see cref="ReadProblem"/> becomes.</summary>
public sealed class EvidenceReadException : Exception
{
    /// <summary>An error without a problem; for serialization and tests of handlers.</summary>
    public EvidenceReadException()
    {
    }

    /// <summary>An error with a message.</summary>
    public EvidenceReadException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and its cause.</summary>
    public EvidenceReadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error that stands for a problem.</summary>
    public EvidenceReadException(ReadProblem problem)
        : base(problem?.ToString())
        => Problem = problem;

    /// <summary>What could not be read, where and why.</summary>
    public ReadProblem? Problem { get; }
}
