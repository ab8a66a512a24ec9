namespace Hokusai;

/// <summary>
/// A thing that Terraform can manage, in Terraform's vocabulary, wherever it was read: AWS, a state, a plan or a configuration.
/// Types and attributes are named as in the Terraform AWS provider 5.x.
/// </summary>
public sealed record Resource
{
    private readonly IReadOnlyDictionary<string, Fact<AttributeValue>> _attributes = AttributeFacts.None;

    /// <summary>Terraform's type: <c>aws_db_instance</c>.</summary>
    public required string Type { get; init; }

    /// <summary>
    /// What <c>terraform import</c> takes. For most types it is also the state's attribute <c>id</c>; where they differ
    /// (<c>aws_ecs_service</c>: <c>cluster/service</c> and an ARN), <see cref="Attributes"/> has the latter.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What people call it: its name, its <c>Name</c> tag, else its id.</summary>
    public required string Name { get; init; }

    /// <summary>Its ARN; null where AWS gives it none.</summary>
    public string? Arn { get; init; }

    /// <summary>The account that holds it, twelve digits; empty where the source does not tell.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>Its Region; <c>global</c> for what belongs to none (IAM); empty where the source does not tell.</summary>
    public string Region { get; init; } = "";

    /// <summary>The attributes by Terraform's names, in ordinal order. An attribute that the source can't tell is absent.</summary>
    public IReadOnlyDictionary<string, Fact<AttributeValue>> Attributes
    {
        get => _attributes;
        init => _attributes = AttributeFacts.Of(value);
    }

    /// <summary>The attribute; unknown where the source can't tell it.</summary>
    /// <param name="attribute">Terraform's name of the attribute.</param>
    public Fact<AttributeValue> Attribute(string attribute)
        => Attributes.TryGetValue(attribute, out var fact)
            ? fact
            : Fact.Unknown<AttributeValue>($"What was read of {Type} {Name} does not tell {attribute}.");

    /// <summary>A truth value; null where it is not set.</summary>
    /// <param name="attribute">Terraform's name of the attribute.</param>
    public Fact<bool?> Bool(string attribute) => Typed(attribute, AttributeKind.Bool, value => value.Bool);

    /// <summary>A number; null where it is not set.</summary>
    /// <param name="attribute">Terraform's name of the attribute.</param>
    public Fact<double?> Number(string attribute) => Typed(attribute, AttributeKind.Number, value => value.Number);

    /// <summary>A text; null where it is not set.</summary>
    /// <param name="attribute">Terraform's name of the attribute.</param>
    public Fact<string?> String(string attribute) => Typed(attribute, AttributeKind.String, value => value.IsUnset ? null : value.String);

    /// <summary>The items of a list or set: of texts, or of nested blocks as maps. Empty where it is not set.</summary>
    /// <param name="attribute">Terraform's name of the attribute.</param>
    public Fact<IReadOnlyList<AttributeValue>> Items(string attribute)
        => Typed(attribute, AttributeKind.List, value => value.Items);

    /// <summary>The members of a map, such as <c>tags</c>. Empty where it is not set.</summary>
    /// <param name="attribute">Terraform's name of the attribute.</param>
    public Fact<IReadOnlyDictionary<string, AttributeValue>> Members(string attribute)
        => Typed(attribute, AttributeKind.Map, value => value.Members);

    /// <summary>Type and name: <c>aws_db_instance orders</c>.</summary>
    public override string ToString() => $"{Type} {Name}";

    private Fact<T> Typed<T>(string attribute, AttributeKind kind, Func<AttributeValue, T> read)
    {
        var fact = Attribute(attribute);
        if (!fact.IsKnown || fact.Reveal() is not { IsUnset: false } value)
        {
            return fact.Select(read);
        }

        var actual = value.Kind == AttributeKind.Set ? AttributeKind.List : value.Kind;
        return actual == kind
            ? fact.Select(read)
            : Fact.Unknown<T>($"{attribute} of {Type} {Name} is a {Word(actual)} where a {Word(kind)} belongs.", fact.Evidence);
    }

    private static string Word(AttributeKind kind) => kind.ToString().ToLowerInvariant();
}
