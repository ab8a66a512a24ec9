namespace Hokusai.Core.Monitoring.Connections;

/// <summary>The functions of parameter formulas: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ParamValuesRef.html#USER_ParamFunctions</summary>
internal enum FormulaFunction
{
    Least,
    Greatest,
    Sum,
    If,
    Log,
}

/// <summary>A function with its arguments.</summary>
internal sealed record FunctionNode(FormulaFunction Function, IReadOnlyList<FormulaNode> Arguments, int Position) : FormulaNode(Position)
{
    public override string Text => Function == FormulaFunction.Log
        ? $"log({string.Join(',', Arguments.Select(argument => argument.Text))})"
        : $"{Function.ToString().ToUpperInvariant()}({string.Join(',', Arguments.Select(argument => argument.ValueText))})";

    public override string ValueText => Function == FormulaFunction.Log ? base.ValueText : Text;

    public override Int128 Evaluate(FormulaVariables variables) => Function switch
    {
        FormulaFunction.Least => Arguments.Min(argument => argument.Evaluate(variables)),
        FormulaFunction.Greatest => Arguments.Max(argument => argument.Evaluate(variables)),
        FormulaFunction.Sum => Sum(variables),
        FormulaFunction.If => (Arguments[0].Evaluate(variables) == 0 ? Arguments[2] : Arguments[1]).Evaluate(variables),
        FormulaFunction.Log => Log(variables),
        _ => throw new InvalidOperationException($"No rule for {Function}."),
    };

    private Int128 Sum(FormulaVariables variables)
    {
        try
        {
            return Arguments.Aggregate(Int128.Zero, (sum, argument) => checked(sum + argument.Evaluate(variables)));
        }
        catch (OverflowException)
        {
            throw new ParameterFormulaException("The sum is too large", Position);
        }
    }

    /// <summary>
    /// The logarithm of base 2 (or of the second argument, which older parameter groups write), as the nearest whole number. AWS documents the base and that
    /// operands are integers, not how the logarithm becomes one; its table of limits decides it: db.r5.12xlarge (384 GiB, where the
    /// logarithm is 5.65) has 6000 and db.t3.large (8 GiB, 3.41) has 135 = 3 × 45, which only rounding to the nearest gives, and
    /// the quotient inside keeps its fraction, or 15.25 GiB less what RDS reserves would not give db.r3.large its 1000:
    /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Performance.html#AuroraMySQL.Managing.MaxConnections
    /// </summary>
    private Int128 Log(FormulaVariables variables)
    {
        var value = Arguments[0].EvaluateReal(variables);
        var logarithmBase = Arguments.Count == 1 ? 2 : Arguments[1].EvaluateReal(variables);
        if (value is not (> 0 and < double.PositiveInfinity) || logarithmBase is not (> 1 and < double.PositiveInfinity))
        {
            throw new ParameterFormulaException($"There is no logarithm of {value:0.###} to base {logarithmBase:0.###}", Position);
        }

        return (Int128)Math.Round(Math.Log2(value) / Math.Log2(logarithmBase), MidpointRounding.AwayFromZero);
    }
}
