using Hokusai.Core.S3.Causes;

namespace Hokusai.Core.Tests.S3.Causes;

public sealed class DeletionTextTests
{
    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(999, "999 bytes")]
    [InlineData(1000, "1 kB")]
    [InlineData(999_940, "999.9 kB")]
    [InlineData(999_960, "1 MB")]
    [InlineData(3_240_000_000, "3.2 GB")]
    public void A_size_has_the_unit_that_keeps_it_below_a_thousand(long bytes, string expected) => Assert.Equal(expected, DeletionText.Size(bytes));

    [Theory]
    [InlineData(2, 0, "2 objects")]
    [InlineData(0, 1, "up to 1,000 objects by a call of DeleteObjects whose keys no record names")]
    [InlineData(0, 1200, "up to 1,200,000 objects by 1,200 calls of DeleteObjects whose keys no record names")]
    [InlineData(1, 3, "1 object and up to 3,000 more objects by 3 calls of DeleteObjects whose keys no record names")]
    public void Calls_whose_keys_nobody_knows_are_told_by_what_they_may_have_deleted(long objects, long calls, string expected)
        => Assert.Equal(expected, DeletionText.HowMuch([Deletion with { Objects = objects, UncountedCalls = calls }]));

    private static S3Deletion Deletion { get; } = new()
    {
        Bucket = "models", Prefix = "", Origin = S3DeletionOrigin.Request, Effect = S3DeletionEffect.Unknown, Operation = "DeleteObjects", Actor = Actor.None, First = default, Last = default, Objects = 0,
        Evidence = new Evidence { Source = "trail.json.gz" },
    };
}
