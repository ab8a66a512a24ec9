using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.S3.AccessLogs;

namespace Hokusai.Core.Tests.S3.AccessLogs;

/// <summary>The examples are those of https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html, and what clients can do to a line.</summary>
public sealed class AccessLogLineTests
{
    private const string Start = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be amzn-s3-demo-bucket1 [06/Feb/2019:00:01:57 +0000] 192.0.2.3 79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be DD6CC733AEXAMPLE REST.PUT.OBJECT s3-dg.pdf \"PUT /amzn-s3-demo-bucket1/s3-dg.pdf HTTP/1.1\" 200 - - 4406583 41754 28 ";

    [Theory]
    // 18 fields as they were in 2014, today's, and with fields that are to come.
    [InlineData("\"-\" \"S3Console/0.4\" -")]
    [InlineData("\"-\" \"S3Console/0.4\" - 10S62Zv81kBW7BB6SX4XJ48o6kpcl6LPwEoizZQQxJd5qDSCTLX0TgS37kYUBKQW3+bPdrg1234= SigV4 ECDHE-RSA-AES128-SHA AuthHeader amzn-s3-demo-bucket1.s3.us-west-1.amazonaws.com TLSV1.2 - Yes us-east-1 future fields")]
    public void A_line_of_any_age_is_read(string rest)
    {
        Assert.Null(AccessLogLine.Read(Encoding.UTF8.GetBytes(Start + rest), out var line));

        Assert.Equal("amzn-s3-demo-bucket1", Text(line.Bucket));
        Assert.Equal(new DateTimeOffset(2019, 2, 6, 0, 1, 57, TimeSpan.Zero), line.Time);
        Assert.Equal("REST.PUT.OBJECT", Text(line.Operation));
        Assert.Equal("s3-dg.pdf", Text(line.Key));
        Assert.Equal((200, 4406583L, true), (line.Status, line.ObjectSize, line.Succeeded));
        Assert.Equal("S3Console/0.4", Text(line.UserAgent));
        Assert.Equal("", Text(line.VersionId));
    }

    [Fact]
    public void A_key_of_a_batch_has_neither_URI_nor_quotes()
    {
        var text = "aaa test.bucket [13/Feb/2023:15:08:28 +0000] 1.1.1.1 arn:aws:iam::111:user/user AAA BATCH.DELETE.OBJECT test.js - 204 - - 1 - - - - v1 AAA SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader s3.us-east-2.amazonaws.com TLSv1.2 - -"u8;

        Assert.Null(AccessLogLine.Read(text, out var line));
        Assert.Equal(("test.js", 204, 1L, "v1"), (Text(line.Key), line.Status, line.ObjectSize, Text(line.VersionId)));
    }

    [Theory]
    [InlineData("\"-\" \"evil\" 9 9 \"more\" ver1", "ver1")]
    [InlineData("\"http://evil \" quoted\" \"agent \\\" 200 - -\" ver1 host", "ver1")]
    [InlineData("\"-\" \"\"\"\" ver1 host", "ver1")]
    [InlineData("\"-\" - ver1 host", "ver1")]
    public void Quotes_in_Referer_and_User_Agent_move_no_other_field(string rest, string version)
    {
        Assert.Null(AccessLogLine.Read(Encoding.UTF8.GetBytes(Start + rest), out var line));
        Assert.Equal(("s3-dg.pdf", 200, version), (Text(line.Key), line.Status, Text(line.VersionId)));
    }

    [Theory]
    [InlineData("", "the third field is no time")]
    [InlineData("owner bucket 06/Feb/2019", "the third field is no time")]
    [InlineData("owner bucket [06/Foo/2019:00:01:57 +0000] - - - - -", "the third field is no time")]
    [InlineData("owner bucket [31/Feb/2019:00:01:57 +0000] - - - - -", "the third field is no time")]
    [InlineData("owner bucket [06/Feb/0001:00:01:57 +1300] - - - - -", "the third field is no time")]
    [InlineData("owner bucket [06/Feb/2019:00:01:57 +0000] 192.0.2.3 req", "it ends after 5 of its fields")]
    [InlineData("owner bucket [06/Feb/2019:00:01:57 +0000] 192.0.2.3 r id REST.GET.OBJECT key \"GET /key", "the request URI has no end")]
    [InlineData("owner bucket [06/Feb/2019:00:01:57 +0000] 192.0.2.3 r id REST.GET.OBJECT key \"GET /key HTTP/1.1\" 200 - 1 2 3", "it ends before the Referer")]
    public void A_bad_line_says_what_is_wrong(string line, string flaw)
        => Assert.StartsWith(flaw, AccessLogLine.Read(Encoding.UTF8.GetBytes(line), out _), StringComparison.Ordinal);

