namespace Hokusai.Core.Monitoring.Connections;

/// <summary>A parameter's value is no formula of RDS, or has no result.</summary>
internal sealed class ParameterFormulaException(string problem, int position) : FormatException($"{problem} (character {position}).")
{
    /// <summary>One-based: the character of the formula at which the problem was found.</summary>
    public int Position { get; } = position;
}
