using System.Globalization;
using System.Text;

namespace Hokusai.Core.Monitoring.Export.Hcl;

/// <summary>
/// Writes HCL as <c>terraform fmt</c> would: two spaces a level, and the equals signs of attributes on lines that follow each other in one column
/// (https://developer.hashicorp.com/terraform/language/style).
/// </summary>
internal sealed class HclText
{
    // Where a list of short values goes over several lines, and a remark to the next one; Terraform's own sources keep to about this.
    private const int Width = 120;

    private readonly StringBuilder _text = new();

    private HclText()
    {
    }

    /// <summary>The file.</summary>
    public static string Of(HclBody body)
    {
        var text = new HclText();
        text.Body(body, 0);
        return text._text.ToString();
    }

    /// <summary>An expression alone, as it stands at the beginning of a line.</summary>
    public static string Of(HclExpression expression) => Render(expression, 0);

    private void Body(HclBody body, int level)
    {
        var entries = new List<(string, string)>();
        foreach (var item in body.Items)
        {
            if (item is HclItem.Attribute attribute)
            {
                entries.Add((attribute.Name, Render(attribute.Value, level)));
                continue;
            }

            Assignments(_text, entries, level);
            entries.Clear();
            Other(item, level);
        }

        Assignments(_text, entries, level);
    }

    private void Other(HclItem item, int level)
    {
        switch (item)
        {
            case HclItem.Comment comment:
                foreach (var line in CommentLines.Of(comment.Text, Width - Indent(level).Length))
                {
                    _text.Append(Indent(level)).Append(line.Length == 0 ? "#" : "# ").Append(line).Append('\n');
                }

                break;
            case HclItem.Block block:
                _text.Append(Indent(level)).AppendJoin(' ', [block.Type, .. block.Labels.Select(HclQuoting.Quote)]).Append(" {\n");
                Body(block.Body, level + 1);
                _text.Append(Indent(level)).Append("}\n");
                break;
            default:
                _text.Append('\n');
                break;
        }
    }

    // A value of several lines stands for itself; those of one line that follow each other share a column.
    private static void Assignments(StringBuilder text, List<(string Name, string Value)> entries, int level)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var run = entries.Skip(i).TakeWhile(entry => IsOneLine(entry.Value)).ToList();
            var column = run.Select(entry => Columns(entry.Name)).DefaultIfEmpty(0).Max();
            foreach (var (name, value) in run)
            {
                text.Append(Indent(level)).Append(name).Append(' ', column - Columns(name)).Append(" = ").Append(value).Append('\n');
            }

            i += run.Count;
            if (i < entries.Count)
            {
                text.Append(Indent(level)).Append(entries[i].Name).Append(" = ").Append(entries[i].Value).Append('\n');
            }
        }
    }

    private static string Render(HclExpression expression, int level) => expression switch
    {
        HclExpression.Literal literal => Scalar(literal.Value),
        HclExpression.Traversal traversal => traversal.Path,
        HclExpression.Template template => Template(template),
        HclExpression.Call call => $"{call.Function}({Render(call.Argument, level)})",
        HclExpression.Tuple tuple => List(tuple, level),
        HclExpression.Object map => Map(map, level),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "There is no such expression."),
    };

    private static string Template(HclExpression.Template template)
        => $"\"{string.Concat(template.Parts.Select(part => part is HclExpression.Literal { Value.String: { } text } ? HclQuoting.Escape(text) : $"${{{Render(part, 0)}}}"))}\"";

    private static string Scalar(AttributeValue value) => value.Kind switch
    {
        AttributeKind.Null => "null",
        AttributeKind.Bool => value.Bool!.Value ? "true" : "false",
        AttributeKind.String => HclQuoting.Quote(value.String!),
        AttributeKind.Number when double.IsFinite(value.Number!.Value) => value.Number.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "HCL has no way to write it."),
    };

    private static string List(HclExpression.Tuple tuple, int level)
    {
        var items = tuple.Items.Select(item => Render(item, level + 1)).ToList();
        var line = $"[{string.Join(", ", items)}]";
        return line.Length + Indent(level).Length <= Width && IsOneLine(line)
            ? line
            : $"[\n{string.Concat(items.Select(item => $"{Indent(level + 1)}{item},\n"))}{Indent(level)}]";
    }

    private static string Map(HclExpression.Object map, int level)
    {
        if (map.Members.Count == 0)
        {
            return "{}";
        }

        var text = new StringBuilder("{\n");
        Assignments(text, [.. map.Members.Select(member => (HclQuoting.Key(member.Key), Render(member.Value, level + 1)))], level + 1);
        return text.Append(Indent(level)).Append('}').ToString();
    }

    private static bool IsOneLine(string text) => !text.Contains('\n', StringComparison.Ordinal);

    private static string Indent(int level) => new(' ', 2 * level);

    // Terraform counts what a reader takes for one character.
    private static int Columns(string text) => new StringInfo(text).LengthInTextElements;
}
