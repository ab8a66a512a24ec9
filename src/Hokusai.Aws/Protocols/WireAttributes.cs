namespace Hokusai.Aws.Protocols;

/// <summary>Where a member stands in XML, if not under its own name (<c>locationName</c> in the API models).</summary>
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

/// <summary>What key and value of a map's entries are called in forms, where it is not <c>key</c> and <c>value</c> (SNS).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MapEntryAttribute(string key, string value) : Attribute
{
    public string Key { get; } = key;

    public string Value { get; } = value;
}
