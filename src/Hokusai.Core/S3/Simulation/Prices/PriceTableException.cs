namespace Hokusai.Core.S3.Simulation.Prices;

/// <summary>A price table cannot be used; the message names the file, the line and what to do.</summary>
/// <param name="source">The file's name.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="problem">What is wrong, and what to do.</param>
/// <param name="inner">What was thrown before.</param>
public sealed class PriceTableException(string source, long line, string problem, Exception? inner = null)
    : Exception($"The price table '{source}' cannot be used: line {line}: {problem}", inner)
{
    /// <summary>The stable identifier of the error.</summary>
    public const string ErrorId = "PriceTableInvalid";

    /// <summary>The line, from 1.</summary>
    public long Line { get; } = line;
}
