namespace Hokusai.SampleIncident.Trail;

/// <summary>The shapes of S3's records, which differ from other services'.</summary>
internal static class S3
{
    private const string Signature = "\"SignatureVersion\":\"SigV4\",\"CipherSuite\":\"TLS_AES_128_GCM_SHA256\"";

    /// <summary>A management event on a bucket.</summary>
    /// <param name="name">The event's name.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="more">More members of the request, starting with a comma.</param>
    public static ApiCall BucketCall(string name, string bucket, string more = "") => new("s3", name)
    {
        Request = $$"""{"bucketName":"{{bucket}}","Host":"{{bucket}}.s3.us-east-1.amazonaws.com"{{more}}}""",
        Additional = Transfer(0, 412, bucket + name),
        Resources = $$"""[{"accountId":"{{Place.Account}}","type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::{{bucket}}"}]""",
        Host = bucket + ".s3.us-east-1.amazonaws.com",
    };

    public static ApiCall HeadObject(string bucket, string key) => ObjectCall("HeadObject", bucket, key, "", 0, 0);

    public static ApiCall GetObject(string bucket, string key, int size) => ObjectCall("GetObject", bucket, key, ",\"x-id\":\"GetObject\"", 0, size);

    public static ApiCall PutObject(string bucket, string key, int size, string versionId) =>
        ObjectCall("PutObject", bucket, key, ",\"x-amz-server-side-encryption\":\"AES256\",\"x-amz-sdk-checksum-algorithm\":\"SHA256\",\"x-id\":\"PutObject\"", size, 0) with
        {
            ReadOnly = false,
            Response = $$"""{"x-amz-server-side-encryption":"AES256","x-amz-version-id":"{{versionId}}"}""",
        };

    private static ApiCall ObjectCall(string name, string bucket, string key, string more, int received, int sent) => new("s3", name)
    {
        Request = $$"""{"bucketName":"{{bucket}}","Host":"{{bucket}}.s3.us-east-1.amazonaws.com","key":"{{key}}"{{more}}}""",
        Additional = Transfer(received, sent, key + received + name),
        Resources = $$"""[{"type":"AWS::S3::Object","ARN":"arn:aws:s3:::{{bucket}}/{{key}}"},{"accountId":"{{Place.Account}}","type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::{{bucket}}"}]""",
        IsDataEvent = true,
        Host = bucket + ".s3.us-east-1.amazonaws.com",
    };

    private static string Transfer(int received, int sent, string seed) =>
        $$"""{{{Signature}},"bytesTransferredIn":{{received}},"AuthenticationMethod":"AuthHeader","x-amz-id-2":"{{new Dice(seed).Letters(44)}}","bytesTransferredOut":{{sent}}}""";
}
