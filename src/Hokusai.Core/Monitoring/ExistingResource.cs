namespace Hokusai.Core.Monitoring;

/// <summary>One resource as it is, named and described as <see cref="DesiredResource"/> is.</summary>
public sealed record ExistingResource
{
    /// <summary>Terraform's type.</summary>
    public required string Type { get; init; }

    /// <summary>Its name, in the form of <see cref="DesiredResource.Name"/>.</summary>
    public required string Name { get; init; }

    /// <summary>What AWS knows it by where that is not its name: a key's id, a queue's URL, a subscription's ARN; null where it is.</summary>
    public string? Id { get; init; }

    /// <summary>Its ARN; null where it has none.</summary>
    public string? Arn { get; init; }

    /// <summary>The attributes that could be read, as they are: what of them is shown goes through <see cref="ShownValues"/>.</summary>
    public required AttributeValue Attributes { get; init; }

    /// <summary>The attributes that could not be read, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> Unknown { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The monitoring that it belongs to: the value of its tag <see cref="MonitoringTags.Owner"/>, or its parent's where AWS gives its kind no tags (a rule's
    /// targets, a topic's subscriptions, a key's alias). Null where it belongs to none, or where that could not be read.
    /// </summary>
    public string? Owner { get; init; }

    /// <summary>What the service says of it (<c>PendingConfirmation</c>); null where there is nothing to say.</summary>
    public string? Status { get; init; }

    /// <summary>Of a rule of AWS Config, what it found; null for anything else, and for a rule that was just made.</summary>
    public ConfigCompliance? Compliance { get; init; }

    /// <summary>Type and name; attributes may hold secrets.</summary>
    public override string ToString() => $"{Type} {Name}";
}
