using Hokusai.Core.Monitoring.Export.Hcl;

namespace Hokusai.Core.Tests.Monitoring.Export;

public sealed class HclTextTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("C:\\x", "\"C:\\\\x\"")]
    [InlineData("a\nb\tc\r", "\"a\\nb\\tc\\r\"")]
    [InlineData("${var.x}", "\"$${var.x}\"")]
    [InlineData("$${x}", "\"$$${x}\"")]
    [InlineData("%{if}", "\"%%{if}\"")]
    [InlineData("5% of $", "\"5% of $\"")]
    [InlineData("Größe 日本 😀", "\"Größe 日本 😀\"")]
    [InlineData("\u202egnp", "\"\\u202egnp\"")]
    [InlineData("\0", "\"\\u0000\"")]
    public void Texts_are_escaped(string text, string expected) => Assert.Equal(expected, HclQuoting.Quote(text));

    [Theory]
    [InlineData("name", "name")]
    [InlineData("_a1", "_a1")]
    [InlineData("aws:SourceArn", "\"aws:SourceArn\"")]
    [InlineData("detail-type", "\"detail-type\"")]
    [InlineData("1st", "\"1st\"")]
    [InlineData("for", "\"for\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("", "\"\"")]
    [InlineData("${x}", "\"$${x}\"")]
    public void Names_of_members_are_quoted_where_they_must_be(string name, string expected) => Assert.Equal(expected, HclQuoting.Key(name));

    [Fact]
    public void Equals_signs_of_lines_that_follow_each_other_share_a_column_and_longer_values_stand_alone()
    {
        var body = new HclBody()
            .Comment("Why.\nAnd\u202e more.")
            .Block("resource", ["type", "label"], new HclBody()
                .Attribute("a", new HclExpression.Literal(1.5))
                .Attribute("long", new HclExpression.Traversal("other.arn"))
                .Attribute("tags", new HclExpression.Object([new("x", new HclExpression.Literal(true)), new("a b", new HclExpression.Literal(AttributeValue.Null))]))
                .Attribute("list", new HclExpression.Tuple([new HclExpression.Literal("a"), new HclExpression.Literal(-2)]))
                .Attribute("t", new HclExpression.Template([new HclExpression.Literal("${"), new HclExpression.Traversal("x.y"), new HclExpression.Literal("\"")]))
                .Blank()
                .Block("inner", [], new HclBody()));

        Assert.Equal(
            """
            # Why.
            # And more.
            resource "type" "label" {
              a    = 1.5
              long = other.arn
              tags = {
                x     = true
                "a b" = null
              }
              list = ["a", -2]
              t    = "$${${x.y}\""

              inner {
              }
            }

            """.ReplaceLineEndings("\n"),
            HclText.Of(body));
    }

    [Fact]
    public void Nothing_in_a_remark_ends_it()
    {
        var text = HclText.Of(new HclBody().Comment("one\r\ntwo\u2028three\u0085four\vresource \"x\" \"y\" {}\r}"));

        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("#", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_that_are_none_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => HclText.Of(new HclExpression.Literal(double.NaN)));
}
