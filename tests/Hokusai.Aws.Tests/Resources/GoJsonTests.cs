using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Aws.Resources.Reading;

namespace Hokusai.Aws.Tests.Resources;

public sealed class GoJsonTests
{
    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "*" } ] }""", """{"Statement":[{"Action":"*","Effect":"Allow"}],"Version":"2012-10-17"}""")]
    [InlineData("""{ "a": "<b> & \u2028 ü \/ \" \\ \t \u0001" }""", """{"a":"\u003cb\u003e \u0026 \u2028 ü / \" \\ \t \u0001"}""")]
    [InlineData("""{ "b": 1, "a": 2, "b": 3 }""", """{"a":2,"b":3}""")]
    [InlineData("""[ 1, 123456789012, 1.50, 1e2, true, null, {}, [] ]""", """[1,123456789012,1.5,100,true,null,{},[]]""")]
    public void Documents_are_written_as_Go_writes_them(string json, string expected) => Assert.Equal(expected, Normalize(json));

    [Fact]
    public void A_document_in_a_text_is_taken_out_and_a_text_that_is_none_stays()
    {
        Assert.Equal("""{"a":1}""", Normalize("""
            "{ \"a\": 1 }"
            """));
        Assert.Equal("rate(1 day", Normalize("\"rate(1 day\""));
        Assert.Equal(new string('[', 1000), Normalize($"\"{new string('[', 1000)}\""));
    }

    [Fact]
    public void Normalizing_again_changes_nothing()
        => Prop.ForAll(
            ArbMap.Default.GeneratorFor<Dictionary<NonNull<string>, NonNull<string>>>().ToArbitrary(),
            members =>
            {
                var once = GoJson.Normalize(JsonSerializer.SerializeToElement(members.ToDictionary(member => member.Key.Get, member => member.Value.Get)));
                using var json = JsonDocument.Parse(once);
                Assert.Equal(once, GoJson.Normalize(json.RootElement));
            }).Holds();

    private static string Normalize(string json)
    {
        using var document = JsonDocument.Parse(json);
        return GoJson.Normalize(document.RootElement);
    }
}
