using System.Globalization;

namespace Hokusai.Core.Monitoring.Connections;

/// <summary>Reads one formula by recursive descent.</summary>
internal sealed class ParameterFormulaParser(string text)
{
    /// <summary>Formulas of RDS nest three deep; this keeps a hostile one from exhausting the stack.</summary>
    private const int MaximumDepth = 32;

    /// <summary>Integers of up to this many digits fit into 64 bits.</summary>
    private const int MaximumDigits = 18;

    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private int _at;
    private int _depth;

    public IReadOnlySet<string> Variables => _variables;

    private int Position => _at + 1;

    public FormulaNode Read()
    {
        var root = Expression();
        return _at == text.Length ? root : throw Unexpected("the end");
    }

    private FormulaNode Expression()
    {
        if (++_depth > MaximumDepth)
        {
            throw new ParameterFormulaException($"The formula is nested more than {MaximumDepth} deep", Position);
        }

        var left = Operand();
        while (_at < text.Length && text[_at] is '*' or '/')
        {
            var position = Position;
            var isProduct = text[_at] == '*';
            _at++;
            left = new OperationNode(left, isProduct, Operand(), position);
        }

        _depth--;
        return left;
    }

    private FormulaNode Operand()
    {
        SkipSpaces();
        var node = (_at < text.Length ? text[_at] : '\0') switch
        {
            '{' => Enclosed('}'),
            '(' => Enclosed(')'),
            '-' or (>= '0' and <= '9') => Integer(),
            var first when char.IsAsciiLetter(first) => Name(),
            _ => throw Unexpected("a number, a variable, a function or {"),
        };
        SkipSpaces();
        return node;
    }

    private FormulaNode Enclosed(char close)
    {
        _at++;
        var node = Expression();
        Expect(close);
        return node;
    }

    private IntegerNode Integer()
    {
        var position = Position;
        var isNegative = text[_at] == '-';
        if (isNegative)
        {
            _at++;
        }

        var digits = Take(char.IsAsciiDigit);
        if (digits.Length == 0)
        {
            throw Unexpected("a digit");
        }

        var sign = isNegative ? -1 : 1;
        return digits.Length <= MaximumDigits
            ? new(sign * long.Parse(digits, CultureInfo.InvariantCulture), position)
            : throw new ParameterFormulaException($"The number has more than {MaximumDigits} digits", position);
    }

    private FormulaNode Name()
    {
        var position = Position;
        var name = Take(char.IsAsciiLetterOrDigit);
        SkipSpaces();
        if (_at < text.Length && text[_at] == '(')
        {
            return Function(name, position);
        }

        if (FormulaVariables.Names.Contains(name, StringComparer.Ordinal))
        {
            _variables.Add(name);
            return new VariableNode(name, position);
        }

        var meant = FormulaVariables.Names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        throw new ParameterFormulaException(
            meant is null ? $"RDS has no variable '{name}'" : $"RDS has no variable '{name}', and writes {meant} like that", position);
    }

    private FunctionNode Function(string name, int position)
    {
        if (!Enum.TryParse<FormulaFunction>(name, ignoreCase: true, out var function))
        {
            throw new ParameterFormulaException($"RDS has no function '{name}'", position);
        }

        var arguments = new List<FormulaNode>();
        do
        {
            _at++;
            arguments.Add(Expression());
        }
        while (_at < text.Length && text[_at] == ',');

        Expect(')');
        var fits = function switch
        {
            FormulaFunction.If => arguments.Count == 3,
            FormulaFunction.Log => arguments.Count is 1 or 2,
            _ => true,
        };
        return fits ? new(function, arguments, position) : throw new ParameterFormulaException($"{name} does not take {arguments.Count} arguments", position);
    }

    private string Take(Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < text.Length && belongs(text[_at]))
        {
            _at++;
        }

        return text[start.._at];
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private void Expect(char expected)
    {
        if (_at >= text.Length || text[_at] != expected)
        {
            throw Unexpected(expected.ToString());
        }

        _at++;
    }

    private ParameterFormulaException Unexpected(string expected)
        => new(_at < text.Length ? $"Expected {expected}, found '{text[_at]}'" : $"Expected {expected}, found the end", Position);
}