    [Fact]
    public void Another_offset_than_UTC_is_respected()
    {
        Assert.True(AccessLogTime.TryParse("06/Feb/2019:01:30:00 +0130"u8, out var time));
        Assert.Equal(new DateTimeOffset(2019, 2, 6, 0, 0, 0, TimeSpan.Zero), time);
    }

    [Theory]
    [InlineData("models%252Fv1%2520final.bin", "models/v1 final.bin")]
    [InlineData("models%2Fv1.bin", "models/v1.bin")]
    [InlineData("100%25", "100%")]
    [InlineData("a%2", "a%2")]
    [InlineData("%25zz", "%zz")]
    [InlineData("plain", "plain")]
    public void Keys_are_decoded_twice(string encoded, string key)
        => Assert.Equal(key, AccessLogKey.Text(Encoding.UTF8.GetBytes(encoded), new byte[encoded.Length]));

    [Fact]
    public void Any_key_survives_being_encoded_twice()
        => Prop.ForAll<NonNull<string>>(key =>
        {
            var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key.Get));
            var encoded = Encoding.UTF8.GetBytes(Uri.EscapeDataString(Uri.EscapeDataString(text)));
            return AccessLogKey.Text(encoded, new byte[encoded.Length]) == text;
        }).Holds();

    [Fact]
    public void No_bytes_are_an_error()
        => Prop.ForAll<byte[]>(bytes =>
        {
            AccessLogLine.Read([.. Encoding.UTF8.GetBytes("o b [06/Feb/2019:00:01:57 +0000] "), .. bytes ?? []], out _);
            AccessLogLine.Read(bytes, out _);
            return true;
        }).Holds();

    [Theory]
    [InlineData("S3.EXPIRE.OBJECT", AccessLogKind.Expire, StorageClass.Unknown)]
    [InlineData("S3.CREATE.DELETEMARKER", AccessLogKind.CreateDeleteMarker, StorageClass.Unknown)]
    [InlineData("S3.TRANSITION_SIA.OBJECT", AccessLogKind.Transition, StorageClass.StandardIa)]
    [InlineData("S3.TRANSITION_ZIA.OBJECT", AccessLogKind.Transition, StorageClass.OneZoneIa)]
    [InlineData("S3.TRANSITION_INT.OBJECT", AccessLogKind.Transition, StorageClass.IntelligentTiering)]
    [InlineData("S3.TRANSITION_GIR.OBJECT", AccessLogKind.Transition, StorageClass.GlacierInstantRetrieval)]
    [InlineData("S3.TRANSITION.OBJECT", AccessLogKind.Transition, StorageClass.GlacierFlexibleRetrieval)]
    [InlineData("S3.TRANSITION_GDA.OBJECT", AccessLogKind.Transition, StorageClass.GlacierDeepArchive)]
    [InlineData("S3.DELETE.UPLOAD", AccessLogKind.AbortUpload, StorageClass.Unknown)]
    [InlineData("REST.DELETE.OBJECT", AccessLogKind.Delete, StorageClass.Unknown)]
    [InlineData("BATCH.DELETE.OBJECT", AccessLogKind.BatchDelete, StorageClass.Unknown)]
    [InlineData("REST.GET.OBJECT", AccessLogKind.Read, StorageClass.Unknown)]
    [InlineData("REST.DELETE.BUCKET", AccessLogKind.Other, StorageClass.Unknown)]
    internal void The_documented_operations_are_known(string operation, AccessLogKind kind, StorageClass target)
        => Assert.Equal((kind, target), (AccessLogOperations.Of(Encoding.UTF8.GetBytes(operation)), AccessLogOperations.TargetOf(Encoding.UTF8.GetBytes(operation))));

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
