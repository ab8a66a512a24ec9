using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>The sample account's buckets.</summary>
internal static class SampleStorage
{
    private const string Space = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static async Task SeedAsync(SeedCalls calls)
    {
        foreach (var bucket in new[] { SampleAccount.ModelBucket, SampleAccount.StateBucket })
        {
            await calls.S3Async(HttpMethod.Put, $"/{bucket}");
        }

        await calls.S3Async(HttpMethod.Put, $"/{SampleAccount.ModelBucket}?lifecycle", $"""
            <LifecycleConfiguration xmlns="{Space}"><Rule><ID>expire-models</ID><Filter><Prefix>models/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>90</Days></Expiration></Rule></LifecycleConfiguration>
            """);
        await calls.S3Async(HttpMethod.Put, $"/{SampleAccount.ModelBucket}/models/resnet.bin", new string('m', 1000));
        await calls.S3Async(HttpMethod.Put, $"/{SampleAccount.StateBucket}?versioning", $"<VersioningConfiguration xmlns=\"{Space}\"><Status>Enabled</Status></VersioningConfiguration>");
        await calls.S3Async(HttpMethod.Put, $"/{SampleAccount.StateBucket}?publicAccessBlock", $"""
            <PublicAccessBlockConfiguration xmlns="{Space}"><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>
            """);
        await calls.S3Async(HttpMethod.Put, $"/{SampleAccount.StateBucket}?encryption", $"""
            <ServerSideEncryptionConfiguration xmlns="{Space}"><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>
            """);
        await calls.S3Async(HttpMethod.Put, $"/{SampleAccount.TrailBucket}?policy", """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::hokusai-cloudtrail-logs/AWSLogs/*"}]}
            """);
    }

    /// <summary>Writes the versions of the state in the order of their time; the bucket gives them identifiers of its own.</summary>
    public static async Task UploadStateVersionsAsync(SeedCalls calls, string folder)
    {
        var listing = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "versions.json")))!["Versions"]!.AsArray();
        foreach (var version in listing.OrderBy(version => (string)version!["LastModified"]!, StringComparer.Ordinal))
        {
            var file = Path.Combine(folder, $"{version!["VersionId"]}.tfstate");
            if (File.Exists(file))
            {
                await calls.PutAsync(SampleAccount.StateBucket, (string)version["Key"]!, await File.ReadAllBytesAsync(file));
            }
        }
    }

    /// <summary>Puts trail files where the trail delivers them.</summary>
    public static async Task UploadTrailFilesAsync(SeedCalls calls, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json.gz", SearchOption.AllDirectories))
        {
            await calls.PutAsync(SampleAccount.TrailBucket, Path.GetRelativePath(folder, file).Replace('\\', '/'), await File.ReadAllBytesAsync(file));
        }
    }
}
