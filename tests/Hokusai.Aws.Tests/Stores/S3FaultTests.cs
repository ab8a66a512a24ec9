using System.Text;
using Hokusai.Aws.Stores;
using Hokusai.Core.Tests.Trail;
using Hokusai.Core.Tests.Trail.Objects;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;
using static Hokusai.Aws.Tests.Stores.ScriptedS3;

namespace Hokusai.Aws.Tests.Stores;

/// <summary>What a server, or the network before it, can do wrong: told for what it is, and never taken for a whole answer.</summary>
public sealed class S3FaultTests
{
    private const string Key = "incident/a.json";

    private static readonly byte[] s_content = Encoding.UTF8.GetBytes(Records.File(Records.One(id: "a")));
#pragma warning disable CA5351 // S3's ETag is an MD5, and the SDK looks whether it is.
    private static readonly string s_eTag = Convert.ToHexString(System.Security.Cryptography.MD5.HashData(s_content)).ToLowerInvariant();
#pragma warning restore CA5351
    private static readonly StoredObject s_item = new(Key, s_content.Length, s_eTag);

    [Theory]
    [InlineData("403 Forbidden", "AccessDenied", "Access Denied", ObjectErrorIds.AccessDenied, "s3:GetObject")]
    [InlineData("403 Forbidden", "AccessDenied", "User: arn:aws:iam::111122223333:user/ada is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-west-1:111122223333:key/1 because no identity-based policy allows the kms:Decrypt action", ObjectErrorIds.AccessDenied, "kms:Decrypt")]
    [InlineData("400 Bad Request", "KMS.DisabledException", "arn:aws:kms:eu-west-1:111122223333:key/1 is disabled.", ObjectErrorIds.KeyUnusable, null)]
    [InlineData("404 Not Found", "NoSuchBucket", "The specified bucket does not exist", ObjectErrorIds.BucketNotFound, null)]
    [InlineData("404 Not Found", "NoSuchKey", "The specified key does not exist.", ObjectErrorIds.ObjectGone, null)]
    [InlineData("404 Not Found", "NoSuchVersion", "The specified version does not exist.", ObjectErrorIds.ObjectGone, null)]
    [InlineData("412 Precondition Failed", "PreconditionFailed", "At least one of the pre-conditions you specified did not hold", ObjectErrorIds.ObjectChanged, null)]
    [InlineData("403 Forbidden", "InvalidObjectState", "The operation is not valid for the object's storage class", ObjectErrorIds.ObjectArchived, null)]
    [InlineData("400 Bad Request", "ExpiredToken", "The provided token has expired.", ObjectErrorIds.CredentialsRejected, null)]
    [InlineData("403 Forbidden", "RequestTimeTooSkewed", "The difference between the request time and the current time is too large.", ObjectErrorIds.CredentialsRejected, null)]
    [InlineData("403 Forbidden", "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", ObjectErrorIds.CredentialsRejected, null)]
    [InlineData("400 Bad Request", "AuthorizationHeaderMalformed", "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'", ObjectErrorIds.WrongRegion, null)]
    [InlineData("503 Service Unavailable", "SlowDown", "Please reduce your request rate.", ObjectErrorIds.RequestFailed, null)]
    [InlineData("500 Internal Server Error", "InternalError", "We encountered an internal error. Please try again.", ObjectErrorIds.RequestFailed, null)]
    public async Task An_error_of_S3_is_told_in_words_with_the_permission_that_is_missing(string status, string code, string message, string errorId, string? permission)
    {
        using var server = new ScriptedS3((_, _) => Answer.Error(status, code, message));

        var failure = await Assert.ThrowsAsync<ObjectStoreException>(() => new S3ObjectStore(server.Client, "trails").OpenAsync(s_item, 0, default));

        Assert.Equal(errorId, failure.ErrorId);
        Assert.Equal(permission, failure.MissingPermission);
        Assert.NotNull(failure.Advice);
        Assert.True(permission is null || failure.Message.Contains(permission, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_listing_that_is_denied_names_its_permission()
    {
        using var server = new ScriptedS3((_, _) => Answer.Error("403 Forbidden", "AccessDenied", "Access Denied"));
        var store = new S3ObjectStore(server.Client, "trails");

        Assert.Equal("s3:ListBucket", (await FailureAsync(store.ListAsync("", null, default))).MissingPermission);
        Assert.Equal("s3:ListBucket", (await FailureAsync(store.ListPrefixesAsync("", default))).MissingPermission);
        Assert.Equal("s3:ListBucketVersions", (await FailureAsync(store.ListVersionsAsync("key", default))).MissingPermission);
    }

    [Theory]
    [InlineData("301 Moved Permanently", "PermanentRedirect", "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.")]
    [InlineData("400 Bad Request", "AuthorizationHeaderMalformed", "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'")]
    public async Task A_bucket_of_another_Region_is_asked_there_and_where_that_is_impossible_its_Region_is_named(string status, string code, string message)
    {
        using var wrong = new ScriptedS3((_, _) => Answer.Error(status, code, message) with { Headers = "Content-Type: application/xml\r\nx-amz-bucket-region: eu-central-1\r\n" });
        using var right = new ScriptedS3((_, _) => Answer.Ok(Page(truncated: false, token: "", Key)));

        var failure = await FailureAsync(new S3ObjectStore(wrong.Client, "trails").ListAsync("", null, default));
        Assert.Equal(ObjectErrorIds.WrongRegion, failure.ErrorId);
        Assert.Equal("Give the Region eu-central-1.", failure.Advice);

        var asked = wrong.Requests.Count;
        var store = new S3ObjectStore(wrong.Client, "trails", region => region == "eu-central-1" ? right.Client : throw new InvalidOperationException(region));
        for (var time = 0; time < 3; time++)
        {
            var listed = new List<string>();
            await foreach (var item in store.ListAsync("", null, default))
            {
                listed.Add(item.Key);
            }

            Assert.Equal([Key], listed);
        }

        Assert.Equal(2 * asked, wrong.Requests.Count);
        Assert.Equal(3, right.Requests.Count);
    }

    [Theory]
    [InlineData("200 OK", "<html><body>Sign in to the hotel's network. CANARY-page</body></html>")]
    [InlineData("200 OK", "<ListBucketResult><Name>tra")]
    [InlineData("502 Bad Gateway", "<html><body>CANARY-page Bad gateway</body></html>")]
    [InlineData("403 Forbidden", "CANARY-page")]
    public async Task A_page_in_place_of_an_answer_is_a_failure_and_is_not_quoted(string status, string body)
    {
        using var server = new ScriptedS3((_, _) => new Answer(status, Encoding.UTF8.GetBytes(body), "Content-Type: text/html\r\n"));

        var failure = await FailureAsync(new S3ObjectStore(server.Client, "trails").ListAsync("", null, default));

        Assert.Contains(failure.ErrorId, new[] { ObjectErrorIds.RequestFailed, ObjectErrorIds.AccessDenied });
        Assert.DoesNotContain("CANARY", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure()
    {
        Uri endpoint;
        using (var server = new ScriptedS3((_, _) => Answer.Ok("")))
        {
            endpoint = server.Endpoint;
        }

        using var client = S3Clients.For(endpoint);
        var failure = await FailureAsync(new S3ObjectStore(client, "trails").ListAsync("", null, default));

        Assert.Equal(ObjectErrorIds.RequestFailed, failure.ErrorId);
        Assert.Contains("network", failure.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_with_an_entry_that_has_no_key_or_a_size_below_zero_harms_nobody()
    {
        using var server = new ScriptedS3((_, _) => Answer.Ok(Page(truncated: false, token: "", Key).Replace($"<Size>{s_content.Length}</Size>", "<Size>-5</Size>", StringComparison.Ordinal).Replace("</ListBucketResult>", "<Contents><Size>1</Size></Contents></ListBucketResult>", StringComparison.Ordinal)));

        var reading = await new TrailObjectSource(new S3ObjectStore(server.Client, "trails"), "incident/").ReadAsync();

        Assert.Empty(reading.Events);
        Assert.Contains(ObjectErrorIds.ListingBroken, reading.ErrorIds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_listing_whose_token_repeats_or_is_missing_ends_as_a_failure_and_not_in_circles(bool repeats)
    {
        using var server = new ScriptedS3((_, _) => Answer.Ok(Page(truncated: true, token: repeats ? "again" : "", Key)));
        var store = new S3ObjectStore(server.Client, "trails");

        var reading = await new TrailObjectSource(store, "incident/").ReadAsync();

        Assert.Equal([ObjectErrorIds.ListingBroken], reading.ErrorIds.Distinct().Where(id => id == ObjectErrorIds.ListingBroken));
        Assert.True(server.Requests.Count < 20);
    }

    [Fact]
    public async Task Throttling_and_failures_of_the_service_are_tried_again()
    {
        using var server = new ScriptedS3(
            (number, _) => number switch
            {
                0 => Answer.Error("503 Slow Down", "SlowDown", "Please reduce your request rate."),
                1 => Answer.Error("500 Internal Server Error", "InternalError", "Please try again."),
                _ => Answer.Ok(Page(truncated: false, token: "", Key)),
            },
            retries: 4);

        var listed = new List<StoredObject>();
        await foreach (var item in new S3ObjectStore(server.Client, "trails").ListAsync("", null, default))
        {
            listed.Add(item);
        }

        Assert.Equal([Key], listed.Select(item => item.Key));
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_breaks_off_or_falls_silent_is_asked_for_from_where_it_broke(bool fallsSilent)
    {
        using var server = new ScriptedS3((number, head) => head.Contains("list-type=2", StringComparison.Ordinal)
            ? Answer.Ok(Listing(head))
            : Range(head) is var from && number < 99 && from == 0
                ? new Answer("200 OK", s_content, $"ETag: \"{s_eTag}\"\r\n", SentBytes: 100, HangsUp: fallsSilent)
                : new Answer("206 Partial Content", s_content[from..], $"ETag: \"{s_eTag}\"\r\nContent-Range: bytes {from}-{s_content.Length - 1}/{s_content.Length}\r\n"));
        var store = new S3ObjectStore(server.Client, "trails") { LongestSilence = TimeSpan.FromMilliseconds(200) };

        var reading = await new TrailObjectSource(store, "incident/").ReadAsync();

        Assert.Equal(["a"], reading.Ids);
        Assert.Empty(reading.Problems);
        var second = server.Requests[^1];
        Assert.Contains($"Range: bytes=100-{s_content.Length - 1}", second, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"If-Match: \"{s_eTag}\"", second, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_server_that_ignores_the_range_does_not_make_an_object_of_two_halves()
    {
        using var server = new ScriptedS3((number, head) => head.Contains("list-type=2", StringComparison.Ordinal)
            ? Answer.Ok(Listing(head))
            : new Answer("200 OK", s_content, $"ETag: \"{s_eTag}\"\r\n", SentBytes: Range(head) == 0 ? 100 : null));

        var reading = await new TrailObjectSource(new S3ObjectStore(server.Client, "trails"), "incident/").ReadAsync();

        Assert.Empty(reading.Events);
        Assert.Equal([ObjectErrorIds.ObjectChanged], reading.ErrorIds);
    }

    [Fact]
    public async Task A_body_whose_bytes_were_changed_on_their_way_is_named()
    {
        var changed = (byte[])s_content.Clone();
        changed[50] ^= 1;
        using var server = new ScriptedS3((_, head) => head.Contains("list-type=2", StringComparison.Ordinal)
            ? Answer.Ok(Listing(head))
            : new Answer("200 OK", changed, $"ETag: \"{s_eTag}\"\r\n"));

        var reading = await new TrailObjectSource(new S3ObjectStore(server.Client, "trails"), "incident/").ReadAsync();

        Assert.Empty(reading.Events);
        Assert.Equal([ObjectErrorIds.ObjectIncomplete], reading.ErrorIds);
    }

    [Fact]
    public async Task A_body_shorter_than_the_listing_says_is_not_taken_for_the_whole()
    {
        using var server = new ScriptedS3((_, head) => head.Contains("list-type=2", StringComparison.Ordinal)
            ? Answer.Ok(Listing(head))
            : new Answer("200 OK", s_content[..^2], $"ETag: \"{s_eTag}\"\r\n"));

        var reading = await new TrailObjectSource(new S3ObjectStore(server.Client, "trails"), "incident/").ReadAsync();

        Assert.Empty(reading.Events);
        Assert.Equal([ObjectErrorIds.ObjectChanged], reading.ErrorIds);
    }

    [Fact]
    public async Task Cancelling_ends_a_request_that_hangs()
    {
        using var server = new ScriptedS3((_, _) => Answer.Ok(new string(' ', 1000)) with { SentBytes = 10, HangsUp = true });
        using var stop = new CancellationTokenSource();
        var listing = Task.Run(async () =>
        {
            await foreach (var item in new S3ObjectStore(server.Client, "trails").ListAsync("", null, stop.Token))
            {
                Assert.Null(item);
            }
        });
        SpinWait.SpinUntil(() => server.Requests.Count > 0);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listing);
    }

    private static int Range(string head)
    {
        var at = head.IndexOf("bytes=", StringComparison.Ordinal);
        return at < 0 ? 0 : int.Parse(head[(at + 6)..head.IndexOf('-', at)]);
    }

    // Only the flat listing has the object; the search for the layout before it finds nothing.
    private static string Listing(string head)
        => head.Contains("delimiter", StringComparison.Ordinal) ? Page(truncated: false, token: "") : Page(truncated: false, token: "", Key);

    private static string Page(bool truncated, string token, params string[] keys)
        => $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>trails</Name><IsTruncated>{(truncated ? "true" : "false")}</IsTruncated>
            {(token.Length == 0 ? "" : $"<NextContinuationToken>{token}</NextContinuationToken>")}
            {string.Concat(keys.Select(key => $"<Contents><Key>{key}</Key><LastModified>2025-07-20T10:00:00.000Z</LastModified><ETag>\"{s_eTag}\"</ETag><Size>{s_content.Length}</Size><StorageClass>STANDARD</StorageClass></Contents>"))}
            </ListBucketResult>
            """;

    private static async Task<ObjectStoreException> FailureAsync<T>(IAsyncEnumerable<T> listing)
        => await Assert.ThrowsAsync<ObjectStoreException>(async () =>
        {
            await foreach (var item in listing)
            {
                Assert.NotNull(item);
            }
        });
}
