using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

public sealed class FaultTests : FakeOnlyTests
{
    public static TheoryData<AwsProtocol> SpokenProtocols => [AwsProtocol.AwsJson, AwsProtocol.Query, AwsProtocol.Ec2Query, AwsProtocol.RestXml, AwsProtocol.RestJson];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        ProtocolCalls.Answer(Aws.Answers);
    }

    [Fact]
    public void Every_kind_has_a_name_of_its_own_and_a_protocol()
    {
        Assert.Equal(FaultKinds.All.Count, FaultKinds.All.Select(kind => kind.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(FaultKinds.All, kind => Assert.NotEmpty(kind.Protocols));
    }

    [Theory]
    [InlineData(AwsProtocol.AwsJson, "Throttling", 400, """{"__type":"ThrottlingException","message":"Rate exceeded"}""")]
    [InlineData(AwsProtocol.AwsJson, "ThrottlingNamespacedType", 400, """{"__type":"com.amazonaws.ecs#ThrottlingException","message":"Rate exceeded"}""")]
    [InlineData(AwsProtocol.AwsJson, "ThrottlingTypeInHeader", 400, """{"message":"Rate exceeded"}""")]
    [InlineData(AwsProtocol.AwsJson, "InternalFailure", 500, "InternalServerError")]
    [InlineData(AwsProtocol.AwsJson, "ServiceUnavailable", 503, "ServiceUnavailableException")]
    [InlineData(AwsProtocol.AwsJson, "ExpiredToken", 400, "ExpiredTokenException")]
    [InlineData(AwsProtocol.AwsJson, "AccessDenied", 400, "is not authorized to perform: ecs:ListClusters on resource: ")]
    [InlineData(AwsProtocol.AwsJson, "AccessDeniedBare", 400, """{"__type":"AccessDeniedException"}""")]
    [InlineData(AwsProtocol.Query, "Throttling", 400, "<Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error>")]
    [InlineData(AwsProtocol.Query, "InternalFailure", 500, "<Code>InternalFailure</Code>")]
    [InlineData(AwsProtocol.Query, "ServiceUnavailable", 503, "<Code>ServiceUnavailable</Code>")]
    [InlineData(AwsProtocol.Query, "ExpiredToken", 403, "<Code>ExpiredToken</Code>")]
    [InlineData(AwsProtocol.Query, "AccessDenied", 403, "is not authorized to perform: rds:DescribeDBInstances on resource: ")]
    [InlineData(AwsProtocol.Query, "AccessDeniedBare", 403, "<Error><Type>Sender</Type><Code>AccessDenied</Code></Error>")]
    [InlineData(AwsProtocol.Ec2Query, "Throttling", 503, "<Response><Errors><Error><Code>RequestLimitExceeded</Code>")]
    [InlineData(AwsProtocol.Ec2Query, "AccessDenied", 403, "<Code>UnauthorizedOperation</Code><Message>You are not authorized to perform this operation. User: arn:aws:sts::123456789012:assumed-role/hokusai-reader/testbed is not authorized to perform: ec2:DescribeVpcs")]
    [InlineData(AwsProtocol.RestXml, "Throttling", 503, "<Error><Code>SlowDown</Code>")]
    [InlineData(AwsProtocol.RestXml, "AccessDenied", 403, "is not authorized to perform: s3:ListBucket on resource: arn:aws:s3:::bucket-one ")]
    [InlineData(AwsProtocol.RestXml, "AccessDeniedBare", 403, "<Message>Access Denied</Message>")]
    [InlineData(AwsProtocol.RestJson, "Throttling", 429, """{"message":"Rate exceeded"}""")]
    public async Task An_error_has_the_form_of_the_protocol(AwsProtocol protocol, string kind, int status, string part)
    {
        Aws.Faults.Inject(new Fault { Kind = Kind(kind) });

        var answer = await Aws.Raw.CallAsync(protocol);

        Assert.Equal(status, answer.Status);
        Assert.Contains(part, answer.Text, StringComparison.Ordinal);
        Assert.Equal(kind, Assert.Single(Aws.Requests.All).Fault);
    }

    [Fact]
    public async Task A_code_in_the_header_carries_an_address()
    {
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.ThrottlingTypeInHeader });

        var answer = await Aws.Raw.CallAsync(AwsProtocol.AwsJson);

        Assert.Contains(answer.Headers, header => header.Key.Equals("x-amzn-ErrorType", StringComparison.OrdinalIgnoreCase) && header.Value.StartsWith("ThrottlingException:http://", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_meets_only_the_requests_that_it_is_for()
    {
        var fault = Aws.Faults.Inject(new Fault { Kind = FaultKinds.Throttling, Service = "ecs", Operation = "ListClusters", After = 1, Times = 2 });

        var statuses = new List<int> { (await Aws.Raw.CallAsync(AwsProtocol.Query)).Status };
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await Aws.Raw.CallAsync(AwsProtocol.AwsJson)).Status);
        }

        Assert.Equal([200, 200, 400, 400, 200], statuses);
        Assert.Equal(2, fault.Met);
        Assert.Equal(4, Aws.Requests.Count("ecs", "ListClusters"));
    }

    [Fact]
    public async Task A_fault_can_be_met_in_one_region_alone()
    {
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.ServiceUnavailable, Region = "eu-west-1", Times = Fault.Always });

        Assert.Equal(503, (await (Aws.Raw with { Region = "eu-west-1" }).CallAsync(AwsProtocol.AwsJson)).Status);
        Assert.Equal(200, (await Aws.Raw.CallAsync(AwsProtocol.AwsJson)).Status);
    }

    [Theory]
    [InlineData("ConnectionReset")]
    [InlineData("ResetMidBody")]
    [InlineData("BodyCutShort")]
    [InlineData("ChunksCutShort")]
    public async Task A_broken_connection_breaks_the_call(string kind)
    {
        Aws.Faults.Inject(new Fault { Kind = Kind(kind) });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Aws.Raw.CallAsync(AwsProtocol.AwsJson));
        Assert.Equal(200, (await Aws.Raw.CallAsync(AwsProtocol.AwsJson)).Status);
    }

    [Theory]
    [InlineData("NoAnswer")]
    [InlineData("EndlessDrip")]
    public async Task A_call_that_never_ends_lasts_until_the_client_gives_up(string kind)
    {
        var fault = Aws.Faults.Inject(new Fault { Kind = Kind(kind) });

        var call = Aws.Raw.CallAsync(AwsProtocol.AwsJson);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (fault.Met == 0)
        {
            await Task.Delay(10, limit.Token);
        }

        await Task.Delay(100);
        Assert.False(call.IsCompleted);
    }

    [Theory]
    [MemberData(nameof(SpokenProtocols))]
    public async Task A_slow_body_is_whole(AwsProtocol protocol)
    {
        var whole = await Aws.Raw.CallAsync(protocol);
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.SlowDrip });

        Assert.Equal(whole.Text, (await Aws.Raw.CallAsync(protocol)).Text);
    }

    [Theory]
    [MemberData(nameof(SpokenProtocols))]
    public async Task A_truncated_body_looks_complete_to_http(AwsProtocol protocol)
    {
        var whole = await Aws.Raw.CallAsync(protocol);
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.BodyTruncated });

        var half = await Aws.Raw.CallAsync(protocol);

        Assert.Equal(200, half.Status);
        Assert.Equal(whole.Text[..(whole.Text.Length / 2)], half.Text);
    }

    [Theory]
    [InlineData("HtmlPage200", 200)]
    [InlineData("HtmlPage502", 502)]
    [InlineData("HtmlPage503", 503)]
    public async Task A_proxy_answers_with_a_page_for_people(string kind, int status)
    {
        Aws.Faults.Inject(new Fault { Kind = Kind(kind) });

        var answer = await Aws.Raw.CallAsync(AwsProtocol.Query);

        Assert.Equal((status, "text/html"), (answer.Status, answer.ContentType));
    }

    [Theory]
    [InlineData(AwsProtocol.AwsJson, 20, "InvalidSignatureException", "is now earlier than")]
    [InlineData(AwsProtocol.AwsJson, -20, "InvalidSignatureException", "is still later than")]
    [InlineData(AwsProtocol.Query, 20, "SignatureDoesNotMatch", "Signature expired: ")]
    [InlineData(AwsProtocol.Ec2Query, 20, "RequestExpired", "Request has expired.")]
    [InlineData(AwsProtocol.RestXml, 20, "RequestTimeTooSkewed", "too large")]
    public async Task A_skewed_clock_rejects_until_the_client_signs_with_its_time(AwsProtocol protocol, int minutes, string code, string words)
    {
        var fault = Aws.Faults.Inject(new Fault { Kind = FaultKinds.Clock(TimeSpan.FromMinutes(minutes)) });

        var rejection = await (Aws.Raw with { SigningTime = DateTimeOffset.UtcNow }).CallAsync(protocol);

        Assert.Contains(code, rejection.Text, StringComparison.Ordinal);
        Assert.Contains(words, rejection.Text, StringComparison.Ordinal);
        var date = DateTimeOffset.Parse(rejection.Headers.Single(header => header.Key == "Date").Value, CultureInfo.InvariantCulture);
        Assert.Equal(200, (await (Aws.Raw with { SigningTime = date }).CallAsync(protocol)).Status);
        Assert.Equal(1, fault.Met);
    }

    [Theory]
    [MemberData(nameof(SpokenProtocols))]
    public async Task A_page_token_expires_before_the_second_page(AwsProtocol protocol)
    {
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.ExpiredPageToken });

        var first = await Aws.Raw.CallAsync(protocol);
        var second = await Aws.Raw.CallAsync(protocol, Token(first));

        Assert.Contains("item", first.Text, StringComparison.Ordinal);
        Assert.Equal(400, second.Status);
    }

    [Theory]
    [MemberData(nameof(SpokenProtocols))]
    public async Task A_page_token_leads_to_itself(AwsProtocol protocol)
    {
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.RepeatedPageToken });

        var token = Token(await Aws.Raw.CallAsync(protocol));

        Assert.Equal(token, Token(await Aws.Raw.CallAsync(protocol, token)));
        Assert.Equal(token, Token(await Aws.Raw.CallAsync(protocol, token)));
    }

    [Theory]
    [MemberData(nameof(SpokenProtocols))]
    public async Task An_empty_page_leads_to_the_items(AwsProtocol protocol)
    {
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.EmptyPage });

        var first = await Aws.Raw.CallAsync(protocol);
        var second = await Aws.Raw.CallAsync(protocol, Token(first));

        Assert.DoesNotContain("item", first.Text, StringComparison.Ordinal);
        Assert.Contains("item", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("testbed-token", second.Text, StringComparison.Ordinal);
    }

    private static string Token(AwsAnswer answer) => Regex.Match(answer.Text, "testbed-token[a-z-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

    private static FaultKind Kind(string name) => FaultKinds.All.Single(kind => kind.Name == name);
}
