using System.Globalization;
using System.Text.RegularExpressions;

namespace Hokusai.Core.Tests.Monitoring.Alarms;

/// <summary>
/// As much of metric math as the alarms use, for one period; null is a period without data.
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
/// </summary>
internal sealed partial class MetricMath
{
    private readonly IReadOnlyDictionary<string, double?> _metrics;
    private readonly Queue<string> _tokens;

    private MetricMath(string expression, IReadOnlyDictionary<string, double?> metrics)
    {
        _metrics = metrics;
        _tokens = new(Token().Matches(expression).Select(match => match.Value));
    }

    public static double? Evaluate(string expression, params (string Id, double? Value)[] metrics)
    {
        var math = new MetricMath(expression, metrics.ToDictionary(metric => metric.Id, metric => metric.Value, StringComparer.Ordinal));
        var value = math.Comparison();
        return math._tokens.Count == 0 ? value : throw new FormatException($"'{math._tokens.Peek()}' was not expected in {expression}.");
    }

    private double? Comparison()
    {
        var left = Sum();
        return Next(">=", "<", ">", "<=") switch
        {
            ">=" => Both(left, Sum(), static (a, b) => a >= b ? 1 : 0),
            "<=" => Both(left, Sum(), static (a, b) => a <= b ? 1 : 0),
            "<" => Both(left, Sum(), static (a, b) => a < b ? 1 : 0),
            ">" => Both(left, Sum(), static (a, b) => a > b ? 1 : 0),
            _ => left,
        };
    }

    private double? Sum()
    {
        var value = Product();
        while (Next("+", "-") is { } sign)
        {
            value = Both(value, Product(), (a, b) => sign == "+" ? a + b : a - b);
        }

        return value;
    }

    private double? Product()
    {
        var value = Factor();
        while (Next("*", "/") is { } sign)
        {
            // What is divided by zero has no value.
            value = Both(value, Factor(), (a, b) => sign == "*" ? a * b : b == 0 ? null : a / b);
        }

        return value;
    }

    private double? Factor()
    {
        var token = _tokens.Dequeue();
        switch (token)
        {
            case "(":
                var inner = Comparison();
                Expect(")");
                return inner;
            case "IF":
                var (condition, then, otherwise) = (Argument("("), Argument(","), Argument(","));
                Expect(")");
                return condition is null ? null : condition != 0 ? then : otherwise;
            case "FILL":
                var (value, filler) = (Argument("("), Argument(","));
                Expect(")");
                return value ?? filler;
            default:
                return _metrics.TryGetValue(token, out var metric) ? metric : double.Parse(token, CultureInfo.InvariantCulture);
        }
    }

    private double? Argument(string before)
    {
        Expect(before);
        return Comparison();
    }

    private string? Next(params string[] signs) => _tokens.TryPeek(out var token) && signs.Contains(token) ? _tokens.Dequeue() : null;

    private void Expect(string token)
    {
        if (_tokens.Dequeue() is var found && found != token)
        {
            throw new FormatException($"'{token}' was expected, not '{found}'.");
        }
    }

    private static double? Both(double? a, double? b, Func<double, double, double?> operation) => a is { } left && b is { } right ? operation(left, right) : null;

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9]*|[0-9.]+|>=|<=|\S", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
