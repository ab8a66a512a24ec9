namespace Hokusai.Aws.Testbed;

/// <summary>
/// A refused call, as each protocol words it
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html).
/// </summary>
internal static class AccessDenial
{
    /// <summary>S3 operations whose IAM action has another name (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html).</summary>
    private static readonly Dictionary<string, string> s_s3Actions = new(StringComparer.Ordinal)
    {
        ["ListBuckets"] = "ListAllMyBuckets",
        ["HeadBucket"] = "ListBucket",
        ["ListObjects"] = "ListBucket",
        ["ListObjectsV2"] = "ListBucket",
        ["ListObjectVersions"] = "ListBucketVersions",
        ["ListMultipartUploads"] = "ListBucketMultipartUploads",
        ["HeadObject"] = "GetObject",
        ["GetBucketLifecycleConfiguration"] = "GetLifecycleConfiguration",
        ["GetBucketEncryption"] = "GetEncryptionConfiguration",
        ["GetBucketReplication"] = "GetReplicationConfiguration",
        ["GetBucketNotificationConfiguration"] = "GetBucketNotification",
        ["GetBucketAccelerateConfiguration"] = "GetAccelerateConfiguration",
        ["GetPublicAccessBlock"] = "GetBucketPublicAccessBlock",
        ["GetObjectLockConfiguration"] = "GetBucketObjectLockConfiguration",
    };

    /// <summary>The IAM action that the call needs.</summary>
    public static string Action(AwsRequest request) => request.Service switch
    {
        "monitoring" => $"cloudwatch:{request.Operation}",
        "tagging" => $"tag:{request.Operation}",
        "s3" => $"s3:{s_s3Actions.GetValueOrDefault(request.Operation, request.Operation)}",
        _ => $"{request.Service}:{request.Operation}",
    };

    /// <summary>A refusal that names the principal and the action.</summary>
    public static AwsError Explained(AwsRequest request)
    {
        var action = Action(request);
        var words = $"User: {Principal(request)} is not authorized to perform: {action} on resource: {Resource(request)} because no identity-based policy allows the {action} action";
        return Code(request) with { Message = request.Protocol is AwsProtocol.Ec2Query ? $"You are not authorized to perform this operation. {words}" : words };
    }

    /// <summary>A refusal that says nothing but no.</summary>
    public static AwsError Bare(AwsRequest request) => Code(request) with
    {
        Message = request.Protocol switch
        {
            AwsProtocol.Ec2Query => "You are not authorized to perform this operation.",
            AwsProtocol.RestXml => "Access Denied",
            _ => null,
        },
    };

    private static string Principal(AwsRequest request) => $"arn:aws:sts::{request.AccountId}:assumed-role/hokusai-reader/testbed";

    private static AwsError Code(AwsRequest request) => (request.Protocol, request.Service) switch
    {
        (AwsProtocol.Ec2Query, _) => new(403, "UnauthorizedOperation", null),
        (AwsProtocol.RestXml, _) => new(403, "AccessDenied", null),
        (AwsProtocol.RestJson, _) => new(403, "AccessDeniedException", null),
        (AwsProtocol.AwsJson, "pi") => new(400, "NotAuthorizedException", null),
        (AwsProtocol.AwsJson or AwsProtocol.RpcCbor, _) => new(400, "AccessDeniedException", null),
        (_, "sns") => new(403, "AuthorizationError", null),
        _ => new(403, "AccessDenied", null),
    };

    private static string Resource(AwsRequest request)
        => request.Service is "s3" && request.Target.TrimStart('/').Split('/', '?')[0] is { Length: > 0 } bucket
            ? $"arn:aws:s3:::{bucket}"
            : $"arn:aws:{request.Service}:{request.Region}:{request.AccountId}:*";
}
