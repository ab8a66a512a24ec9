using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Tests.Services;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>Random records of every operation: written to the wire and read back, nothing is lost or changed.</summary>
public sealed class RoundTripTests
{
    private static readonly Arbitrary<(KnownOperation Known, int Seed)> s_cases =
        Gen.Elements(KnownOperation.All.AsEnumerable()).SelectMany(known => Gen.Choose(0, int.MaxValue - 1).Select(seed => (known, seed))).ToArbitrary();

    [Fact]
    public void Answers_come_back_as_they_were_written()
        => Prop.ForAll(s_cases, @case =>
        {
            var written = new RandomRecords(@case.Seed).Record(@case.Known.Response, @case.Known.Service);
            var wire = IsXml(@case.Known) ? XmlWire.Answer(written, @case.Known.Operation) : Json(written, @case.Known);
            var read = WireCodec.Read(@case.Known.Operation, @case.Known.Response, System.Text.Encoding.UTF8.GetBytes(wire));
            Assert.Equal(Json(written, @case.Known), Json(read, @case.Known));
        }).Holds(500);

    [Fact]
    public void What_a_snapshot_holds_becomes_the_same_answer_again()
        => Prop.ForAll(s_cases, @case =>
        {
            var written = (AwsShape)new RandomRecords(@case.Seed).Record(@case.Known.Response, @case.Known.Service);
            var printed = AnswerPages.ToJson(written, @case.Known.Service);
            var read = (AwsShape)printed.Deserialize(@case.Known.Response, WireJson.Answers(@case.Known.Service))!;
            Assert.Equal(printed.GetRawText(), AnswerPages.ToJson(read, @case.Known.Service).GetRawText());
        }).Holds(300);

    [Fact]
    public void Messages_never_hold_what_a_record_holds()
        => Prop.ForAll(s_cases, @case =>
        {
            var records = new RandomRecords(@case.Seed);
            Assert.Equal(@case.Known.Response.Name, records.Record(@case.Known.Response, @case.Known.Service).ToString());
            Assert.Equal(@case.Known.ToString(), records.Record(@case.Known.Request, @case.Known.Service).ToString());
        }).Holds();

    private static bool IsXml(KnownOperation known) => known.Service.Protocol is AwsProtocol.Query or AwsProtocol.Ec2;

    private static string Json(object record, KnownOperation known) => JsonSerializer.Serialize(record, record.GetType(), WireJson.Answers(known.Service));
}
