namespace Hokusai.Core.Monitoring.Export.Hcl;

/// <summary>What stands in a file or between the braces of a block, in its order.</summary>
internal sealed class HclBody
{
    private readonly List<HclItem> _items = [];

    /// <summary>The items.</summary>
    public IReadOnlyList<HclItem> Items => _items;

    /// <summary>A remark for people; line breaks in it make further lines.</summary>
    public HclBody Comment(string text) => Add(new HclItem.Comment(text));

    /// <summary>An empty line.</summary>
    public HclBody Blank() => Add(new HclItem.Blank());

    /// <summary>An attribute.</summary>
    public HclBody Attribute(string name, HclExpression value) => Add(new HclItem.Attribute(name, value));

    /// <summary>A block.</summary>
    public HclBody Block(string type, IReadOnlyList<string> labels, HclBody body) => Add(new HclItem.Block(type, labels, body));

    private HclBody Add(HclItem item)
    {
        _items.Add(item);
        return this;
    }
}

/// <summary>One item of a body.</summary>
internal abstract record HclItem
{
    private HclItem()
    {
    }

    /// <summary>A remark.</summary>
    public sealed record Comment(string Text) : HclItem;

    /// <summary>An empty line.</summary>
    public sealed record Blank : HclItem;

    /// <summary>An attribute; its name is an identifier.</summary>
    public sealed record Attribute(string Name, HclExpression Value) : HclItem;

    /// <summary>A block.</summary>
    public sealed record Block(string Type, IReadOnlyList<string> Labels, HclBody Body) : HclItem;
}
