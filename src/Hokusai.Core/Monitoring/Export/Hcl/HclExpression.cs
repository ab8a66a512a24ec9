namespace Hokusai.Core.Monitoring.Export.Hcl;

/// <summary>An expression of HCL: https://developer.hashicorp.com/terraform/language/expressions</summary>
internal abstract record HclExpression
{
    private HclExpression()
    {
    }

    /// <summary>A number, a truth value or null, or a text in quotes.</summary>
    public sealed record Literal(AttributeValue Value) : HclExpression;

    /// <summary>What another object exports: <c>aws_sns_topic.alerts.arn</c>.</summary>
    public sealed record Traversal(string Path) : HclExpression;

    /// <summary>A text in quotes with expressions in it; a <see cref="Literal"/> text stands for itself.</summary>
    public sealed record Template(IReadOnlyList<HclExpression> Parts) : HclExpression;

    /// <summary>A list.</summary>
    public sealed record Tuple(IReadOnlyList<HclExpression> Items) : HclExpression;

    /// <summary>A map or an object.</summary>
    public sealed record Object(IReadOnlyList<KeyValuePair<string, HclExpression>> Members) : HclExpression;

    /// <summary>A call of a function with one argument.</summary>
    public sealed record Call(string Function, HclExpression Argument) : HclExpression;
}
