using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.Rds;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>Times on the wire and in snapshots.</summary>
public sealed class AwsTimeTests
{
    private static readonly JsonSerializerOptions s_json = WireJson.Answers(RdsService.Service);

    [Theory]
    [InlineData("1772600767", "2026-03-04T05:06:07+00:00")]
    [InlineData("1772600767.123", "2026-03-04T05:06:07.123000+00:00")]
    [InlineData("1.7726007671234567E9", "2026-03-04T05:06:07.123457+00:00")]
    [InlineData("0", "1970-01-01T00:00:00+00:00")]
    [InlineData("-1.5", "1969-12-31T23:59:58.500000+00:00")]
    [InlineData("\"2026-03-04T05:06:07Z\"", "2026-03-04T05:06:07+00:00")]
    [InlineData("\"2026-03-04T05:06:07.120000+00:00\"", "2026-03-04T05:06:07.120000+00:00")]
    [InlineData("\"2026-03-04T07:06:07+02:00\"", "2026-03-04T05:06:07+00:00")]
    [InlineData("\"2026-03-04T05:06:07.0000001Z\"", "2026-03-04T05:06:07+00:00")]
    public void A_time_is_printed_as_the_AWS_CLI_prints_it(string wire, string printed)
        => Assert.Equal($"\"{printed}\"", JsonSerializer.Serialize(JsonSerializer.Deserialize<DateTimeOffset>(wire, s_json), s_json));

    [Fact]
    public void Every_time_to_the_microsecond_survives_a_snapshot()
        => Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1).SelectMany(_ => Gen.Choose(0, 999_999), (seconds, micros) => DateTimeOffset.UnixEpoch.AddSeconds(seconds * 2L).AddMicroseconds(micros)).ToArbitrary(),
            time => JsonSerializer.Deserialize<DateTimeOffset>(JsonSerializer.Serialize(time, s_json), s_json) == time).Holds();

    [Fact]
    public void Every_time_to_the_millisecond_survives_the_wire()
        => Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1).SelectMany(_ => Gen.Choose(0, 999), (seconds, millis) => DateTimeOffset.UnixEpoch.AddSeconds(seconds * 2L).AddMilliseconds(millis)).ToArbitrary(),
            time => AwsTime.Parse(AwsTime.ToWire(time)) == time
                && JsonSerializer.Deserialize<DateTimeOffset>(JsonSerializer.Serialize(time, WireJson.Requests(RdsService.Service)), s_json) == time)
            .Holds();
}
