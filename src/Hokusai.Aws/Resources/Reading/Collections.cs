using System.Text.Json;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>Sources of lists, sets, maps and nested blocks. A list that AWS leaves out is empty.</summary>
internal static class Collections
{
    // Keys that AWS reserves; the provider keeps them out of tags and tags_all.
    private const string ReservedTagPrefix = "aws:";

    /// <summary>The texts of a list, in its order: <c>ReadReplicaDBInstanceIdentifiers[]</c>, <c>Alarms[].AlarmARN</c>.</summary>
    public static ValueSource StringList(string path) => Items(path, AttributeValue.List);

    /// <summary>The texts of a list whose order means nothing: <c>VpcSecurityGroups[].VpcSecurityGroupId</c>, <c>EventCategoriesList[]</c>.</summary>
    public static ValueSource StringSet(string path) => Items(path, AttributeValue.Set);

    /// <summary>A map from names to texts.</summary>
    public static ValueSource StringMap(string path)
    {
        var member = new MemberPath(path);
        return scope => scope.Tell(member, Texts, AttributeValue.Null);
    }

    /// <summary>Tags told as a map.</summary>
    public static ValueSource TagMap(string path) => StringMap(path).Select(static tags => AttributeValue.Map(tags.Members.Where(tag => !IsReserved(tag.Key))));

    /// <summary>Tags told as a list of keys and values; unknown where the answer has no such list, as of services that tell tags only on request.</summary>
    public static ValueSource Tags(string path, string key = "Key", string value = "Value")
    {
        var list = new MemberPath(path);
        var tags = OptionalTags(path, key, value);
        return scope =>
        {
            var told = scope.Tell(list, static _ => new Telling(AttributeValue.Null), missing: null);
            return told.IsKnown ? tags(scope) : told;
        };
    }

    /// <summary>Tags told as a list of keys and values that AWS leaves out where there are none.</summary>
    public static ValueSource OptionalTags(string path, string key = "Key", string value = "Value")
        => Pairs(path + "[]", key, value).Select(static tags => AttributeValue.Map(tags.Members.Where(tag => !IsReserved(tag.Key))));

    /// <summary>A map told as a list of names and values.</summary>
    public static ValueSource Pairs(string path, string name, string value)
    {
        var list = new ListPath(path);
        var names = Values.RequiredString(name);
        var values = Values.String(value).Else("");
        return scope => Collect(scope, list, item => Both(names(item), values(item)), static pairs
            => AttributeValue.Map(pairs.Select(pair => KeyValuePair.Create(pair.Items[0].String!, pair.Items[1]))));
    }

    /// <summary>A block that appears once where AWS tells the object, and not at all where it does not.</summary>
    /// <param name="path">The object's path; empty for a block whose members AWS tells beside others.</param>
    /// <param name="attributes">The block's attributes.</param>
    public static ValueSource Block(string path, Dictionary<string, ValueSource> attributes)
    {
        var member = new MemberPath(path);
        return scope =>
        {
            var told = scope.Tell(member, static element => element.ValueKind == JsonValueKind.Object ? new Telling(AttributeValue.Null) : Telling.Not("an object"), AttributeValue.Null);
            return told.IsKnown && scope.Inner(member) is { } inner
                ? Members(inner, attributes).Select(static block => AttributeValue.List([block]))
                : told.Select(static _ => AttributeValue.EmptyList);
        };
    }

    /// <summary>A block for each item of a list, in its order.</summary>
    public static ValueSource Blocks(string path, Dictionary<string, ValueSource> attributes)
    {
        var list = new ListPath(path);
        return scope => Collect(scope, list, item => Members(item, attributes), AttributeValue.List);
    }

    /// <summary>A block for each item of a list whose order means nothing.</summary>
    public static ValueSource BlockSet(string path, Dictionary<string, ValueSource> attributes)
    {
        var list = new ListPath(path);
        return scope => Collect(scope, list, item => Members(item, attributes), AttributeValue.Set);
    }

    /// <summary>A map with one value for each attribute. A value that is unknown makes all of it unknown.</summary>
    public static Fact<AttributeValue> Members(AnswerScope scope, Dictionary<string, ValueSource> attributes)
    {
        var members = new List<KeyValuePair<string, AttributeValue>>(attributes.Count);
        var isSensitive = false;
        foreach (var (name, source) in attributes)
        {
            var fact = source(scope);
            if (!fact.IsKnown)
            {
                return fact;
            }

            isSensitive |= fact.IsSensitive;
            members.Add(KeyValuePair.Create(name, fact.Reveal()));
        }

        var all = Fact.Known(AttributeValue.Map(members), scope.EvidenceOf(""));
        return isSensitive ? all.AsSensitive() : all;
    }

    /// <summary>What is read of each item of a list, together. An item that is unknown makes all of it unknown.</summary>
    public static Fact<AttributeValue> Collect(
        AnswerScope scope, ListPath path, Func<AnswerScope, Fact<AttributeValue>> read, Func<IEnumerable<AttributeValue>, AttributeValue> gather)
    {
        var values = new List<AttributeValue>();
        var isSensitive = false;
        var items = scope.Items(path, out var unknown);
        if (unknown is not null)
        {
            return unknown;
        }

        foreach (var item in items)
        {
            var fact = read(item);
            if (!fact.IsKnown)
            {
                return fact;
            }

            isSensitive |= fact.IsSensitive;
            values.Add(fact.Reveal());
        }

        var all = Fact.Known(gather(values), scope.EvidenceOf(path.ToString()));
        return isSensitive ? all.AsSensitive() : all;
    }

    private static ValueSource Items(string path, Func<IEnumerable<AttributeValue>, AttributeValue> gather)
    {
        var end = path.LastIndexOf("[]", StringComparison.Ordinal) + 2;
        var list = new ListPath(path[..end]);
        var text = Values.RequiredString(path[end..].TrimStart('.'));
        return scope => Collect(scope, list, item => text(item), gather);
    }

    private static Fact<AttributeValue> Both(Fact<AttributeValue> first, Fact<AttributeValue> second)
        => first.IsKnown ? second.Select(value => AttributeValue.List([first.Reveal(), value])) : first;

    private static Telling Texts(JsonElement element)
        => element.ValueKind == JsonValueKind.Object && element.EnumerateObject().All(member => member.Value.ValueKind == JsonValueKind.String)
            ? new Telling(AttributeValue.FromJson(element))
            : Telling.Not("a map of texts");

    private static bool IsReserved(string key) => key.StartsWith(ReservedTagPrefix, StringComparison.Ordinal);
}
