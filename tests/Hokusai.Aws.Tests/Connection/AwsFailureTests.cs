using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.Ecs;
using Hokusai.Aws.Services.Rds;

namespace Hokusai.Aws.Tests.Connection;

public sealed class AwsFailureTests
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBInstances");

    [Theory]
    [InlineData("AccessDenied", HttpStatusCode.Forbidden, AwsErrorIds.AccessDenied)]
    [InlineData("AccessDeniedException", HttpStatusCode.BadRequest, AwsErrorIds.AccessDenied)]
    [InlineData("UnauthorizedOperation", HttpStatusCode.Forbidden, AwsErrorIds.AccessDenied)]
    [InlineData("AuthorizationError", HttpStatusCode.Forbidden, AwsErrorIds.AccessDenied)]
    [InlineData("Throttling", HttpStatusCode.BadRequest, AwsErrorIds.Throttled)]
    [InlineData("RequestLimitExceeded", HttpStatusCode.ServiceUnavailable, AwsErrorIds.Throttled)]
    [InlineData("KMSThrottling", HttpStatusCode.BadRequest, AwsErrorIds.Throttled)]
    [InlineData("ConcurrentModificationException", HttpStatusCode.TooManyRequests, AwsErrorIds.Conflict)]
    [InlineData("ConflictException", HttpStatusCode.Conflict, AwsErrorIds.Conflict)]
    [InlineData("QueueDeletedRecently", HttpStatusCode.BadRequest, AwsErrorIds.Conflict)]
    [InlineData("ExpiredToken", HttpStatusCode.Forbidden, AwsErrorIds.CredentialsExpired)]
    [InlineData("ExpiredTokenException", HttpStatusCode.BadRequest, AwsErrorIds.CredentialsExpired)]
    [InlineData("InvalidClientTokenId", HttpStatusCode.Forbidden, AwsErrorIds.CredentialsRejected)]
    [InlineData("SignatureDoesNotMatch", HttpStatusCode.Forbidden, AwsErrorIds.SignatureRejected)]
    [InlineData("DBInstanceNotFound", HttpStatusCode.NotFound, AwsErrorIds.CallFailed)]
    [InlineData("InternalFailure", HttpStatusCode.InternalServerError, AwsErrorIds.ServiceFailed)]
    [InlineData(null, HttpStatusCode.Forbidden, AwsErrorIds.AccessDenied)]
    [InlineData(null, HttpStatusCode.BadGateway, AwsErrorIds.ServiceFailed)]
    [InlineData(null, HttpStatusCode.NotFound, AwsErrorIds.AnswerDamaged)]
    public void An_answer_with_an_error_is_told_by_its_code(string? code, HttpStatusCode status, string errorId)
    {
        var failure = Of(Answer("Something is wrong", code, status));

        Assert.Equal(errorId, failure.ErrorId);
        Assert.Equal("RDS DescribeDBInstances", failure.Operation);
        Assert.Equal(status, failure.StatusCode);
        Assert.Equal("request-1", failure.RequestId);
    }

    [Fact]
    public void A_denied_call_names_the_action_that_the_answer_names()
        => Assert.Equal(
            "kms:Decrypt",
            Of(Answer("User: arn:aws:iam::1:user/a is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:x", "AccessDenied", HttpStatusCode.Forbidden))
                .MissingPermission);

    [Theory]
    [InlineData("Access Denied")]
    [InlineData("User is not authorized to perform: ")]
    [InlineData("not authorized to perform: nonsense")]
    public void A_denied_call_whose_answer_names_no_action_names_the_operations_own(string message)
        => Assert.Equal("rds:DescribeDBInstances", Of(Answer(message, "AccessDenied", HttpStatusCode.Forbidden)).MissingPermission);

    [Fact]
    public void Only_a_denied_call_misses_a_permission()
        => Assert.Null(Of(Answer("Rate exceeded", "Throttling", HttpStatusCode.BadRequest)).MissingPermission);

    [Fact]
    public void A_connection_that_nothing_accepts_is_unreachable()
    {
        var failure = Of(new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)));

        Assert.Equal(AwsErrorIds.Unreachable, failure.ErrorId);
        Assert.Null(failure.StatusCode);
        Assert.Null(failure.Code);
    }

    [Fact]
    public void An_answer_that_cannot_be_read_is_damaged_and_has_no_code()
    {
        var failure = Of(new AmazonUnmarshallingException("request-1", "", "<html>", new FormatException("no"), HttpStatusCode.OK));

        Assert.Equal(AwsErrorIds.AnswerDamaged, failure.ErrorId);
        Assert.DoesNotContain("<html>", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_says_what_failed_where_and_what_to_do()
    {
        var problem = Of(Answer("no", "AccessDenied", HttpStatusCode.Forbidden)).ToProblem();

        Assert.Equal("RDS DescribeDBInstances (123456789012, eu-west-1)", problem.Source);
        Assert.Contains("rds:DescribeDBInstances", problem.Reason, StringComparison.Ordinal);
        Assert.NotNull(problem.Advice);
    }

    [Fact]
    public void Operations_name_their_iam_action()
        => Assert.Equal("ecs:ListClusters", new ListClustersRequest().Operation.IamAction);

    private static AwsCallException Of(Exception cause) => AwsFailure.Of(cause, s_operation, "123456789012", "eu-west-1");

    private static AmazonServiceException Answer(string message, string? code, HttpStatusCode status)
        => new(message, innerException: null, ErrorType.Sender, code, "request-1", status);
}
