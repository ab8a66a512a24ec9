using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Access;

namespace Hokusai.Core.Tests.Access;

public sealed class WildcardPatternTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("a*b*c", "a-b-c-", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("**a", "bba", true)]
    [InlineData("A", "a", false)]
    public void Stars_and_question_marks(string pattern, string text, bool expected)
        => Assert.Equal(expected, WildcardPattern.Matches(pattern, text));

    [Fact]
    public void It_agrees_with_the_plainest_reference_on_every_short_text()
    {
        var words = Gen.ArrayOf(Gen.Elements('a', 'b', '*', '?')).Select(letters => new string(letters));
        Prop.ForAll(
            words.ToArbitrary(),
            words.Select(word => word.Replace('*', 'a').Replace('?', 'b')).ToArbitrary(),
            (pattern, text) => WildcardPattern.Matches(Head(pattern), Head(text)) == Reference(Head(pattern), Head(text)))
            .Holds();
    }

    [Fact]
    public void Thousands_of_stars_take_no_longer_than_the_product_of_the_lengths()
        => Assert.False(WildcardPattern.Matches(string.Concat(Enumerable.Repeat("*a", 5_000)) + "b", new string('a', 10_000)));

    // The reference is exponential; short words suffice to disagree.
    private static string Head(string word) => word[..Math.Min(word.Length, 10)];

    private static bool Reference(string pattern, string text) => pattern switch
    {
        "" => text.Length == 0,
        ['*', ..] => Reference(pattern[1..], text) || (text.Length > 0 && Reference(pattern, text[1..])),
        _ => text.Length > 0 && (pattern[0] == '?' || pattern[0] == text[0]) && Reference(pattern[1..], text[1..]),
    };
}
