namespace Hokusai.Aws.Sources.Athena;

/// <summary>A column's type as the catalog writes it: <c>string</c>, <c>struct&lt;type:string,arn:string&gt;</c>, <c>array&lt;…&gt;</c>, <c>map&lt;…&gt;</c>.</summary>
/// <param name="Name">The type's name without what is in its brackets, in lower case.</param>
/// <param name="Fields">A struct's fields; empty for other types.</param>
/// <param name="Element">An array's element; null for other types.</param>
internal sealed record HiveType(string Name, IReadOnlyDictionary<string, HiveType> Fields, HiveType? Element)
{
    // CloudTrail's deepest field lies five deep.
    private const int MaxDepth = 32;

    private static readonly Dictionary<string, HiveType> s_noFields = [];

    public bool IsText => Name == "string" || Name.StartsWith("varchar", StringComparison.Ordinal) || Name.StartsWith("char", StringComparison.Ordinal);

    public bool IsNumber => Name is "tinyint" or "smallint" or "int" or "integer" or "bigint";

    public bool IsStruct => Name is "struct" or "row";

    /// <summary>Reads a type. What is no type reads as one without a name, so that nothing is taken from such a column.</summary>
    public static HiveType Parse(string? text)
    {
        var position = 0;
        var source = text ?? "";
        var type = Parse(source, ref position, 0);
        return position == source.Length ? type : Plain("");
    }

    private static HiveType Parse(string text, ref int position, int depth)
    {
        var name = Word(text, ref position).ToLowerInvariant();
        if (position >= text.Length || text[position] != '<' || depth > MaxDepth)
        {
            return Plain(name);
        }

        position++;
        var type = name switch
        {
            "struct" or "row" => new HiveType(name, Struct(text, ref position, depth), null),
            "array" => new HiveType(name, s_noFields, Parse(text, ref position, depth + 1)),
            _ => Skip(name, text, ref position, depth),
        };
        if (position < text.Length && text[position] == '>')
        {
            position++;
        }

        return type;
    }

    private static Dictionary<string, HiveType> Struct(string text, ref int position, int depth)
    {
        var fields = new Dictionary<string, HiveType>(StringComparer.OrdinalIgnoreCase);
        while (position < text.Length)
        {
            var field = Word(text, ref position).Trim('`');
            if (position >= text.Length || text[position] != ':')
            {
                break;
            }

            position++;
            fields[field] = Parse(text, ref position, depth + 1);
            if (position >= text.Length || text[position] != ',')
            {
                break;
            }

            position++;
        }

        return fields;
    }

    /// <summary>The key and the value of a map, whatever they are.</summary>
    private static HiveType Skip(string name, string text, ref int position, int depth)
    {
        Parse(text, ref position, depth + 1);
        while (position < text.Length && text[position] == ',')
        {
            position++;
            Parse(text, ref position, depth + 1);
        }

        return Plain(name);
    }

    /// <summary>A name with what may stand in round brackets behind it: <c>decimal(10,2)</c>.</summary>
    private static string Word(string text, ref int position)
    {
        var start = position;
        var inBrackets = false;
        while (position < text.Length && (inBrackets || text[position] is not ('<' or '>' or ',' or ':')))
        {
            inBrackets = text[position] == '(' || (inBrackets && text[position] != ')');
            position++;
        }

        return text[start..position].Trim();
    }

    private static HiveType Plain(string name) => new(name, s_noFields, null);
}
