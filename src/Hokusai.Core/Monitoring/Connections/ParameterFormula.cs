using System.Globalization;

namespace Hokusai.Core.Monitoring.Connections;

/// <summary>
/// The value of an RDS parameter that is a number, a formula (<c>{DBInstanceClassMemory/9531392}</c>) or a function of formulas
/// (<c>LEAST({DBInstanceClassMemory/9531392},5000)</c>):
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ParamValuesRef.html. Variables are case-sensitive, functions are not;
/// division cuts the fraction off; integers may be
/// negative, as in the default <c>SUM({DBInstanceClassMemory/12038},-50003)</c> of shared_buffers. What RDS let somebody store is taken with or without braces and with parentheses.
/// Boolean expressions (<c>{DBInstanceVCPU} &gt; 2</c>) are not numbers and not read.
/// </summary>
internal sealed class ParameterFormula
{
    /// <summary>The most characters of a formula: more than twice of any that RDS has as a default.</summary>
    public const int MaximumLength = 1_000;

    private readonly FormulaNode _root;

    private ParameterFormula(FormulaNode root, IReadOnlySet<string> variables)
    {
        _root = root;
        Variables = variables;
    }

    /// <summary>The names of the variables that the formula uses.</summary>
    public IReadOnlySet<string> Variables { get; }

    /// <summary>Reads a parameter's value.</summary>
    /// <param name="text">The value as <c>DescribeDBParameters</c> tells it.</param>
    /// <exception cref="ParameterFormulaException">It is no formula.</exception>
    public static ParameterFormula Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaximumLength)
        {
            throw new ParameterFormulaException($"A formula of {text.Length} characters is longer than any of RDS, at most {MaximumLength} are read", MaximumLength + 1);
        }

        var parser = new ParameterFormulaParser(text);
        return new(parser.Read(), parser.Variables);
    }

    /// <summary>The value of the formula.</summary>
    /// <param name="variables">The variables, as far as they are known.</param>
    /// <returns>A whole number.</returns>
    /// <exception cref="ParameterFormulaException">A variable that the formula uses is not known, it divides by zero, or its value is too large.</exception>
    public long Evaluate(FormulaVariables variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var value = _root.Evaluate(variables);
        return value >= long.MinValue && value <= long.MaxValue
            ? (long)value
            : throw new ParameterFormulaException(string.Create(CultureInfo.InvariantCulture, $"The value {value} is too large"), _root.Position);
    }

    /// <summary>The formula as RDS writes it, without spaces; formulas of the same text are the same.</summary>
    public override string ToString() => _root.ValueText;
}
