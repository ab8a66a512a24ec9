namespace Hokusai.Core.S3.Configuration.Reading;

/// <summary>A value of a configuration, from JSON or XML alike.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The line in which it begins, from 1; 0 where nothing tells.</param>
internal sealed record LifecycleNode(LifecycleNodeKind Kind, int Line)
{
    /// <summary>The text of a text, a number or a flag.</summary>
    public string Text { get; init; } = "";

    /// <summary>What an object holds, in its order. An XML element that is repeated is there several times.</summary>
    public IReadOnlyList<KeyValuePair<string, LifecycleNode>> Members { get; init; } = [];

    /// <summary>What a list holds.</summary>
    public IReadOnlyList<LifecycleNode> Items { get; init; } = [];

    /// <summary>Whether it can be taken for an object without members: XML cannot tell an empty object from an empty text, and CloudTrail writes that as <c>""</c>.</summary>
    public bool IsEmptyText => Kind == LifecycleNodeKind.Text && Text.AsSpan().Trim().IsEmpty;

    /// <summary>The value of the last member of that name, in whatever case; null where there is none.</summary>
    public LifecycleNode? Find(string name)
        => Members.LastOrDefault(member => member.Value.Kind != LifecycleNodeKind.Null && string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>What a value is.</summary>
internal enum LifecycleNodeKind
{
    /// <summary>JSON's null.</summary>
    Null,

    /// <summary>An object, or an XML element with elements in it.</summary>
    Object,

    /// <summary>A list of JSON.</summary>
    List,

    /// <summary>A text, or an XML element without elements in it.</summary>
    Text,

    /// <summary>A number of JSON.</summary>
    Number,

    /// <summary>True or false of JSON.</summary>
    Flag,
}
