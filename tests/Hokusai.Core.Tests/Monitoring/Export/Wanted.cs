using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Export;

namespace Hokusai.Core.Tests.Monitoring.Export;

/// <summary>Builds resources that are wanted.</summary>
internal static class Wanted
{
    public static AttributeValue Tags => Map(("hokusai:monitoring", "hokusai"), ("Team", "Ünïcode"));

    public static DesiredResource Resource(string type, string name, string? arn, params (string Name, AttributeValue Value)[] attributes) => new()
    {
        Type = type,
        Name = name,
        Label = Identifier.Of(name),
        Arn = arn,
        Reason = $"Why there is {name}.",
        Attributes = Map(attributes),
    };

    public static AttributeValue Map(params (string Name, AttributeValue Value)[] members) => AttributeValue.Map(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));

    public static AttributeValue Block(params (string Name, AttributeValue Value)[] members) => AttributeValue.List([Map(members)]);

    public static AttributeValue Set(params string[] texts) => AttributeValue.Set(texts.Select(AttributeValue.FromString));

    public static AttributeValue Policy(string action, string resource, params (string Operator, string Key, string Value)[] conditions)
    {
        var statement = Map(("Sid", "Publishes"), ("Effect", "Allow"), ("Principal", Map(("Service", "events.amazonaws.com"))), ("Action", action), ("Resource", resource));
        if (conditions.Length > 0)
        {
            statement = AttributeValue.Map([.. statement.Members, new("Condition", Map([.. conditions.Select(c => (c.Operator, Map((c.Key, c.Value))))]))]);
        }

        return Map(("Version", "2012-10-17"), ("Statement", AttributeValue.List([statement]))).ToString();
    }
}
