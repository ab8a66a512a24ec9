using System.Text;
using Amazon.Runtime;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.CloudTrail;
using Hokusai.Aws.Services.Ecs;
using Hokusai.Aws.Services.Rds;
using Hokusai.Aws.Tests.Services;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>What came with status 200 and is no answer is called damaged, whatever it is; never a part of an answer, never another exception.</summary>
public sealed class HostileAnswerTests
{
    private const string Instances =
        "<DescribeDBInstancesResponse><DescribeDBInstancesResult><DBInstances><DBInstance>{0}</DBInstance></DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>";

    [Theory]
    [InlineData("")]
    [InlineData("<html><head><title>502</title></head><body/></html>")]
    [InlineData("<DescribeDBClustersResponse><DescribeDBClustersResult><DBClusters/></DescribeDBClustersResult></DescribeDBClustersResponse>")]
    [InlineData("<DescribeDBInstancesResponse/>")]
    [InlineData("<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>")]
    [InlineData("{}")]
    [InlineData("<!DOCTYPE a [<!ENTITY e \"x\">]><DescribeDBInstancesResponse>&e;</DescribeDBInstancesResponse>")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><DescribeDBInstancesResponse/>")]
    public void What_is_no_XML_answer_of_the_operation_is_damaged(string body) => Damaged(new DescribeDBInstancesRequest(), body);

    [Theory]
    [InlineData("<AllocatedStorage>many</AllocatedStorage>")]
    [InlineData("<AllocatedStorage/>")]
    [InlineData("<AllocatedStorage>2147483648</AllocatedStorage>")]
    [InlineData("<AllocatedStorage>99999999999999999999999999999999999999</AllocatedStorage>")]
    [InlineData("<AllocatedStorage>1.5</AllocatedStorage>")]
    [InlineData("<AllocatedStorage><member>1</member></AllocatedStorage>")]
    [InlineData("<MultiAZ>yes</MultiAZ>")]
    [InlineData("<MultiAZ></MultiAZ>")]
    [InlineData("<InstanceCreateTime>yesterday</InstanceCreateTime>")]
    [InlineData("<InstanceCreateTime>10.5</InstanceCreateTime>")]
    [InlineData("<InstanceCreateTime>12026-03-04T05:06:07Z</InstanceCreateTime>")]
    [InlineData("<InstanceCreateTime>2026-13-04T05:06:07Z</InstanceCreateTime>")]
    [InlineData("<DBInstanceIdentifier><a/></DBInstanceIdentifier>")]
    public void A_value_of_another_type_damages_an_XML_answer(string member)
        => Damaged(new DescribeDBInstancesRequest(), Instances.Replace("{0}", member, StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("<html/>")]
    [InlineData("""{"Events":{}}""")]
    [InlineData("""{"Events":[null]}""")]
    [InlineData("""{"Events":[[]]}""")]
    [InlineData("""{"Events":[{"EventId":1}]}""")]
    [InlineData("""{"Events":[{"EventId":"\ud800"}]}""")]
    [InlineData("""{"Events":[{"EventTime":"soon"}]}""")]
    [InlineData("""{"Events":[{"EventTime":true}]}""")]
    [InlineData("""{"Events":[{"EventTime":1e12}]}""")]
    [InlineData("""{"Events":[{"EventTime":-1e12}]}""")]
    [InlineData("""{"Events":[{"EventTime":1e400}]}""")]
    [InlineData("""{"Events":[{"EventTime":"NaN"}]}""")]
    [InlineData("""{"Events":[],"NextToken":"a"}{}""")]
    [InlineData("""{"Events":[],}""")]
    public void What_is_no_JSON_answer_of_the_operation_is_damaged(string body) => Damaged(new LookupEventsRequest(), body);

    [Theory]
    [InlineData("""{"taskDefinition":{"revision":2147483648}}""")]
    [InlineData("""{"taskDefinition":{"revision":1.5}}""")]
    [InlineData("""{"taskDefinition":{"revision":"7"}}""")]
    [InlineData("""{"taskDefinition":{"containerDefinitions":[{"dockerLabels":{"a":null}}]}}""")]
    [InlineData("""{"taskDefinition":{"containerDefinitions":[{"dockerLabels":["a"]}]}}""")]
    [InlineData("""{"taskDefinition":{"containerDefinitions":[{"essential":"true"}]}}""")]
    public void A_value_of_another_type_damages_a_JSON_answer(string body) => Damaged(new DescribeTaskDefinitionRequest(), body);

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        Damaged(new DescribeDBInstancesRequest(), string.Concat(Enumerable.Repeat("<a>", 100_000)));
        Damaged(new DescribeDBInstancesRequest(), Instances.Replace("{0}", string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100)), StringComparison.Ordinal));
        Damaged(new LookupEventsRequest(), string.Concat(Enumerable.Repeat("""{"a":""", 100_000)));
        Damaged(new LookupEventsRequest(), $$"""{"New":{{new string('[', 100)}}{{new string(']', 100)}}}""");
    }

    [Fact]
    public void An_answer_cut_short_anywhere_is_damaged()
    {
        var xml = Instances.Replace("{0}", "<DBInstanceIdentifier>orders</DBInstanceIdentifier><AllocatedStorage>100</AllocatedStorage>", StringComparison.Ordinal);
        const string Json = """{"Events":[{"EventId":"e-1","EventTime":1772600767}],"NextToken":"t"}""";
        for (var length = 0; length < xml.Length; length++)
        {
            Damaged(new DescribeDBInstancesRequest(), xml[..length]);
        }

        for (var length = 0; length < Json.Length; length++)
        {
            Damaged(new LookupEventsRequest(), Json[..length]);
        }
    }

    [Fact]
    public void An_answer_with_changed_bytes_is_read_or_damaged_but_nothing_else_happens()
        => Prop.ForAll(
            Gen.Elements(KnownOperation.All.AsEnumerable()).SelectMany(known => Gen.Choose(0, int.MaxValue - 1).Select(seed => (known, seed))).ToArbitrary(),
            @case =>
            {
                var (known, seed) = @case;
                var random = new Random(seed);
                var record = new RandomRecords(seed).Record(known.Response, known.Service);
                var bytes = Encoding.UTF8.GetBytes(known.Service.Protocol is AwsProtocol.Query or AwsProtocol.Ec2
                    ? XmlWire.Answer(record, known.Operation)
                    : AnswerPages.ToJson((AwsShape)record, known.Service).GetRawText());
                for (var changes = random.Next(1, 6); changes > 0; changes--)
                {
                    // Signs of the syntax do more damage than any byte would.
                    bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"<>&/{}[]\",:0-e.\\"[random.Next(16)];
                }

                try
                {
                    WireCodec.Read(known.Operation, known.Response, bytes);
                }
                catch (AmazonUnmarshallingException)
                {
                    // Said, and asked for again.
                }
            }).Holds(1000);

    [Theory]
    [InlineData("""{"Events":[{"EventId":7,"x":"Secret1"}]""")]
    [InlineData("""{"Secret1":[}""")]
    [InlineData("""{"Events":[{"EventTime":"Secret1"}]}""")]
    [InlineData("""{"Events":"Secret1"}""")]
    [InlineData("""{"Events":Secret1}""")]
    public void What_is_said_of_a_damaged_JSON_answer_holds_nothing_of_it(string body)
        => Assert.DoesNotContain("Secret1", Damaged(new LookupEventsRequest(), body).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("<AllocatedStorage>Secret1</AllocatedStorage>")]
    [InlineData("<MultiAZ>Secret1</MultiAZ>")]
    [InlineData("<InstanceCreateTime>Secret1</InstanceCreateTime>")]
    [InlineData("<MasterUsername>a&Secret1;</MasterUsername>")]
    [InlineData("<MasterUsername>a<Secret1 b</MasterUsername>")]
    public void What_is_said_of_a_damaged_XML_answer_holds_nothing_of_it(string member)
        => Assert.DoesNotContain(
            "Secret1", Damaged(new DescribeDBInstancesRequest(), Instances.Replace("{0}", member, StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);

    private static AmazonUnmarshallingException Damaged<TResponse>(AwsRequest<TResponse> request, string body)
        where TResponse : AwsShape
        => Assert.Throws<AmazonUnmarshallingException>(() => WireCodec.Read(request, body));
}
