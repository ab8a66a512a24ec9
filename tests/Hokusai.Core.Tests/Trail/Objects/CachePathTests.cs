using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>No key leads out of the cache folder, and no two objects share a name.</summary>
public sealed class CachePathTests
{
    private const string ETag = "9e107d9d372bb6826bd81d3542a419d6";

    private static readonly string[] s_parts = ["a", "b", "", ".", "..", "...", "/", "//", "\\", ":", "~", "\0", "\n", " ", "nul", "COM1", ".json.gz", "ü", "😀", "\uD800", "%2e%2e", "*"];

    private static Gen<string> Keys => Gen.Elements(s_parts).ListOf().Select(parts => string.Concat(parts));

    [Fact]
    public void A_key_never_leaves_the_folder_whatever_it_holds()
        => Prop.ForAll(Arb.From(Keys), Arb.From(Keys), (bucket, key) =>
        {
            var root = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "cache"));
            var full = Path.GetFullPath(Path.Join(root, CachePath.Of(bucket, key, ETag)));
            return full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && Path.GetRelativePath(root, full).Split(Path.DirectorySeparatorChar).All(name => name.Length is > 0 and <= 255 && name.All(c => c is > ' ' and <= '~' && c is not (':' or '\\' or '*')));
        }).Holds();

    [Fact]
    public void Different_objects_have_different_names()
        => Prop.ForAll(Arb.From(Keys), Arb.From(Keys), (one, other) =>
            (one == other || ToUtf8(one) == ToUtf8(other)) == (CachePath.Of("bucket", one, ETag) == CachePath.Of("bucket", other, ETag))
            && CachePath.Of("bucket", one, ETag) != CachePath.Of("bucket", one, "another"))
            .Holds();

    [Fact]
    public void A_trail_file_keeps_the_name_by_which_it_is_known()
        => Assert.Equal(
            Path.Combine("bucket", "AWSLogs", "111122223333", "CloudTrail", "eu-west-1", "2025", "07", "20", $"111122223333_CloudTrail_eu-west-1_20250720T1010Z_a1B2.{ETag}.json.gz"),
            CachePath.Of("bucket", TrailBucket.Key("2025-07-20T10:10Z", unique: "a1B2"), ETag));

    [Theory]
    [InlineData("\"weird\"")]
    [InlineData("../../etag")]
    [InlineData("a/b")]
    public void An_ETag_is_no_path_either(string eTag)
        => Assert.Matches("^bucket.key\\.~[0-9a-f]{32}\\.json$", CachePath.Of("bucket", "key.json", eTag));

    // S3's keys are UTF-8: half a surrogate pair is none.
    private static string ToUtf8(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
