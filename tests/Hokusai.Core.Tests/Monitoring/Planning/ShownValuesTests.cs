using System.Text.Json;
using Hokusai.Core.Monitoring;

namespace Hokusai.Core.Tests.Monitoring.Planning;

public sealed class ShownValuesTests
{
    private const string Hidden = "(sensitive value)";

    [Theory]
    [InlineData("description", "Encrypts alerts", "Encrypts alerts")]
    [InlineData("description", "the password: CANARY", Hidden)]
    [InlineData("Password", "CANARY", Hidden)]
    [InlineData("password", "", "")]
    [InlineData("secret", "arn:aws:secretsmanager:us-east-1:1:secret:db", "arn:aws:secretsmanager:us-east-1:1:secret:db")]
    [InlineData("endpoint", "https://hooks.example.com/CANARY", Hidden)]
    [InlineData("endpoint", "ops@example.com", "ops@example.com")]
    [InlineData("input", "\"postgres://app:CANARY@db/app\"", Hidden)]
    public void A_text_is_shown_where_it_can_be_no_secret(string name, string text, string shown)
        => Assert.Equal(shown, ShownValues.Of(name, text).String);

    [Fact]
    public void Of_a_document_only_the_texts_that_may_be_secrets_are_hidden()
    {
        var shown = ShownValues.Of("event_pattern", """{"detail":{"masterUserPassword":["CANARY",{"exists":true}],"eventName":["ModifyDBInstance"]}}""").String;

        Assert.Equal("""{"detail":{"eventName":["ModifyDBInstance"],"masterUserPassword":["(sensitive value)",{"exists":true}]}}""", shown);
    }

    [Fact]
    public void A_document_without_secrets_is_shown_as_it_was_written()
    {
        const string Pattern = """{ "detail": {"requestParameters": {"masterUserPassword": [{"exists": true}]}} }""";

        Assert.Equal(Pattern, ShownValues.Of("event_pattern", Pattern).String);
    }

    [Theory]
    [InlineData("""{"password":"CANARY" """)]
    [InlineData("[{]")]
    public void What_only_looks_like_a_document_is_a_text(string text)
        => Assert.DoesNotContain("CANARY", ShownValues.Of("event_pattern", text).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Paths_of_a_transformer_are_shown_though_they_are_called_after_secrets_and_other_values_are_not()
    {
        var shown = ShownValues.Of("input_transformer", Json("""[{"input_paths":{"secret":"$.detail.secretId","token":"CANARY, which is no path; password=CANARY"}}]"""));

        Assert.Equal("$.detail.secretId", shown.Items[0]["input_paths"]["secret"].String);
        Assert.Equal(Hidden, shown.Items[0]["input_paths"]["token"].String);
    }

    [Fact]
    public void Secrets_that_differ_are_a_difference_that_tells_neither_and_equal_ones_are_none()
    {
        Assert.Empty(MonitoringComparison.Compare(Wanted("CANARY-1"), Existing("CANARY-1")));
        var difference = Assert.Single(MonitoringComparison.Compare(Wanted("CANARY-1"), Existing("CANARY-2")));

        Assert.Equal($"tags.Password: \"{Hidden}\" -> \"{Hidden}\"", difference.ToString());
        Assert.Equal($"tags: (none) -> {{\"Password\":\"{Hidden}\",\"Team\":\"data\"}}", Assert.Single(MonitoringComparison.Compare(Wanted("CANARY-1"), null)).ToString());
        Assert.DoesNotContain("CANARY", $"{Wanted("CANARY-1")} {Existing("CANARY-2")}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_repeats_a_secret_is_told_without_it()
    {
        var attributes = Json("""{"tags":{"Password":"CANARY-12","Token":"abc"},"policy":"{\"Statement\":[{\"password\":\"CANARY-1\"}]}","name":"orders"}""");

        Assert.Equal($"{Hidden} and {Hidden} of orders, abc", ShownValues.Without("CANARY-12 and CANARY-1 of orders, abc", attributes));
        Assert.Equal("nothing", ShownValues.Without("nothing", null));
    }

    private static AttributeValue Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return AttributeValue.FromJson(document.RootElement);
    }

    private static DesiredResource Wanted(string secret) => new() { Type = "aws_sns_topic", Name = "it", Label = "it", Attributes = Tags(secret) };

    private static ExistingResource Existing(string secret) => new() { Type = "aws_sns_topic", Name = "it", Attributes = Tags(secret) };

    private static AttributeValue Tags(string secret) => Json($$$"""{"tags":{"Password":"{{{secret}}}","Team":"data"}}""");
}
