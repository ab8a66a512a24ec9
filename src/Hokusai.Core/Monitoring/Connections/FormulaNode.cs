using System.Globalization;

namespace Hokusai.Core.Monitoring.Connections;

/// <summary>A part of a parameter formula.</summary>
/// <param name="Position">One-based: the character at which it begins.</param>
internal abstract record FormulaNode(int Position)
{
    /// <summary>The value as a whole number.</summary>
    /// <exception cref="ParameterFormulaException">It has none.</exception>
    public abstract Int128 Evaluate(FormulaVariables variables);

    /// <summary>The value with its fraction, which only a logarithm sees.</summary>
    /// <exception cref="ParameterFormulaException">It has none.</exception>
    public virtual double EvaluateReal(FormulaVariables variables) => (double)Evaluate(variables);

    /// <summary>The text inside braces.</summary>
    public abstract string Text { get; }

    /// <summary>The text as a parameter's value or a function's argument: integers and functions stand alone, formulas in braces.</summary>
    public virtual string ValueText => $"{{{Text}}}";
}

internal sealed record IntegerNode(long Value, int Position) : FormulaNode(Position)
{
    public override string Text => Value.ToString(CultureInfo.InvariantCulture);

    public override string ValueText => Text;

    public override Int128 Evaluate(FormulaVariables variables) => Value;
}

internal sealed record VariableNode(string Name, int Position) : FormulaNode(Position)
{
    public override string Text => Name;

    public override Int128 Evaluate(FormulaVariables variables)
        => variables.Value(Name) ?? throw new ParameterFormulaException($"The value of {Name} is not known", Position);
}

/// <summary>A product or a quotient. RDS cuts the fraction of a quotient off.</summary>
internal sealed record OperationNode(FormulaNode Left, bool IsProduct, FormulaNode Right, int Position) : FormulaNode(Position)
{
    public override string Text => $"{Left.Text}{(IsProduct ? '*' : '/')}{(Right is OperationNode ? $"({Right.Text})" : Right.Text)}";

    public override Int128 Evaluate(FormulaVariables variables)
    {
        var left = Left.Evaluate(variables);
        var right = Right.Evaluate(variables);
        try
        {
            return IsProduct ? checked(left * right) : left / NotZero(right);
        }
        catch (OverflowException)
        {
            throw new ParameterFormulaException("The product is too large", Position);
        }
    }

    public override double EvaluateReal(FormulaVariables variables)
    {
        var left = Left.EvaluateReal(variables);
        var right = Right.EvaluateReal(variables);
        return IsProduct ? left * right : left / NotZero(right);
    }

    private T NotZero<T>(T divisor)
        where T : System.Numerics.INumberBase<T>
        => T.IsZero(divisor) ? throw new ParameterFormulaException("Division by zero", Position) : divisor;
}
