using Hokusai.Aws.Services.Lambda;
using Hokusai.Aws.Services.Scheduler;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>REST with JSON: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html</summary>
public sealed class RestJsonTests
{
    [Fact]
    public void Members_go_into_the_query_under_their_names_there()
    {
        var request = new ListSchedulesRequest { GroupName = "a b", MaxResults = 5 };
        var http = WireCodec.Write(request.Operation, request);
        Assert.Equal(("GET", "/schedules"), (http.HttpMethod, http.ResourcePath));
        Assert.Equal([("MaxResults", "5"), ("ScheduleGroup", "a b")], http.Parameters.Select(parameter => (parameter.Key, parameter.Value)).Order());
        Assert.Null(http.Content);
    }

    [Fact]
    public void A_member_in_the_path_stays_one_part_of_it()
    {
        var request = new GetPolicyRequest { FunctionName = "arn:aws:lambda:eu-west-1:123456789012:function:a/../b" };
        var http = WireCodec.Write(request.Operation, request);
        Assert.Equal("/2015-03-31/functions/{FunctionName}/policy", http.ResourcePath);
        Assert.Equal(request.FunctionName, Assert.Single(http.PathResources).Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_member_of_the_path_nothing_is_sent(string? name)
    {
        var request = new GetPolicyRequest { FunctionName = name };
        Assert.Contains("FunctionName", Assert.Throws<ArgumentException>(() => WireCodec.Write(request.Operation, request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_is_read()
        => Assert.Equal(
            ("cron(0 2 * * ? *)", "arn:aws:lambda:eu-west-1:123456789012:function:rotate"),
            WireCodec.Read(new GetScheduleRequest(), """{"ScheduleExpression":"cron(0 2 * * ? *)","Target":{"Arn":"arn:aws:lambda:eu-west-1:123456789012:function:rotate"}}""")
                is var answer ? (answer.ScheduleExpression, answer.Target!.Arn) : default);
}
