using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Hokusai.Model.Tests.Resources;

public sealed class AttributeValueTests
{
    [Fact]
    public void Values_are_equal_by_content()
    {
        var one = Block(("port", 443), ("cidr_blocks", AttributeValue.List(["10.0.0.0/8"])));
        var other = Block(("cidr_blocks", AttributeValue.List(["10.0.0.0/8"])), ("port", 443));

        Assert.Equal(one, other);
        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Block(("port", 443)));
    }

    [Fact]
    public void The_order_of_a_list_counts_and_that_of_a_set_does_not()
    {
        Assert.NotEqual(AttributeValue.List(["a", "b"]), AttributeValue.List(["b", "a"]));
        Assert.Equal(AttributeValue.Set(["a", "b"]), AttributeValue.Set(["b", "a", "b"]));
    }

    [Fact]
    public void A_value_reads_as_compact_JSON_with_its_members_in_order()
        => Assert.Equal("""{"a":[true,null,1.5],"b":"x < ü"}""", Block(("b", "x < ü"), ("a", AttributeValue.List([true, AttributeValue.Null, 1.5]))).ToString());

    [Fact]
    public void A_member_that_a_map_does_not_have_is_not_set()
    {
        Assert.Equal(AttributeValue.Null, Block(("a", 1))["b"]);
        Assert.Equal(AttributeValue.Null, AttributeValue.FromString("a")["b"]);
    }

    [Fact]
    public void What_a_state_may_write_for_an_attribute_that_is_not_set_is_equivalent()
    {
        AttributeValue[] unset = [AttributeValue.Null, "", false, 0, AttributeValue.EmptyList, AttributeValue.Set([]), AttributeValue.Map([])];

        Assert.All(unset, a => Assert.All(unset, b => Assert.True(a.IsEquivalentTo(b), $"{a} {b}")));
        Assert.All(unset, value => Assert.False(value.IsEquivalentTo("a")));
        Assert.True(Block(("port", 443), ("description", "")).IsEquivalentTo(Block(("port", 443), ("self", false))));
        Assert.False(Block(("port", 443)).IsEquivalentTo(Block(("port", 443), ("self", true))));
    }

    [Fact]
    public void A_list_is_taken_for_a_set_where_the_other_one_is_a_set()
    {
        var set = AttributeValue.Set([Block(("name", "b"), ("values", AttributeValue.Set(["y", "x"]))), Block(("name", "a"))]);
        var list = AttributeValue.List([Block(("name", "a"), ("values", AttributeValue.Null)), Block(("name", "b"), ("values", AttributeValue.List(["x", "y"])))]);

        Assert.True(set.IsEquivalentTo(list));
        Assert.True(list.IsEquivalentTo(set));
        Assert.False(list.IsEquivalentTo(AttributeValue.List(list.Items.Reverse())));
        Assert.False(set.IsEquivalentTo(AttributeValue.List([.. list.Items, list.Items[0]])));
    }

    [Theory]
    [InlineData("""{"Version":"2012-10-17","Statement":[]}""", """{ "Statement": [], "Version": "2012-10-17" }""", true)]
    [InlineData("""{"Statement":["a","b"]}""", """{"Statement":["b","a"]}""", false)]
    [InlineData("""{ERROR}""", """{ERROR }""", false)]
    [InlineData("""[INFO]""", """[INFO]""", true)]
    [InlineData("""["\ud800"]""", """[ "\ud800" ]""", false)]
    public void JSON_in_a_text_is_compared_as_a_document(string one, string other, bool same)
        => Assert.Equal(same, AttributeValue.FromString(one).IsEquivalentTo(other));

    [Fact]
    public void A_text_that_nests_without_end_is_compared_as_text()
    {
        var deep = new string('[', 100_000);

        Assert.True(AttributeValue.FromString(deep).IsEquivalentTo(deep));
        Assert.False(AttributeValue.FromString(deep).IsEquivalentTo(deep + " "));
    }

    [Fact]
    public void Large_sets_are_compared_without_comparing_each_with_each()
    {
        var items = Enumerable.Range(0, 50_000).Select(i => Block(("name", $"sg-{i}"))).ToList();

        Assert.True(AttributeValue.Set(items).IsEquivalentTo(AttributeValue.List(Enumerable.Reverse(items))));
    }

    [Fact]
    public void Every_value_survives_JSON_but_for_what_JSON_can_not_tell()
        => Prop.ForAll(AttributeValues.All(), value =>
        {
            using var json = JsonDocument.Parse(value.ToString());
            var read = AttributeValue.FromJson(json.RootElement);

            Assert.Equal(value.ToString(), read.ToString());
            Assert.True(value.IsEquivalentTo(read));
        }).Holds();

    [Fact]
    public void Equal_values_are_equivalent_and_equivalence_has_no_direction()
        => Prop.ForAll(AttributeValues.All(), AttributeValues.All(), (a, b) =>
        {
            Assert.True(a.IsEquivalentTo(a));
            Assert.Equal(a.IsEquivalentTo(b), b.IsEquivalentTo(a));
            Assert.True(!a.Equals(b) || (a.IsEquivalentTo(b) && a.GetHashCode() == b.GetHashCode()));
        }).Holds();

    private static AttributeValue Block(params (string Name, AttributeValue Value)[] members)
        => AttributeValue.Map(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));
}
