namespace Hokusai;

/// <summary>One attribute (or whole resource instance) that a state version changed against its parent.</summary>
public sealed record StateChange
{
    /// <summary>The resource instance's address, for example <c>module.db.aws_db_instance.main["a"]</c>.</summary>
    public required string Address { get; init; }

    /// <summary>
    /// The instance's <c>id</c>, <c>arn</c>, <c>identifier</c> and the like, as the state has them: what a CloudTrail record
    /// names the resource by. Empty where it has none.
    /// </summary>
    public IReadOnlyList<string> Identifiers { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>The attribute as a dotted path (<c>tags.Name</c>, <c>ingress[0].from_port</c>); null where the whole instance came or went.</summary>
    public string? Attribute { get; init; }

    /// <summary>What happened to it.</summary>
    public required StateChangeKind Kind { get; init; }

    /// <summary>Whether the value is sensitive: marked so in the state, or known to be a secret.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>
    /// The value before, as a salted hash (<c>sha256:…</c>) where sensitive, as compact JSON where not;
    /// null where there was none. A value that is long is shown by its hash, too.
    /// Hashes compare within one run of the product only: the salt is made anew for each.
    /// </summary>
    public string? Before { get; init; }

    /// <summary>The value after, in the form of <see cref="Before"/>.</summary>
    public string? After { get; init; }
}
