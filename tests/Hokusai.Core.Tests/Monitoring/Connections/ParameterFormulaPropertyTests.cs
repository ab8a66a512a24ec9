using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Tests.Monitoring.Connections;

public sealed class ParameterFormulaPropertyTests
{
    private static readonly FormulaVariables _variables = new() { DBInstanceClassMemory = 16L << 30, AllocatedStorage = 1L << 40, DBInstanceVCPU = 4, EndPointPort = 5432, TrueIfReplica = false };

    private static readonly Gen<string> _leaf = Gen.OneOf(
        Gen.Choose(-100_000, 100_000).Select(number => $"{number}"),
        Gen.Elements("DBInstanceClassMemory", "AllocatedStorage", "DBInstanceVCPU", "EndPointPort", "TrueIfReplica", "DBInstanceClassHugePagesDefault"));

    private static Gen<string> Formula(int depth) => depth == 0
        ? _leaf
        : Gen.OneOf(
            _leaf,
            from left in Formula(depth - 1)
            from operation in Gen.Elements("*", "/", " * ", " / ")
            from right in Formula(depth - 1)
            select left + operation + right,
            Formula(depth - 1).Select(inner => $"({inner})"),
            Formula(depth - 1).Select(inner => $"{{ {inner} }}"),
            Formula(depth - 1).Select(inner => $"log({inner})"),
            from function in Gen.Elements("LEAST", "GREATEST", "SUM", "least")
            from arguments in Formula(depth - 1).NonEmptyListOf()
            select $"{function}({string.Join(", ", arguments.Take(3))})");

    private static readonly Arbitrary<string> _formulas = Formula(3).Where(text => text.Length <= 500).ToArbitrary();

    private static readonly Arbitrary<string> _noise = Gen.Elements("LEAST", "log", "IF", "(", ")", "{", "}", ",", "*", "/", "DBInstanceClassMemory", "0", "7", "99999999999999999999", " ", ".", "-", "\0", "é", "SUM")
        .ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    [Fact]
    public void A_formula_written_out_is_read_as_the_same()
        => Prop.ForAll(_formulas, text =>
        {
            var formula = ParameterFormula.Parse(text);
            var again = ParameterFormula.Parse(formula.ToString());
            return again.ToString() == formula.ToString() && Value(again) == Value(formula);
        }).Holds();

    [Fact]
    public void Least_and_greatest_bound_and_absorb()
        => Prop.ForAll(_formulas, _formulas, (a, b) =>
        {
            if (Value(a) is not { } x || Value(b) is not { } y)
            {
                return true;
            }

            return Value($"LEAST({a},{b})") == Math.Min(x, y)
                && Value($"LEAST({a},{b})") == Value($"LEAST({b},{a})")
                && Value($"GREATEST({a},LEAST({a},{b}))") == x
                && Value($"SUM(LEAST({a},{b}),GREATEST({a},{b}))") == Value($"SUM({a},{b})");
        }).Holds();

    [Fact]
    public void Whatever_the_text_there_is_a_value_or_a_refusal_within_it()
        => Prop.ForAll(_noise, text =>
        {
            try
            {
                ParameterFormula.Parse(text).Evaluate(_variables);
                return true;
            }
            catch (ParameterFormulaException refusal)
            {
                return refusal.Position >= 1 && refusal.Position <= text.Length + 1;
            }
        }).Holds(2_000);

    private static long? Value(string text) => Value(ParameterFormula.Parse(text));

    private static long? Value(ParameterFormula formula)
    {
        try
        {
            return formula.Evaluate(_variables);
        }
        catch (ParameterFormulaException)
        {
            return null;
        }
    }
}
