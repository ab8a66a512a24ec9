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
        for (var hour = 0; hour < hours; hour++)
        {
            var (start, end) = (from.AddHours(hour), from.AddHours(hour + 1));
            var covered = files.Where(file => file.Region == Place.Region && file.Delivered >= start && file.Delivered < end);
            var name = $"AWSLogs/{Place.Account}/CloudTrail-Digest/{Place.Region}/{end:yyyy'/'MM'/'dd}/{Place.Account}_CloudTrail-Digest_{Place.Region}_{Place.Trail}_{Place.Region}_{end:yyyyMMdd'T'HHmmss'Z'}.json.gz";
            yield return ("cloudtrail/" + name, Digest(name, start, end, covered, dice).ToJsonString());
        }
    }

    private static JsonObject Digest(string name, DateTimeOffset start, DateTimeOffset end, IEnumerable<DeliveredFile> covered, Dice dice)
    {
        var logFiles = new JsonArray();
        foreach (var file in covered)
        {
            logFiles.Add(new JsonObject
            {
                ["s3Bucket"] = Place.TrailBucket,
                ["s3Object"] = file.Path["cloudtrail/".Length..],
                ["hashValue"] = Dice.HexOf(SHA256.HashData(Encoding.UTF8.GetBytes(file.Content))),
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
            ["digestS3Object"] = name,
            ["digestPublicKeyFingerprint"] = dice.Hex(32),
            ["digestSignatureAlgorithm"] = "SHA256withRSA",
            ["newestEventTime"] = Identities.Time(end.AddMinutes(-3)),
            ["oldestEventTime"] = Identities.Time(start.AddMinutes(-4)),
            ["previousDigestS3Bucket"] = Place.TrailBucket,
            ["previousDigestS3Object"] = null,
            ["previousDigestHashValue"] = dice.Hex(64),
            ["previousDigestHashAlgorithm"] = "SHA-256",
            ["previousDigestSignature"] = dice.Hex(512),
            ["logFiles"] = logFiles,
        };
    }
}
