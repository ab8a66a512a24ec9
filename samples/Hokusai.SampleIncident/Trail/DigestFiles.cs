using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Hokusai.SampleIncident.Cast;

namespace Hokusai.SampleIncident.Trail;

/// <summary>
/// The hourly digests of the incident's hours, which name each delivered file and the hash of its content
/// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).
/// They are no records, and a reader leaves them aside.
/// </summary>
internal static class DigestFiles
{
    public static IEnumerable<(string Path, string Content)> For(IReadOnlyList<DeliveredFile> files, DateTimeOffset from, int hours)
    {
        var dice = new Dice("digests");
        var previous = new Previous(NameOf(from), dice.Hex(64));
        for (var hour = 0; hour < hours; hour++)
        {
            var (start, end) = (from.AddHours(hour), from.AddHours(hour + 1));
            var covered = files.Where(file => file.Region == Place.Region && file.Delivered >= start && file.Delivered < end);
            var content = Digest(start, end, covered, previous, dice).ToJsonString();
            previous = new Previous(NameOf(end), Hash(content));
            yield return ("cloudtrail/" + previous.Name, content);
        }
    }

    private static string NameOf(DateTimeOffset end) =>
        $"AWSLogs/{Place.Account}/CloudTrail-Digest/{Place.Region}/{end:yyyy'/'MM'/'dd}/{Place.Account}_CloudTrail-Digest_{Place.Region}_{Place.Trail}_{Place.Region}_{end:yyyyMMdd'T'HHmmss'Z'}.json.gz";

    /// <summary>Hashes are of the content before compression.</summary>
    private static string Hash(string content) => Dice.HexOf(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static JsonObject Digest(DateTimeOffset start, DateTimeOffset end, IEnumerable<DeliveredFile> covered, Previous previous, Dice dice)
    {
        var logFiles = new JsonArray();
        foreach (var file in covered)
        {
            logFiles.Add(new JsonObject
            {
                ["s3Bucket"] = Place.TrailBucket,
                ["s3Object"] = file.Path["cloudtrail/".Length..],
                ["hashValue"] = Hash(file.Content),
                ["hashAlgorithm"] = "SHA-256",
                ["newestEventTime"] = Identities.Time(file.Delivered.AddMinutes(-2)),
                ["oldestEventTime"] = Identities.Time(file.Delivered.AddMinutes(-7)),
            });
        }

        return new JsonObject
        {
            ["awsAccountId"] = Place.Account,
            ["digestStartTime"] = Identities.Time(start),
            ["digestEndTime"] = Identities.Time(end),
            ["digestS3Bucket"] = Place.TrailBucket,
            ["digestS3Object"] = NameOf(end),
            ["digestPublicKeyFingerprint"] = dice.Hex(32),
            ["digestSignatureAlgorithm"] = "SHA256withRSA",
            ["newestEventTime"] = Identities.Time(end.AddMinutes(-3)),
            ["oldestEventTime"] = Identities.Time(start.AddMinutes(-4)),
            ["previousDigestS3Bucket"] = Place.TrailBucket,
            ["previousDigestS3Object"] = previous.Name,
            ["previousDigestHashValue"] = previous.Hash,
            ["previousDigestHashAlgorithm"] = "SHA-256",
            ["previousDigestSignature"] = dice.Hex(512),
            ["logFiles"] = logFiles,
        };
    }

    private sealed record Previous(string Name, string Hash);
}
