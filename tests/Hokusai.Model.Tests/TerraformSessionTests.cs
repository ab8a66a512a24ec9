namespace Hokusai.Model.Tests;

public sealed class TerraformSessionTests
{
    [Theory]
    [InlineData(0, 10, 5, 15, true)]
    [InlineData(0, 10, 10, 15, true)]
    [InlineData(0, 10, 2, 3, true)]
    [InlineData(0, 10, 11, 15, false)]
    public void Two_runs_overlap_where_they_share_a_moment(int from, int to, int otherFrom, int otherTo, bool overlap)
    {
        Assert.Equal(overlap, Session(from, to).Overlaps(Session(otherFrom, otherTo)));
        Assert.Equal(overlap, Session(otherFrom, otherTo).Overlaps(Session(from, to)));
    }

    private static TerraformSession Session(int from, int to) => new()
    {
        Key = $"{from}-{to}",
        Actor = Actor.None,
        AccountId = "111122223333",
        FirstCall = DateTimeOffset.UnixEpoch.AddMinutes(from),
        LastCall = DateTimeOffset.UnixEpoch.AddMinutes(to),
        CallCount = 2,
        WriteCount = 1,
        Evidence = new Evidence { Source = "trail.json" },
    };
}
