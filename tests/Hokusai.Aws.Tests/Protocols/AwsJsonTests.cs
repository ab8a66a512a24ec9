using System.Text;
using Hokusai.Aws.Services.Athena;
using Hokusai.Aws.Services.CloudTrail;
using Hokusai.Aws.Services.Ecs;
using Hokusai.Aws.Services.Sqs;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>AWS JSON: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html</summary>
public sealed class AwsJsonTests
{
    [Fact]
    public void A_request_is_a_JSON_object_of_its_members_and_names_its_operation_in_a_header()
    {
        var request = new LookupEventsRequest
        {
            LookupAttributes = [new LookupAttribute { AttributeKey = "EventName", AttributeValue = "ModifyDBInstance" }],
            StartTime = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(2)),
            EndTime = new DateTimeOffset(2026, 3, 4, 5, 6, 7, 250, TimeSpan.Zero),
            MaxResults = 50,
        };
        var http = WireCodec.Write(request.Operation, request);
        Assert.Equal("POST", http.HttpMethod);
        Assert.Equal("/", http.ResourcePath);
        Assert.Equal("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents", http.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", http.Headers["Content-Type"]);
        Assert.Equal(
            """{"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":"ModifyDBInstance"}],"StartTime":1772593567,"EndTime":1772600767.25,"MaxResults":50}""",
            Encoding.UTF8.GetString(http.Content));
    }

    [Fact]
    public void Members_are_in_camel_case_where_the_service_has_it_so()
        => Assert.Equal("""{"maxResults":3}""", WireCodec.Body(new ListClustersRequest { MaxResults = 3 }));

    [Fact]
    public void Version_1_0_is_named_where_the_service_speaks_it()
    {
        var request = new ListQueuesRequest();
        Assert.Equal("application/x-amz-json-1.0", WireCodec.Write(request.Operation, request).Headers["Content-Type"]);
        Assert.Equal("{}", WireCodec.Body(request));
    }

    [Fact]
    public void An_answer_is_read_with_times_as_seconds_and_what_is_unknown_is_kept()
    {
        var answer = WireCodec.Read(
            new LookupEventsRequest(),
            """{"Events":[{"EventId":"e-1","EventTime":1.772600767123E9,"EventSource":null,"Confidence":{"level":3}}],"NextToken":"next","Ignored":[1,2]}""");
        var found = Assert.Single(answer.Events!);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 5, 6, 7, 123, TimeSpan.Zero), found.EventTime);
        Assert.Null(found.EventSource);
        Assert.Equal(3, found.OtherMembers!["Confidence"].GetProperty("level").GetInt32());
        Assert.Equal("[1,2]", answer.OtherMembers!["Ignored"].GetRawText());
        Assert.Equal("next", new LookupEventsRequest().NextPage(answer));
    }

    [Fact]
    public void A_union_a_map_and_a_document_are_read()
    {
        var answer = WireCodec.Read(
            new DescribeTaskDefinitionRequest(),
            """{"taskDefinition":{"containerDefinitions":[{"name":"web","dockerLabels":{"a":"1","b":""},"environment":[{"name":"A","value":"x"}]}],"revision":7}}""");
        var container = Assert.Single(answer.TaskDefinition!.ContainerDefinitions!);
        Assert.Equal("", container.DockerLabels!["b"]);
        Assert.Equal("x", Assert.Single(container.Environment!).Value);
        Assert.Equal(7, answer.TaskDefinition.Revision);
    }

    [Fact]
    public void An_answer_without_members_is_an_answer() => Assert.Null(WireCodec.Read(new ListQueuesRequest(), "{}").QueueUrls);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public void Nothing_is_an_answer_where_there_is_nothing_to_say(string body)
        => Assert.NotNull(WireCodec.Read(new StopQueryExecutionRequest { QueryExecutionId = "q" }, body));
}
