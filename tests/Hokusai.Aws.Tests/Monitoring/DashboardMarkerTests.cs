using Hokusai.Aws.Monitoring.Kinds;

namespace Hokusai.Aws.Tests.Monitoring;

public sealed class DashboardMarkerTests
{
    [Theory]
    [InlineData("""{"widgets":[{"type":"text","properties":{"markdown":"# Overview\n\nhokusai:monitoring=hokusai, do not edit"}}]}""", "hokusai")]
    [InlineData("""{"widgets":[{"type":"metric","properties":{}},{"type":"text","properties":{"markdown":"hokusai:monitoring=hokusai"}}]}""", "hokusai")]
    [InlineData("""{"widgets":[{"type":"text","properties":{"markdown":"mine"}},{"type":"text","properties":{"markdown":"hokusai:monitoring=hokusai"}}]}""", null)]
    [InlineData("""{"widgets":[{"type":"text","properties":{"markdown":"hokusai:monitoring=hokusai-two"}}]}""", null)]
    [InlineData("""{"widgets":[{"type":"text","properties":{"markdown":7}}]}""", null)]
    [InlineData("""{"widgets":[{"type":"text"}]}""", null)]
    [InlineData("""{"widgets":7}""", null)]
    [InlineData("[]", null)]
    [InlineData("hokusai:monitoring=hokusai", null)]
    [InlineData(null, null)]
    public void A_dashboard_is_a_monitorings_where_its_first_text_says_so(string? body, string? owner) => Assert.Equal(owner, DashboardMarker.OwnerOf(body, "hokusai"));
}
