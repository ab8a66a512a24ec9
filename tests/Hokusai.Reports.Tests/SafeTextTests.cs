using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Reports.Markdown;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Tests;

public class SafeTextTests
{
    [Theory]
    [InlineData("alice", "alice")]
    [InlineData("Zoë 北斎 👩", "Zoë 北斎 👩")]
    [InlineData("a\tb\r\nc", "a b  c")]
    [InlineData("evil\u202Egnp", @"evil\u202Egnp")]
    [InlineData("\u001B[31m", @"\u001B[31m")]
    [InlineData("a\u200Bb\uFEFF", @"a\u200Bb\uFEFF")]
    [InlineData("tag\U000E0041", @"tag\U000E0041")]
    public void A_line_shows_what_would_steer_or_hide(string text, string shown) => Assert.Equal(shown, SafeText.Line(text));

    [Fact]
    public void Half_a_character_is_shown_as_the_replacement_character() => Assert.Equal("a\uFFFDb", SafeText.Line("a\uD800b"));

    [Fact]
    public void Prose_keeps_its_line_breaks() => Assert.Equal("a\nb", SafeText.Prose("a\nb"));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("a👩bc", 3, "a…")]
    public void What_is_shortened_ends_in_an_ellipsis_and_never_in_half_a_character(string text, int length, string shown)
        => Assert.Equal(shown, SafeText.Short(text, length));

    [Fact]
    public void Whatever_goes_in_no_control_or_format_character_comes_out_and_doing_it_twice_changes_nothing()
        => Prop.ForAll<string?>(text =>
        {
            var line = SafeText.Line(text ?? "");
            return line.EnumerateRunes().All(r => System.Text.Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                && SafeText.Line(line) == line;
        }).Holds();

    [Fact]
    public void Whatever_goes_in_Markdown_never_gets_an_unescaped_bar_bracket_or_angle()
        => Prop.ForAll<string?>(text =>
        {
            var line = MarkdownText.Line(text ?? "").Replace("<!-- -->", "", StringComparison.Ordinal);
            return !line.Contains('<', StringComparison.Ordinal)
                && line.Select((c, i) => c is not ('|' or '[' or '`') || (i > 0 && line[i - 1] == '\\')).All(ok => ok);
        }).Holds();
}
