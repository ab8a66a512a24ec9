using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>Buckets and prefixes as people write them.</summary>
public sealed class ObjectLocationTests
{
    [Theory]
    [InlineData("s3://trails", "trails", "")]
    [InlineData("s3://trails/", "trails", "")]
    [InlineData("S3://trails/audit", "trails", "audit/")]
    [InlineData(" s3://trails/audit/AWSLogs/ ", "trails", "audit/AWSLogs/")]
    [InlineData("trails", "trails", "")]
    [InlineData("trails/audit", "trails", "audit/")]
    [InlineData("arn:aws:s3:::trails", "trails", "")]
    [InlineData("arn:aws-cn:s3:::trails/audit", "trails", "audit/")]
    [InlineData("s3://trails/a/b.json.gz", "trails", "a/b.json.gz")]
    [InlineData("s3://trails/a/b.json", "trails", "a/b.json")]
    [InlineData("s3://trails//a", "trails", "/a/")]
    public void A_location_is_read(string text, string bucket, string prefix)
    {
        Assert.True(ObjectLocation.TryParse(text, out var location));
        Assert.Equal(new ObjectLocation(bucket, prefix), location);
        Assert.Equal($"s3://{bucket}/{prefix}", location.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s3://")]
    [InlineData("s3:///prefix")]
    [InlineData("https://trails.s3.amazonaws.com/audit")]
    [InlineData("arn:aws:iam::111122223333:role/x")]
    [InlineData("s3://no spaces/here")]
    [InlineData("..")]
    public void What_is_no_location_is_not_guessed(string? text) => Assert.False(ObjectLocation.TryParse(text, out _));
}
