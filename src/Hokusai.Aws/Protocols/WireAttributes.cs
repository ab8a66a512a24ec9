namespace Hokusai.Aws.Protocols;

/// <summary>Where a member stands on the wire, if not under its own name: an XML element, a form field (<c>locationName</c> in the API models).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LocationAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>What the elements of a list are called on the wire, where it is not <c>member</c> (Query) or <c>item</c> (EC2).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ListItemAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>A list or a map whose elements stand on the wire without one around them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FlattenedAttribute : Attribute;
