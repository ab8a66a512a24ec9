using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.S3;

/// <summary>Where buckets are listed, and the answers about one of them. A bucket's name is known to every Region.</summary>
internal static class BucketAnswers
{
    // Where AWS names no Region, or one by the name it had in 2007.
    private const string FirstRegion = "us-east-1";
    private const string FormerIreland = "EU";

    /// <summary>All buckets of an account.</summary>
    public static Listing Buckets { get; } = new("s3api", "list-buckets", "Buckets[]");

    /// <summary>The bucket's name.</summary>
    public static ValueSource Bucket { get; } = String("Name");

    /// <summary>The Region that holds the bucket. No name of a Region is that of the first one.</summary>
    public static ValueSource Region { get; } = String("BucketRegion").Else(About("get-bucket-location").Tell(String("LocationConstraint"))
        .Select(static region => region.IsUnset ? FirstRegion : region.String == FormerIreland ? "eu-west-1" : region));

    /// <summary>The answer to a command about the bucket.</summary>
    public static AnswerAbout About(string command) => new("s3api", command, String("Name")) { IsGlobal = true };

    /// <summary>A table of a type of which a bucket has one or none.</summary>
    /// <param name="type">Terraform's type.</param>
    /// <param name="answer">The answer that tells it.</param>
    /// <param name="exists">Whether that answer says that the bucket has one.</param>
    /// <param name="attributes">The attributes that the answer tells.</param>
    /// <param name="hasBucketAsId">Whether the state's <c>id</c> is the bucket.</param>
    public static ResourceTable Table(string type, AnswerAbout answer, ValueSource exists, Dictionary<string, ValueSource> attributes, bool hasBucketAsId = true)
    {
        var all = attributes.ToDictionary(attribute => attribute.Key, attribute => answer.Tell(attribute.Value));
        all.Add("bucket", Bucket);
        if (hasBucketAsId)
        {
            all.Add("id", Bucket);
        }

        return new ResourceTable
        {
            Type = type,
            Listing = Buckets,
            Id = Bucket,
            Region = Region,
            Exists = answer.Tell(exists),
            Attributes = all,
        };
    }
}
