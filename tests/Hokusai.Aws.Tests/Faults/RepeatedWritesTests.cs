using System.Net;
using System.Net.Sockets;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Aws.Services.EventBridge;
using Hokusai.Aws.Services.Kms;
using Hokusai.Aws.Services.Sns;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Services;
using Hokusai.Aws.Tests.Testbed;

namespace Hokusai.Aws.Tests.Faults;

/// <summary>A retry may not do a thing twice: what makes something new each time is made again only where the first call certainly did nothing.</summary>
public sealed class RepeatedWritesTests : FakeOnlyTests
{
    private const string Topic = "arn:aws:sns:us-east-1:123456789012:alerts";

    private AwsConnection? _connection;

    private AwsConnection Connection => _connection!;

    /// <summary>Faults after which the call may have been carried out.</summary>
    public static TheoryData<string> Ambiguous => ["InternalFailure", "ServiceUnavailable", "ConnectionReset", "ResetMidBody", "BodyCutShort", "ChunksCutShort", "HtmlPage502", "HtmlPage503"];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Aws.Answers.AddJson("kms", "CreateKey", """{"KeyMetadata":{"KeyId":"key-1"}}""");
        Aws.Answers.AddJson("events", "PutEvents", """{"FailedEntryCount":0,"Entries":[{"EventId":"1"}]}""");
        Aws.Answers.AddXml("sns", "Publish", "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>");
        Aws.Answers.AddXml("monitoring", "PutMetricAlarm", "<PutMetricAlarmResponse/>");
        _connection = FaultClient.Connect(Aws.EndpointUrl, timeout: null);
    }

    [Theory]
    [MemberData(nameof(Ambiguous))]
    public async Task A_call_that_would_do_a_thing_twice_is_not_repeated_after_an_outcome_that_nobody_knows(string kind)
    {
        Inject(kind, Fault.Always);

        await NotRepeated("kms", "CreateKey", new CreateKeyRequest());
        await NotRepeated("events", "PutEvents", new PutEventsRequest { Entries = [new PutEventsRequestEntry { Source = "hokusai.test" }] });
        await NotRepeated("sns", "Publish", new PublishRequest { TopicArn = Topic, Message = "m" });
    }

    [Theory]
    [InlineData("Throttling")]
    [InlineData("ClockAhead")]
    public async Task It_is_repeated_where_the_first_was_refused(string kind)
    {
        Inject(kind, times: 1);

        var made = await Connection.SendAsync(new CreateKeyRequest(), CancellationToken.None);

        Assert.Equal("key-1", made.KeyMetadata?.KeyId);
        Assert.Equal(2, Aws.Requests.Count("kms", "CreateKey"));
    }

    [Fact]
    public async Task A_refusal_is_no_unknown_outcome()
    {
        Inject("AccessDenied", Fault.Always);

        var failure = await Assert.ThrowsAsync<AwsCallException>(() => Connection.SendAsync(new CreateKeyRequest(), CancellationToken.None));

        Assert.Equal((AwsErrorIds.AccessDenied, false), (failure.ErrorId, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task Nothing_was_done_where_nobody_listened()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, port: 0);
        nobody.Start();
        var address = nobody.LocalEndpoint;
        nobody.Stop();
        using var connection = FaultClient.Connect(new Uri($"http://{address}"), timeout: null);

        var failure = await Assert.ThrowsAsync<AwsCallException>(() => connection.SendAsync(new CreateKeyRequest(), CancellationToken.None));

        Assert.Equal((AwsErrorIds.Unreachable, false), (failure.ErrorId, failure.IsOutcomeUnknown));
    }

    [Theory]
    [MemberData(nameof(Ambiguous))]
    public async Task What_only_sets_a_state_is_repeated(string kind)
    {
        Inject(kind, times: 1);

        await Connection.SendAsync(new PutMetricAlarmRequest { AlarmName = "a" }, CancellationToken.None);

        Assert.Equal(2, Aws.Requests.Count("monitoring", "PutMetricAlarm"));
    }

    [Fact]
    public void These_are_the_operations_that_do_a_thing_twice()
        => Assert.Equal(
            ["EventBridge PutEvents", "KMS CreateKey", "SNS Publish"],
            KnownOperation.All.Where(known => known.Operation.DoublesWhenRepeated).Select(known => known.ToString()));

    private void Inject(string kind, int times)
        => Aws.Faults.Inject(new Fault { Kind = FaultKinds.All.Single(fault => fault.Name == kind), Times = times });

    private async Task NotRepeated<TResponse>(string service, string operation, AwsRequest<TResponse> request)
        where TResponse : AwsShape
    {
        var failure = await Assert.ThrowsAsync<AwsCallException>(() => Connection.SendAsync(request, CancellationToken.None));
        Assert.True(failure.IsOutcomeUnknown);
        Assert.EndsWith("Whether it was carried out is not known.", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.Advice);
        Assert.Equal(1, Aws.Requests.Count(service, operation));
    }
}
