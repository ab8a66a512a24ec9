using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

/// <summary>
/// The outcomes that the catalogue of faults names are those of Amazon's own clients: what should be repeated is real enough to be repeated by them,
/// and what should be reported is.
/// </summary>
public sealed class AwsSdkAgreesTests : FakeOnlyTests
{
    /// <summary>For answers that never come; all others come in their own time, on a slow machine too.</summary>
    private static readonly TimeSpan s_shortPatience = TimeSpan.FromSeconds(5);

    private TimeSpan _patience = TimeSpan.FromMinutes(2);

    /// <summary>Amazon's clients bound the wait for an answer, not for its body: an endless one holds them for ever. They list an empty answer of S3 as an empty bucket.</summary>
    private static readonly HashSet<(AwsProtocol, string)> s_disagreements = [(AwsProtocol.Query, "EndlessDrip"), (AwsProtocol.RestXml, "EndlessDrip"), (AwsProtocol.RestXml, "BodyEmpty")];

    public static TheoryData<string> Kinds(AwsProtocol protocol) =>
        [.. FaultKinds.All.Where(kind => kind.Protocols.Contains(protocol) && !kind.NeedsPages && !s_disagreements.Contains((protocol, kind.Name))).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds), AwsProtocol.Query)]
    public Task The_client_of_sts_agrees(string kind) => CheckAsync(kind, "GetCallerIdentity", "123456789012", async () =>
    {
        using var sts = new AmazonSecurityTokenServiceClient(new BasicAWSCredentials("testing", "secret"), Configured(new AmazonSecurityTokenServiceConfig()));
        return (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest())).Account;
    });

    [Theory]
    [MemberData(nameof(Kinds), AwsProtocol.RestXml)]
    public Task The_client_of_s3_agrees(string kind) => CheckAsync(kind, "ListObjectsV2", "item", async () => (await ListAsync())?.Single().Key);

    [Fact]
    public async Task The_client_of_s3_takes_an_empty_answer_for_an_empty_bucket()
    {
        ProtocolCalls.Answer(Aws.Answers);
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.BodyEmpty });

        Assert.Null(await ListAsync());
    }

    private async Task<List<S3Object>?> ListAsync()
    {
        using var s3 = new AmazonS3Client(new BasicAWSCredentials("testing", "secret"), Configured(new AmazonS3Config { ForcePathStyle = true }));
        return (await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "bucket-one" })).S3Objects;
    }

    private async Task CheckAsync(string name, string operation, string answer, Func<Task<string?>> call)
    {
        ProtocolCalls.Answer(Aws.Answers);
        var kind = FaultKinds.All.Single(kind => kind.Name == name);
        Aws.Faults.Inject(new Fault { Kind = kind, Times = kind.Outcome is FaultOutcome.Reported ? Fault.Always : 1 });
        if (kind == FaultKinds.NoAnswer)
        {
            _patience = s_shortPatience;
        }

        var outcome = await Record.ExceptionAsync(async () => Assert.Equal(answer, await call()));

        var attempts = Aws.Requests.All.Count(entry => entry.Request.Operation == operation);
        Assert.Equal(
            (kind.Outcome is FaultOutcome.Reported, kind.Outcome is FaultOutcome.Retried ? 2 : 1),
            (outcome is not null, attempts));
    }

    private TConfig Configured<TConfig>(TConfig config)
        where TConfig : ClientConfig
    {
        config.ServiceURL = Aws.EndpointUrl.ToString();
        config.AuthenticationRegion = AwsTestbed.Region;
        config.MaxErrorRetry = 1;
        config.Timeout = _patience;
        return config;
    }
}
