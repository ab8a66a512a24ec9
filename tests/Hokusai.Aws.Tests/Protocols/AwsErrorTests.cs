using System.Text;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>Errors in the form of each protocol.</summary>
public sealed class AwsErrorTests
{
    [Fact]
    public void Query_names_code_message_and_request()
        => Assert.Equal(
            new AwsError("DBInstanceNotFound", "DBInstance orders not found.", "r-1"),
            Read(AwsProtocol.Query, """
                <ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/">
                  <Error><Type>Sender</Type><Code>DBInstanceNotFound</Code><Message>DBInstance orders not found.</Message></Error>
                  <RequestId>r-1</RequestId>
                </ErrorResponse>
                """));

    [Fact]
    public void EC2_wraps_it_once_more()
        => Assert.Equal(
            new AwsError("UnauthorizedOperation", "You are not authorized to perform this operation.", "r-2"),
            Read(AwsProtocol.Ec2, """
                <Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized to perform this operation.</Message></Error></Errors>
                <RequestID>r-2</RequestID></Response>
                """));

    [Theory]
    [InlineData("""{"__type":"com.amazonaws.ecs#ClusterNotFoundException","message":"Cluster not found."}""", null, null, "ClusterNotFoundException", "Cluster not found.")]
    [InlineData("""{"__type":"AccessDeniedException","Message":"no"}""", null, null, "AccessDeniedException", "no")]
    [InlineData("""{"message":"no"}""", "ResourceNotFoundException:http://internal.amazon.com/coral/", null, "ResourceNotFoundException", "no")]
    [InlineData("""{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"no"}""", null, "AWS.SimpleQueueService.NonExistentQueue;Sender", "AWS.SimpleQueueService.NonExistentQueue", "no")]
    [InlineData("""{"code":"ThrottlingException"}""", null, null, "ThrottlingException", null)]
    [InlineData("", "InternalFailure", null, "InternalFailure", null)]
    [InlineData("{}", null, null, null, null)]
    public void JSON_names_its_code_in_the_body_or_in_a_header(string body, string? errorType, string? queryError, string? code, string? message)
        => Assert.Equal(new AwsError(code, message, null), AwsError.Read(Encoding.UTF8.GetBytes(body), AwsProtocol.AwsJson, errorType, queryError));

    [Theory]
    [InlineData("<html><body>502 Bad Gateway</body>")]
    [InlineData("[1]")]
    [InlineData("""{"__type":7,"message":[]}""")]
    [InlineData("""{"__type":"\ud800","message":"x"}""")]
    [InlineData("""{"message":"\ud800"}""")]
    [InlineData("<!DOCTYPE a [<!ENTITY e \"Throttling\">]><ErrorResponse><Error><Code>&e;</Code></Error></ErrorResponse>")]
    [InlineData("")]
    public void What_is_no_error_of_AWS_has_no_code(string body)
    {
        foreach (var protocol in Enum.GetValues<AwsProtocol>())
        {
            Assert.Null(Read(protocol, body).Code);
            Assert.Null(Read(protocol, body).Message is { Length: > 1 } message ? message : null);
        }
    }

    [Fact]
    public void Deep_nesting_is_no_error_of_AWS()
    {
        Assert.Null(Read(AwsProtocol.Query, string.Concat(Enumerable.Repeat("<Error>", 100_000))).Code);
        Assert.Null(Read(AwsProtocol.AwsJson, new string('[', 100_000)).Code);
    }

    private static AwsError Read(AwsProtocol protocol, string body) => AwsError.Read(Encoding.UTF8.GetBytes(body), protocol, null, null);
}
