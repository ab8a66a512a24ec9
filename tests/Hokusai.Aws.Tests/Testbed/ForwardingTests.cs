using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

[Collection(AwsCollection.Name)]
public sealed class ForwardingTests(AwsTestbedFixture fixture)
{
    private static readonly HttpClient s_client = new(new SocketsHttpHandler { UseProxy = false });

    [SkippableFact]
    public async Task An_operation_of_moto_is_answered_and_recorded()
    {
        var aws = await fixture.ResetAsync();

        var answer = await aws.Raw.QueryAsync("rds", "2014-10-31", "DescribeDBInstances");

        Assert.Equal(200, answer.Status);
        Assert.Contains("DescribeDBInstancesResult", answer.Text, StringComparison.Ordinal);
        var entry = Assert.Single(aws.Requests.All);
        Assert.Equal(("rds", "DescribeDBInstances", "us-east-1", "moto"), (entry.Request.Service, entry.Request.Operation, entry.Request.Region, entry.AnsweredBy));
    }

    [SkippableFact]
    public async Task An_operation_that_nobody_answers_is_an_error_that_no_client_retries()
    {
        var aws = await fixture.ResetAsync();

        var answer = await aws.Raw.JsonAsync("cloudtrail", "CloudTrail_20131101.StartQuery");

        Assert.Equal(501, answer.Status);
        Assert.Contains("moto fails at cloudtrail StartQuery (NotImplementedError", answer.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_error_of_moto_arrives_as_it_is()
    {
        var aws = await fixture.ResetAsync();

        var answer = await aws.Raw.RestAsync("s3", HttpMethod.Get, "/no-such-bucket/key");

        Assert.Equal(404, answer.Status);
        Assert.Contains("<Code>NoSuchBucket</Code>", answer.Text, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("plain")]
    [InlineData("a/b//c%2Fd")]
    [InlineData("dots/%2E%2E/up")]
    [InlineData("space%20and%2Bplus")]
    public async Task An_object_keeps_its_key_and_its_bytes(string key)
    {
        var aws = await fixture.ResetAsync();
        await aws.Raw.RestAsync("s3", HttpMethod.Put, "/bucket-one");

        var content = Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 31)).ToArray();
        Assert.Equal(HttpStatusCode.OK, await PutAsync(aws, $"/bucket-one/{key}", new ByteArrayContent(content)));

        using var get = Request(aws, HttpMethod.Get, $"/bucket-one/{key}");
        using var answer = await s_client.SendAsync(get);
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        var listing = await aws.Raw.RestAsync("s3", HttpMethod.Get, "/bucket-one?list-type=2");
        Assert.Contains($"<Key>{Uri.UnescapeDataString(key)}</Key>", listing.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_chunked_upload_arrives_whole()
    {
        var aws = await fixture.ResetAsync();
        await aws.Raw.RestAsync("s3", HttpMethod.Put, "/bucket-one");
        using var content = new StreamContent(new MemoryStream(new byte[2_000_000]));

        using var put = Request(aws, HttpMethod.Put, "/bucket-one/key");
        put.Content = content;
        put.Headers.TransferEncodingChunked = true;
        using var stored = await s_client.SendAsync(put);
        Assert.Equal(HttpStatusCode.OK, stored.StatusCode);

        using var head = Request(aws, HttpMethod.Head, "/bucket-one/key");
        using var answer = await s_client.SendAsync(head);
        Assert.Equal(2_000_000, answer.Content.Headers.ContentLength);
        Assert.Equal("HeadObject", aws.Requests.All[^1].Request.Operation);
    }

    [SkippableFact]
    public async Task A_signed_chunk_upload_is_stored_without_its_framing()
    {
        var aws = await fixture.ResetAsync();
        await aws.Raw.RestAsync("s3", HttpMethod.Put, "/bucket-one");
        var body = new ByteArrayContent(Encoding.ASCII.GetBytes("5;chunk-signature=00\r\nhello\r\n0;chunk-signature=00\r\n\r\n"));
        body.Headers.ContentEncoding.Add("aws-chunked");

        using var put = Request(aws, HttpMethod.Put, "/bucket-one/key");
        put.Content = body;
        put.Headers.Add("x-amz-decoded-content-length", "5");
        put.Headers.Add("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
        using var stored = await s_client.SendAsync(put);
        Assert.Equal(HttpStatusCode.OK, stored.StatusCode);

        Assert.Equal("hello", (await aws.Raw.RestAsync("s3", HttpMethod.Get, "/bucket-one/key")).Text);
    }

    [SkippableFact]
    public async Task Deleting_an_object_answers_without_a_body()
    {
        var aws = await fixture.ResetAsync();
        await aws.Raw.RestAsync("s3", HttpMethod.Put, "/bucket-one");
        await PutAsync(aws, "/bucket-one/key", new StringContent("x"));

        var answer = await aws.Raw.RestAsync("s3", HttpMethod.Delete, "/bucket-one/key");

        Assert.Equal(204, answer.Status);
        Assert.Empty(answer.Body);
    }

    [SkippableFact]
    public async Task An_address_that_moto_makes_leads_to_the_testbed()
    {
        var aws = await fixture.ResetAsync();

        var answer = await aws.Raw.JsonAsync("sqs", "AmazonSQS.CreateQueue", new() { ["QueueName"] = "queue-one" });

        Assert.Contains($"{aws.EndpointUrl}123456789012/queue-one", answer.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_attempt_that_a_client_counts_is_recorded()
    {
        var aws = await fixture.ResetAsync();
        using var message = Request(aws, HttpMethod.Get, "/");
        message.Headers.Add("amz-sdk-request", "attempt=2; max=3");

        using var answer = await s_client.SendAsync(message);

        Assert.Equal(2, Assert.Single(aws.Requests.Of("s3", "ListBuckets")).Request.Attempt);
    }

    [SkippableFact]
    public async Task A_key_of_an_assumed_role_belongs_to_the_account_of_the_role()
    {
        var aws = await fixture.ResetAsync();
        var session = await aws.Raw.QueryAsync("sts", "2011-06-15", "AssumeRole", ("RoleArn", "arn:aws:iam::111122223333:role/reader"), ("RoleSessionName", "test"));
        var key = session.Text.Split("<AccessKeyId>")[1].Split('<')[0];

        var other = aws.Raw with { AccessKeyId = key };
        await other.QueryAsync("rds", "2014-10-31", "DescribeDBInstances");

        Assert.Equal("111122223333", Assert.Single(aws.Requests.Of("rds")).Request.AccountId);
        Assert.Contains("<Account>111122223333</Account>", (await other.QueryAsync("sts", "2011-06-15", "GetCallerIdentity")).Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_aws_cli_reads_iso_times_from_the_testbed()
    {
        var aws = await fixture.ResetAsync();
        await aws.Raw.JsonAsync("logs", "Logs_20140328.CreateLogGroup", new() { ["logGroupName"] = "/ecs/app" });
        await aws.Raw.RestAsync("s3", HttpMethod.Put, "/bucket-one");

        var groups = await aws.CliAsync("logs", "describe-log-groups");
        var buckets = await aws.CliAsync("s3api", "list-buckets");

        Assert.Equal("/ecs/app", (string?)groups["logGroups"]![0]!["logGroupName"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", (string)buckets["Buckets"]![0]!["CreationDate"]!);
    }

    private static HttpRequestMessage Request(AwsTestbed aws, HttpMethod method, string target)
    {
        var message = new HttpRequestMessage(method, new Uri($"{aws.EndpointUrl.GetLeftPart(UriPartial.Authority)}{target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        aws.Raw.Sign(message, "s3");
        return message;
    }

    private static async Task<HttpStatusCode> PutAsync(AwsTestbed aws, string target, HttpContent content)
    {
        using var message = Request(aws, HttpMethod.Put, target);
        message.Content = content;
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await s_client.SendAsync(message);
        return answer.StatusCode;
    }
}
