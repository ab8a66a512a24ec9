namespace Hokusai.Aws.Testbed;

/// <summary>
/// The codes and statuses with which each service reports what all services can report: each service's page "Common errors" in its API reference,
/// EC2's https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html, and S3's https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html.
/// </summary>
internal static class ServiceErrors
{
    public static AwsError Throttling(AwsRequest request) => (request.Protocol, request.Service) switch
    {
        (AwsProtocol.Ec2Query, _) => new(503, "RequestLimitExceeded", "Request limit exceeded."),
        (AwsProtocol.RestXml, _) => new(503, "SlowDown", "Please reduce your request rate."),
        (AwsProtocol.RestJson, "lambda") => new(429, "TooManyRequestsException", "Rate exceeded"),
        (AwsProtocol.RestJson, _) => new(429, "ThrottlingException", "Rate exceeded"),
        (AwsProtocol.AwsJson, "sqs") => new(400, "RequestThrottled", "Request is throttled."),
        (AwsProtocol.AwsJson, "tagging") => new(400, "ThrottledException", "The request was denied to limit the frequency of submitted requests."),
        (AwsProtocol.AwsJson, "dynamodb") => new(400, "ProvisionedThroughputExceededException", "The level of configured provisioned throughput for the table was exceeded."),
        (AwsProtocol.AwsJson or AwsProtocol.RpcCbor, _) => new(400, "ThrottlingException", "Rate exceeded"),
        (_, "sns") => new(429, "Throttled", "Rate exceeded"),
        _ => new(400, "Throttling", "Rate exceeded"),
    };

    public static AwsError Internal(AwsRequest request) => request.Protocol switch
    {
        AwsProtocol.Ec2Query => new(500, "InternalError", "An internal error has occurred"),
        AwsProtocol.RestXml => new(500, "InternalError", "We encountered an internal error. Please try again."),
        AwsProtocol.AwsJson or AwsProtocol.RestJson or AwsProtocol.RpcCbor => new(500, "InternalServerError", "The request processing has failed because of an unknown error."),
        _ => new(500, "InternalFailure", "The request processing has failed because of an unknown error, exception or failure."),
    };

    public static AwsError Unavailable(AwsRequest request) => request.Protocol switch
    {
        AwsProtocol.Ec2Query => new(503, "Unavailable", "The server is overloaded and can't handle the request."),
        AwsProtocol.RestXml => new(503, "ServiceUnavailable", "Service is unable to handle request."),
        AwsProtocol.AwsJson or AwsProtocol.RestJson or AwsProtocol.RpcCbor => new(503, "ServiceUnavailableException", "The request has failed due to a temporary failure of the server."),
        _ => new(503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server."),
    };

    public static AwsError ExpiredToken(AwsRequest request) => request.Protocol switch
    {
        AwsProtocol.Ec2Query => new(400, "RequestExpired", "Request has expired."),
        AwsProtocol.RestXml => new(400, "ExpiredToken", "The provided token has expired."),
        AwsProtocol.AwsJson or AwsProtocol.RpcCbor => new(400, "ExpiredTokenException", "The security token included in the request is expired"),
        AwsProtocol.RestJson => new(403, "ExpiredTokenException", "The security token included in the request is expired"),
        _ => new(403, "ExpiredToken", "The security token included in the request is expired"),
    };

    /// <summary>A page token that AWS no longer knows. Where a service's reference names no code, it is the service's code for a wrong parameter.</summary>
    public static AwsError ExpiredPageToken(AwsRequest request) => request.Service switch
    {
        "cloudtrail" => new(400, "InvalidNextTokenException", "The token that was specified is no longer valid."),
        "config" => new(400, "InvalidNextTokenException", "The nextToken is not valid."),
        "secretsmanager" => new(400, "InvalidNextTokenException", "The NextToken value is invalid."),
        "application-autoscaling" => new(400, "InvalidNextTokenException", "The next token supplied was invalid."),
        "kms" => new(400, "InvalidMarkerException", "The request was rejected because the marker that specifies where pagination should next begin is not valid."),
        "ssm" => new(400, "InvalidNextToken", "The specified token isn't valid."),
        "ecs" or "logs" => new(400, "InvalidParameterException", "The specified nextToken is invalid."),
        "pi" => new(400, "InvalidArgumentException", "The specified NextToken is invalid."),
        "athena" => new(400, "InvalidRequestException", "The NextToken is invalid or has expired."),
        "monitoring" => new(400, request.Protocol is AwsProtocol.Query ? "InvalidNextToken" : "InvalidNextTokenException", "The next token specified is invalid."),
        "ec2" => new(400, "InvalidPaginationToken", "The specified pagination token is not valid or is expired."),
        "s3" => new(400, "InvalidArgument", "The continuation token provided is incorrect"),
        "rds" => new(400, "InvalidParameterValue", "The specified marker is invalid or has expired."),
        "iam" or "elasticloadbalancing" => new(400, "ValidationError", "The specified marker is invalid or has expired."),
        "sns" => new(400, "InvalidParameter", "Invalid parameter: NextToken Reason: The token has expired."),
        "tagging" => new(400, "PaginationTokenExpiredException", "A PaginationToken is valid for a maximum of 15 minutes."),
        "sqs" => new(400, "InvalidParameterValueException", "The NextToken is invalid or has expired."),
        _ => new(400, "ValidationException", "The pagination token is invalid or has expired."),
    };
}
