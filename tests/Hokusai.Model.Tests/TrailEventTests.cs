using System.Text.Json;

namespace Hokusai.Model.Tests;

public sealed class TrailEventTests
{
    [Fact]
    public void Printed_it_shows_neither_request_nor_response()
    {
        var record = Event("RebootDBInstance") with
        {
            RequestParameters = JsonDocument.Parse("""{"masterUserPassword":"canary-request"}""").RootElement,
            ResponseElements = JsonDocument.Parse("""{"secret":"canary-response"}""").RootElement,
        };

        Assert.DoesNotContain("canary", record.ToString());
        Assert.Contains("RebootDBInstance", record.ToString());
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("AccessDenied", false)]
    public void A_call_succeeded_where_it_has_no_error_code(string? errorCode, bool succeeded)
        => Assert.Equal(succeeded, (Event("ModifyDBInstance") with { ErrorCode = errorCode }).Succeeded);

    private static TrailEvent Event(string name) => new()
    {
        EventId = "e-1",
        Time = DateTimeOffset.UnixEpoch,
        EventSource = "rds.amazonaws.com",
        EventName = name,
        Evidence = new Evidence { Source = "trail.json" },
    };
}
