using FsCheck;
using FsCheck.Fluent;

namespace Hokusai.Model.Tests.Resources;

/// <summary>Values of attributes for property tests.</summary>
internal static class AttributeValues
{
    private static readonly string[] s_texts = ["", "a", "b", "[]", "{}", "{\"b\":1,\"a\":[true]}", "{ \"a\": [true], \"b\": 1 }", "ü\n\"<"];
    private static readonly string[] s_names = ["x", "y", "tags"];

    public static Arbitrary<AttributeValue> All() => Of(depth: 3).ToArbitrary();

    private static Gen<AttributeValue> Of(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Constant(AttributeValue.Null),
            Gen.Elements(true, false).Select(AttributeValue.FromBool),
            Gen.Elements(0, 1, -2.5, 9007199254740991).Select(AttributeValue.FromNumber),
            Gen.Elements(s_texts).Select(AttributeValue.FromString));
        return depth == 0 ? leaf : Gen.OneOf(leaf, Items(depth).Select(AttributeValue.List), Items(depth).Select(AttributeValue.Set), Members(depth));
    }

    private static Gen<IEnumerable<AttributeValue>> Items(int depth)
        => Gen.Choose(0, 3).SelectMany(count => Of(depth - 1).ArrayOf(count)).Select(items => (IEnumerable<AttributeValue>)items);

    private static Gen<AttributeValue> Members(int depth)
        => Gen.Choose(0, 3).SelectMany(count => Of(depth - 1).ArrayOf(count))
            .Select(values => AttributeValue.Map(values.Zip(s_names, (value, name) => KeyValuePair.Create(name, value))));
}
