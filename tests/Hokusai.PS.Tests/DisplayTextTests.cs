using FsCheck;
using FsCheck.Fluent;
using Hokusai.PS.Views;

namespace Hokusai.PS.Tests;

public class DisplayTextTests
{
    [Theory]
    [InlineData("plain, with ümlauts and 語", "plain, with ümlauts and 語")]
    [InlineData("\u001b[2J", "\\u001b[2J")]
    [InlineData("a\u202eb", "a\\u202eb")]
    [InlineData("two\nlines", "two\\u000alines")]
    [InlineData(null, "")]
    public void Text_from_evidence_is_shown_with_what_steers_a_terminal_written_out(string? text, string expected)
        => Assert.Equal(expected, DisplayText.Clean(text));

    [Fact]
    public void Prose_keeps_its_line_breaks_and_nothing_else_that_steers_a_terminal()
        => Assert.Equal("two\nlines\\u001b", DisplayText.Prose("two\nlines\u001b"));

    [Theory]
    [InlineData("arn:aws:rds:us-east-1:111122223333:db:production", "production")]
    [InlineData("arn:aws:secretsmanager:us-east-1:111122223333:secret:production/db-AbCdEf", "production/db-AbCdEf")]
    [InlineData("production", "production")]
    [InlineData("s3://bucket/key", "s3://bucket/key")]
    public void A_narrow_column_shows_the_name_in_an_ARN(string resource, string expected)
        => Assert.Equal(expected, DisplayText.ShortName(resource));

    [Fact]
    public void No_text_whatever_brings_a_control_character_to_the_terminal()
        => Prop.ForAll<string?>(text => !DisplayText.Clean(text).Any(char.IsControl)).Holds();

    [Fact]
    public void Lines_of_an_investigation_fit_80_columns_whatever_its_words_are()
        // A word longer than what is left beside the deepest indentation has a line of its own, however long.
        => Prop.ForAll<string[]>(words =>
        {
            var sentence = string.Join(' ', words.Select(word => word is { Length: > 20 } ? word[..20] : word ?? ""));
            return InvestigationText.Format(Sample(sentence)).Split(Environment.NewLine).All(line => line.Length <= 79 || line.Split(' ').Any(word => word.Length > 50));
        }).Holds();

    [Theory]
    [InlineData(12, 12, "12")]
    [InlineData(12, 20, "12..20")]
    [InlineData(0, 1_234_567, "0..1234567")]
    [InlineData(19_472, 19_660, "19k..20k")]
    [InlineData(130_308, 195_797, "130k..196k")]
    [InlineData(1_951_000, 2_040_000, "1.9M..2.1M")]
    [InlineData(999_999_999, 1_000_000_001, "999M..1.1G")]
    [InlineData(12_345_678_901, 12_345_678_901, "12345678901")]
    [InlineData(123_456_789_012, 123_456_789_012, "123G")]
    public void A_number_that_may_be_larger_fits_its_column_and_is_never_cut_off(long certain, long atMost, string expected)
        => Assert.Equal(expected, DisplayText.Range(certain, atMost));

    [Fact]
    public void Whatever_the_numbers_are_they_fit_their_columns()
        => Prop.ForAll(Numbers(), Numbers(), (one, other) =>
        {
            Assert.InRange(DisplayText.Range(Math.Min(one, other), Math.Max(one, other)).Length, 1, 11);
            Assert.InRange(DisplayText.AtLeast(Math.Min(one, other), Math.Max(one, other)).Length, 1, 9);
        }).Holds();

    [Theory]
    [InlineData(999, 999, "999 B")]
    [InlineData(1_234_567_890, 1_234_567_890, "1.2 GB")]
    [InlineData(1_234_567_890, 2_000_000_000, "1.2 GB+")]
    [InlineData(0, 5, "0 B+")]
    [InlineData(999_960, 999_970, "1.0 MB+")]
    [InlineData(999_940, 999_970, "999.9 kB+")]
    public void A_size_that_may_be_larger_says_so(long bytes, long atMost, string expected) => Assert.Equal(expected, DisplayText.AtLeast(bytes, atMost));

    [Fact]
    public void A_snippet_in_what_to_do_keeps_its_lines_and_their_indentation()
    {
        var text = InvestigationText.Format(Sample("It happened.") with
        {
            RootCauses = [Cause("It happened.") with { Remediation = ["Add this:\nterraform {\n  backend \"s3\" {\n  }\n}"] }],
        });

        Assert.Contains($"{Environment.NewLine}              backend \"s3\" {{{Environment.NewLine}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_several_causes_advise_is_said_once()
    {
        var cause = Cause("It happened.") with { Remediation = ["Lock the state."] };

        var text = InvestigationText.Format(Sample("It happened.") with { RootCauses = [cause, cause with { Title = "Another" }] });

        Assert.Equal(text.IndexOf("Lock the state.", StringComparison.Ordinal), text.LastIndexOf("Lock the state.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_incomplete_investigation_says_so_and_a_complete_one_does_not()
    {
        var complete = Sample("It happened.");
        var incomplete = complete with { Problems = [new ReadProblem { Source = "file", ErrorId = "X", Reason = "Broken." }] };

        Assert.Contains("INCOMPLETE: 1 problem ", InvestigationText.Format(incomplete), StringComparison.Ordinal);
        Assert.DoesNotContain("INCOMPLETE", InvestigationText.Format(complete), StringComparison.Ordinal);
    }

    private static Investigation Sample(string text) => new()
    {
        Symptom = Symptom.PasswordChanged,
        GeneratedAt = DateTimeOffset.UnixEpoch,
        Summary = text,
        RootCauses = [Cause(text)],
    };

    private static RootCause Cause(string text) => new()
    {
        Kind = RootCauseKind.ConcurrentTerraformRuns,
        Confidence = Confidence.Possible,
        Title = text,
        Explanation = text,
        Missing = [text],
        Remediation = [text],
    };

    // Of all lengths, and where rounding brings one more digit.
    private static Arbitrary<long> Numbers()
        => Gen.Choose(0, 18).SelectMany(digits => Gen.Choose(-2, 1_000_000).Select(part => (long)Math.Min(Math.Pow(10, digits) + (part > 2 ? Math.Pow(10, digits) * part / 112_000 : part), 9e18)))
            .Where(number => number >= 0).ToArbitrary();
}
