namespace Hokusai.Core.Monitoring.Export;

/// <summary>A value of an attribute in which other resources of the set are references, before it is written in a format.</summary>
internal abstract record ExportValue
{
    private ExportValue()
    {
    }

    /// <summary>A text, a number or a truth value, or null.</summary>
    public sealed record Scalar(AttributeValue Value) : ExportValue;

    /// <summary>What identifies another resource of the set.</summary>
    public sealed record Reference(DesiredResource To, ReferencedBy By) : ExportValue;

    /// <summary>A text with references in it: <see cref="Scalar"/> texts and references, joined.</summary>
    public sealed record Template(IReadOnlyList<ExportValue> Parts) : ExportValue;

    /// <summary>A list or a set.</summary>
    public sealed record Sequence(IReadOnlyList<ExportValue> Items) : ExportValue;

    /// <summary>A map, an object or a block.</summary>
    public sealed record Members(IReadOnlyList<KeyValuePair<string, ExportValue>> Items) : ExportValue;

    /// <summary>A text that is the JSON of a value: both, because formats differ in where they take the value.</summary>
    public sealed record Document(ExportValue Value, string Json) : ExportValue;

    /// <summary>The text; null where it is none, or has references.</summary>
    public string? Text => this is Scalar { Value.String: { } text } ? text : null;
}

/// <summary>Which of the names of a resource stands for it.</summary>
internal enum ReferencedBy
{
    /// <summary>Its ARN.</summary>
    Arn,

    /// <summary>Its name.</summary>
    Name,

    /// <summary>The identifier that AWS makes up: a key's.</summary>
    Id,
}
