namespace Hokusai.Core.S3.Simulation.Prices;

/// <summary>A price table cannot be used; the message names the file, the line and what to do.</summary>
public sealed class PriceTableException : Exception
{
    /// <summary>The stable identifier of the error.</summary>
    public const string ErrorId = "PriceTableInvalid";

    internal PriceTableException(string source, long line, string problem, Exception? inner = null)
        : base($"The price table '{source}' cannot be used: line {line}: {problem}", inner) => Line = line;

    /// <summary>The line, from 1.</summary>
    public long Line { get; }
}
