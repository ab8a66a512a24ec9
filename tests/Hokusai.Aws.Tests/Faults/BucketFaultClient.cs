using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hokusai.Aws.Collectors.S3;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Collectors.Steps;
using Hokusai.Aws.Stores;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Tests.Faults;

/// <summary>A call of the SDK's own S3 client, as the product makes it.</summary>
internal sealed class BucketFaultClient : FaultClient
{
    private const string Bucket = "trails";
    private const string Space = "xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";
    private const string SecondPage = "token-of-the-second-page";

    private static readonly byte[] s_content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 12).Select(number => $"line {number}\n")));
#pragma warning disable CA5351 // S3's ETag is an MD5, and the SDK looks whether it is.
    private static readonly StoredObject s_object = new("a.json", s_content.Length, Convert.ToHexString(MD5.HashData(s_content)).ToLowerInvariant());
#pragma warning restore CA5351

    private readonly Func<AwsRequest, AwsAnswer> _answer;
    private readonly Func<Uri, TimeSpan?, Action, Task<JsonElement>> _call;
    private readonly string _expected;

    private BucketFaultClient(Func<AwsRequest, AwsAnswer> answer, string expected, Func<Uri, TimeSpan?, Action, Task<JsonElement>> call)
    {
        _answer = answer;
        _call = call;
        _expected = expected;
    }

    public static IEnumerable<FaultClient> All =>
    [
        new BucketFaultClient(
            request => Xml(IsSecond(request)
                ? $"<ListBucketResult {Space}><Name>{Bucket}</Name><IsTruncated>false</IsTruncated>{Entry("Contents", "c")}</ListBucketResult>"
                : $"<ListBucketResult {Space}><Name>{Bucket}</Name><IsTruncated>true</IsTruncated><NextContinuationToken>{SecondPage}</NextContinuationToken>{Entry("Contents", "a")}{Entry("Contents", "b")}</ListBucketResult>"),
            """["a 10","b 10","c 10"]""",
            (endpoint, timeout, _) => StoreAsync(endpoint, timeout, store => store.ListAsync("", null, default)))
        {
            Name = "S3 ListObjectsV2", SigningName = "s3", Operation = "ListObjectsV2", IamAction = "s3:ListBucket", Protocol = AwsProtocol.RestXml, Pages = 2,
        },
        new BucketFaultClient(
            request => Xml(IsSecond(request)
                ? $"<ListVersionsResult {Space}><Name>{Bucket}</Name><IsTruncated>false</IsTruncated>{Entry("Version", "a", "<VersionId>3</VersionId>")}</ListVersionsResult>"
                : $"<ListVersionsResult {Space}><Name>{Bucket}</Name><IsTruncated>true</IsTruncated><NextKeyMarker>{SecondPage}</NextKeyMarker><NextVersionIdMarker>2</NextVersionIdMarker>{Entry("Version", "a", "<VersionId>1</VersionId>")}{Entry("Version", "a", "<VersionId>2</VersionId>")}</ListVersionsResult>"),
            """["a 10 1","a 10 2","a 10 3"]""",
            (endpoint, timeout, _) => StoreAsync(endpoint, timeout, store => store.ListVersionsAsync("a", default)))
        {
            Name = "S3 ListObjectVersions", SigningName = "s3", Operation = "ListObjectVersions", IamAction = "s3:ListBucketVersions", Protocol = AwsProtocol.RestXml, Pages = 2,
        },
        new BucketFaultClient(Object, JsonSerializer.Serialize(Encoding.UTF8.GetString(s_content)), DownloadAsync)
        {
            Name = "S3 GetObject", SigningName = "s3", Operation = "GetObject", IamAction = "s3:GetObject", Protocol = AwsProtocol.RestXml, Pages = 1,
        },
        new BucketFaultClient(
            request => Xml(IsSecond(request)
                ? $"<ListAllMyBucketsResult {Space}><Buckets><Bucket><Name>b</Name></Bucket></Buckets><Owner><ID>o</ID></Owner></ListAllMyBucketsResult>"
                : $"<ListAllMyBucketsResult {Space}><Buckets><Bucket><Name>a</Name></Bucket></Buckets><Owner><ID>o</ID></Owner><ContinuationToken>{SecondPage}</ContinuationToken></ListAllMyBucketsResult>"),
            """{"Buckets":[{"Name":"a"},{"Name":"b"}],"Owner":{"ID":"o"}}""",
            (endpoint, timeout, _) => StepAsync(endpoint, timeout, "list-buckets"))
        {
            Name = "S3 ListBuckets", SigningName = "s3", Operation = "ListBuckets", IamAction = "s3:ListAllMyBuckets", Protocol = AwsProtocol.RestXml, Pages = 2,
        },
        .. Settings(),
    ];

    public override string PageRepeated => Operation == "ListBuckets" ? base.PageRepeated : ObjectErrorIds.ListingBroken;

    /// <summary>Whether it is reported as a failure of an object store.</summary>
    public bool HasStore => Operation is "ListObjectsV2" or "ListObjectVersions" or "GetObject";

    public override void Answer(AnswerBook answers) => answers.Add(SigningName, Operation, _answer);

    public override Task<JsonElement> ExpectedAsync() => Task.FromResult(JsonSerializer.Deserialize<JsonElement>(_expected));

    public override Task<JsonElement> CallAsync(Uri endpoint, TimeSpan? timeout, Action delivered) => _call(endpoint, timeout, delivered);

    // The testbed's empty page has no owner either.
    public override string Items(JsonElement result) => Operation == "ListBuckets" ? result.GetProperty("Buckets").GetRawText() : base.Items(result);

    /// <summary>What the collector asks about each bucket.</summary>
    private static IEnumerable<FaultClient> Settings()
    {
        yield return Setting("GetBucketVersioning", "GetBucketVersioning", "get-bucket-versioning",
            $"<VersioningConfiguration {Space}><Status>Enabled</Status></VersioningConfiguration>",
            """{"Status":"Enabled"}""");
        yield return Setting("GetObjectLockConfiguration", "GetBucketObjectLockConfiguration", "get-object-lock-configuration",
            $"<ObjectLockConfiguration {Space}><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Days>30</Days></DefaultRetention></Rule></ObjectLockConfiguration>",
            """{"ObjectLockConfiguration":{"ObjectLockEnabled":"Enabled","Rule":{"DefaultRetention":{"Mode":"GOVERNANCE","Days":30}}}}""");
        yield return Setting("GetBucketEncryption", "GetEncryptionConfiguration", "get-bucket-encryption",
            $"<ServerSideEncryptionConfiguration {Space}><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>",
            """{"ServerSideEncryptionConfiguration":{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]}}""");
        yield return Setting("GetPublicAccessBlock", "GetBucketPublicAccessBlock", "get-public-access-block",
            $"<PublicAccessBlockConfiguration {Space}><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>false</RestrictPublicBuckets></PublicAccessBlockConfiguration>",
            """{"PublicAccessBlockConfiguration":{"BlockPublicAcls":true,"IgnorePublicAcls":true,"BlockPublicPolicy":true,"RestrictPublicBuckets":false}}""");
        yield return Setting("GetBucketAcl", "GetBucketAcl", "get-bucket-acl",
            $"<AccessControlPolicy {Space}><Owner><ID>o</ID></Owner><AccessControlList><Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"CanonicalUser\"><ID>o</ID></Grantee><Permission>FULL_CONTROL</Permission></Grant></AccessControlList></AccessControlPolicy>",
            """{"Owner":{"ID":"o"},"Grants":[{"Grantee":{"ID":"o","Type":"CanonicalUser"},"Permission":"FULL_CONTROL"}]}""");
        yield return Setting("GetBucketTagging", "GetBucketTagging", "get-bucket-tagging",
            $"<Tagging {Space}><TagSet><Tag><Key>team</Key><Value>data</Value></Tag></TagSet></Tagging>",
            """{"TagSet":[{"Key":"team","Value":"data"}]}""");
        // The one answer of S3 that is JSON.
        const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}""";
        yield return Setting("GetBucketPolicy", "GetBucketPolicy", "get-bucket-policy",
            AwsAnswer.Of("application/json", Policy), S3Json.Of(new { Policy }).GetRawText());
    }

    private static BucketFaultClient Setting(string operation, string action, string command, string answer, string expected)
        => Setting(operation, action, command, Xml(answer), expected);

    private static BucketFaultClient Setting(string operation, string action, string command, AwsAnswer answer, string expected)
        => new(_ => answer, expected, (endpoint, timeout, _) => StepAsync(endpoint, timeout, command))
        {
            Name = $"S3 {operation}", SigningName = "s3", Operation = operation, IamAction = $"s3:{action}", Protocol = AwsProtocol.RestXml, Pages = 1,
        };

    private static bool IsSecond(AwsRequest request) => request.Target.Contains(SecondPage, StringComparison.Ordinal);

    private static AwsAnswer Xml(string body) => AwsAnswer.Of("application/xml", body);

    private static string Entry(string element, string key, string more = "")
        => $"<{element}><Key>{key}</Key>{more}<LastModified>2025-07-20T10:00:00.000Z</LastModified><ETag>\"d41d8cd98f00b204e9800998ecf8427e\"</ETag><Size>10</Size></{element}>";

    private static AwsAnswer Object(AwsRequest request)
    {
        var from = request.Headers.TryGetValue("Range", out var range) ? int.Parse(range["bytes=".Length..].Split('-')[0], null) : 0;
        var answer = new AwsAnswer { ContentType = "application/json", Body = s_content[from..], Headers = [new("ETag", $"\"{s_object.ETag}\"")] };
        return from == 0 ? answer : answer with
        {
            Status = (int)HttpStatusCode.PartialContent,
            Headers = [.. answer.Headers, new("Content-Range", $"bytes {from}-{s_content.Length - 1}/{s_content.Length}")],
        };
    }

    private static async Task<JsonElement> StoreAsync(Uri endpoint, TimeSpan? timeout, Func<S3ObjectStore, IAsyncEnumerable<StoredObject>> list)
    {
        using var connection = Connect(endpoint, timeout);
        var listed = new List<string>();
        await foreach (var item in list(new S3ObjectStore(connection.S3, Bucket)))
        {
            listed.Add($"{item.Key} {item.Size} {item.VersionId}".TrimEnd());
        }

        return JsonSerializer.SerializeToElement(listed);
    }

    private static async Task<JsonElement> DownloadAsync(Uri endpoint, TimeSpan? timeout, Action delivered)
    {
        using var connection = Connect(endpoint, timeout);
        var store = timeout is { } silence
            ? new S3ObjectStore(connection.S3, Bucket) { LongestSilence = silence }
            : new S3ObjectStore(connection.S3, Bucket);
        using var download = new ObjectDownload(store, s_object);
        var content = new byte[s_object.Size];
        var length = await download.ReadAllAsync(content, default);
        return JsonSerializer.SerializeToElement(Encoding.UTF8.GetString(content, 0, length));
    }

    private static async Task<JsonElement> StepAsync(Uri endpoint, TimeSpan? timeout, string command)
    {
        using var connection = Connect(endpoint, timeout);
        var step = S3Steps.All.Single(step => step.Command == command);
        IReadOnlyList<CollectionItem> items = step.IsAboutEverything ? [] : [CollectionItem.None with { Subject = Bucket }];
        var answers = await step.AskAsync(new StepCall(connection, items, DateTimeOffset.UnixEpoch, new CollectionOptions()), default);
        return answers.Single().Content;
    }
}
