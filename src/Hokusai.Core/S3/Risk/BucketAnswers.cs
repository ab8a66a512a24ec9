using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.S3.Risk;

/// <summary>The answers of an account about its buckets, each found at once.</summary>
internal sealed class BucketAnswers
{
    private const string Service = "s3api";
    private const string ListCommand = "list-buckets";

    private readonly Snapshot _snapshot;
    private readonly ILookup<(string AccountId, string Command, string Subject), SnapshotDocument> _documents;

    /// <summary>Sorts the answers.</summary>
    public BucketAnswers(Snapshot snapshot)
    {
        _snapshot = snapshot;
        var ofBuckets = snapshot.Documents.Where(document => document.Key is { Service: Service, Subject: not null }).ToList();
        _documents = ofBuckets.ToLookup(document => (document.Key.AccountId, document.Key.Command, document.Key.Subject!));
        var listed = snapshot.Of(Service, ListCommand)
            .SelectMany(document => document.Content.Items("Buckets").Select(bucket => (document.Key.AccountId, Name: bucket.Item.Text("Name"), Region: bucket.Item.Text("BucketRegion"))))
            .Where(bucket => bucket.Name is not null)
            .Select(bucket => new BucketName(bucket.AccountId, bucket.Region ?? RegionOf(bucket.AccountId, bucket.Name!), bucket.Name!));
        var asked = ofBuckets.Select(document => document.Key).Concat(snapshot.Gaps.Select(gap => gap.Key).Where(key => key is { Service: Service, Subject: not null }))
            .Select(key => new BucketName(key.AccountId, RegionOf(key.AccountId, key.Subject!), key.Subject!));
        Buckets = [.. listed.Concat(asked)
            .DistinctBy(bucket => (bucket.AccountId, bucket.Name))
            .OrderBy(bucket => bucket.AccountId, StringComparer.Ordinal)
            .ThenBy(bucket => bucket.Name, StringComparer.Ordinal)];
    }

    /// <summary>The buckets, by account and name.</summary>
    public IReadOnlyList<BucketName> Buckets { get; }

    /// <summary>What an answer tells of a bucket; unknown where there is none.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="command">The command as the AWS CLI names it.</param>
    /// <param name="permission">The IAM action that it needs.</param>
    /// <param name="read">Reads the answer, which may be that there is none.</param>
    public Fact<T> Fact<T>(BucketName bucket, string command, string permission, Func<SnapshotDocument, T> read)
    {
        if (_documents[(bucket.AccountId, command, bucket.Name)].FirstOrDefault() is { } document)
        {
            return Hokusai.Fact.Known(read(document), new Evidence { Source = document.Source });
        }

        var question = new SnapshotKey(bucket.AccountId, SnapshotKey.GlobalRegion, Service, command, bucket.Name);
        var gap = _snapshot.GapOf(question);
        return gap is null
            ? Hokusai.Fact.Unknown<T>($"'aws {Service} {command}' was not asked.", missingPermission: null)
            : Hokusai.Fact.Unknown<T>(gap.Reason, new Evidence { Source = gap.Key.ToString() }, gap.MissingPermission ?? (gap.ErrorId == "AwsAccessDenied" ? permission : null));
    }

    // The oldest Region has no name there: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
    private string RegionOf(string accountId, string bucket)
        => _documents[(accountId, "get-bucket-location", bucket)].FirstOrDefault() is { } document
            ? document.Content.Text("LocationConstraint") switch { null => "us-east-1", "EU" => "eu-west-1", { } region => region }
            : "";
}
