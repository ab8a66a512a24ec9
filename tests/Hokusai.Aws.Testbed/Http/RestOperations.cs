namespace Hokusai.Aws.Testbed;

/// <summary>Names the operation of a REST request, for services whose requests carry no name.</summary>
internal static class RestOperations
{
    /// <summary>Sub-resources of a bucket and what each is called in operation names (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html).</summary>
    private static readonly Dictionary<string, string> s_bucketParts = new(StringComparer.Ordinal)
    {
        ["accelerate"] = "BucketAccelerateConfiguration",
        ["acl"] = "BucketAcl",
        ["cors"] = "BucketCors",
        ["encryption"] = "BucketEncryption",
        ["lifecycle"] = "BucketLifecycleConfiguration",
        ["location"] = "BucketLocation",
        ["logging"] = "BucketLogging",
        ["notification"] = "BucketNotificationConfiguration",
        ["object-lock"] = "ObjectLockConfiguration",
        ["ownershipControls"] = "BucketOwnershipControls",
        ["policy"] = "BucketPolicy",
        ["policyStatus"] = "BucketPolicyStatus",
        ["publicAccessBlock"] = "PublicAccessBlock",
        ["replication"] = "BucketReplication",
        ["requestPayment"] = "BucketRequestPayment",
        ["tagging"] = "BucketTagging",
        ["versioning"] = "BucketVersioning",
        ["website"] = "BucketWebsite",
    };

    /// <summary>The name of an S3 operation, from the method, the path and the names in the query.</summary>
    public static string S3(string method, string path, IReadOnlySet<string> query)
    {
        var parts = path.TrimStart('/').Split('/', 2);
        var verb = method switch { "GET" => "Get", "PUT" => "Put", "DELETE" => "Delete", "HEAD" => "Head", _ => "Post" };
        if (parts[0].Length == 0)
        {
            return "ListBuckets";
        }

        return parts.Length < 2 || parts[1].Length == 0 ? Bucket(verb, query) : Object(verb, query);
    }

    /// <summary>The name of a REST-JSON operation that commands use; the method and path where the table knows none.</summary>
    public static string Json(string method, string path)
    {
        var parts = path.Trim('/').Split('/');
        return (method, parts) switch
        {
            ("GET", ["2015-03-31", "functions"]) => "ListFunctions",
            ("GET", ["2015-03-31", "functions", _]) => "GetFunction",
            ("GET", ["2015-03-31", "functions", _, "policy"]) => "GetPolicy",
            ("GET", ["2015-03-31", "functions", _, "configuration"]) => "GetFunctionConfiguration",
            ("GET", ["2015-03-31", "event-source-mappings"]) => "ListEventSourceMappings",
            ("GET", ["schedules"]) => "ListSchedules",
            ("GET", ["schedules", _]) => "GetSchedule",
            ("GET", ["schedule-groups"]) => "ListScheduleGroups",
            ("GET", ["federation", "credentials"]) => "GetRoleCredentials",
            ("POST", ["token"]) => "CreateToken",
            _ => $"{method} {path}",
        };
    }

    private static string Bucket(string verb, IReadOnlySet<string> query)
    {
        foreach (var (name, part) in s_bucketParts)
        {
            if (query.Contains(name))
            {
                return verb + part;
            }
        }

        return (verb, query) switch
        {
            ("Get", _) when query.Contains("versions") => "ListObjectVersions",
            ("Get", _) when query.Contains("uploads") => "ListMultipartUploads",
            ("Get", _) when query.Contains("list-type") => "ListObjectsV2",
            ("Get", _) => "ListObjects",
            ("Put", _) => "CreateBucket",
            ("Post", _) when query.Contains("delete") => "DeleteObjects",
            _ => verb + "Bucket",
        };
    }

    private static string Object(string verb, IReadOnlySet<string> query) => (verb, query) switch
    {
        (_, _) when query.Contains("tagging") => verb + "ObjectTagging",
        (_, _) when query.Contains("acl") => verb + "ObjectAcl",
        ("Put", _) when query.Contains("uploadId") => "UploadPart",
        ("Post", _) when query.Contains("uploads") => "CreateMultipartUpload",
        ("Post", _) when query.Contains("uploadId") => "CompleteMultipartUpload",
        ("Delete", _) when query.Contains("uploadId") => "AbortMultipartUpload",
        _ => verb + "Object",
    };
}
