using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Monitoring.Export;
using Hokusai.Core.Monitoring.Export.CloudFormation;
using YamlDotNet.RepresentationModel;

namespace Hokusai.Core.Tests.Monitoring.Export;

public sealed class YamlTextTests
{
    [Fact]
    public void Every_text_is_read_back_as_it_was_written()
    {
        var texts = Gen.Elements("a", "B", "1", ".", ":", "-", " ", "\n", "\r", "\t", "\"", "'", "\\", "#", "{", "}", "[", "]", "&", "*", "!", "|", ">", "%", "@", "`", "~", "?", ",", "ü", "日", "😀", "\0", "\u202e", "\u0085", "\u2028", "---", "...", ": ", " #", "<<")
            .ArrayOf().Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), text => ReadBack(text) == text && ReadBackKey(text) == text).Holds();
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("on")]
    [InlineData("y")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("0o7")]
    [InlineData("1e3")]
    [InlineData(".inf")]
    [InlineData("12:30:45")]
    [InlineData("2012-10-17")]
    [InlineData("123456789012")]
    [InlineData("<<")]
    [InlineData("=")]
    [InlineData("a: b")]
    [InlineData("a:")]
    [InlineData("a #b")]
    public void Texts_that_a_reader_might_take_for_something_else_stand_in_quotes(string text)
        => Assert.StartsWith("x: \"", YamlText.Of(new ExportValue.Members([new("x", new ExportValue.Scalar(text))])), StringComparison.Ordinal);

    [Theory]
    [InlineData("AWS::SNS::Topic")]
    [InlineData("sns:Publish")]
    [InlineData("hokusai-alerts")]
    public void Plain_words_stand_as_they_are(string text) => Assert.Equal(text, YamlText.Of(new ExportValue.Scalar(text)).TrimEnd());

    [Fact]
    public void Numbers_truth_values_and_empty_lists_are_what_they_are()
        => Assert.Equal(
            "a: 0.05\nb: 86400\nc: true\nd: []\ne: {}\n",
            YamlText.Of(new ExportValue.Members(
            [
                new("a", new ExportValue.Scalar(0.05)), new("b", new ExportValue.Scalar(86_400)), new("c", new ExportValue.Scalar(true)), new("d", new ExportValue.Sequence([])), new("e", new ExportValue.Members([])),
            ])));

    private static string? ReadBack(string text) => ((YamlScalarNode)Only(new ExportValue.Members([new("x", new ExportValue.Scalar(text))])).Value).Value;

    private static string? ReadBackKey(string text) => ((YamlScalarNode)Only(new ExportValue.Members([new(text, new ExportValue.Scalar("x"))])).Key).Value;

    private static KeyValuePair<YamlNode, YamlNode> Only(ExportValue value)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(YamlText.Of(value)));
        return Assert.Single(((YamlMappingNode)stream.Documents[0].RootNode).Children);
    }
}
