using Hokusai.Aws.Connection;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Ecs;

/// <summary>The sample incident's services, live, and as if they had gone back last week.</summary>
public sealed class EcsIncident : IAsyncLifetime
{
    private AwsTestbed? _aws;

    internal AwsTestbed Aws
    {
        get
        {
            Skip.If(_aws is null, AwsTestbed.MissingReason);
            return _aws;
        }
    }

    internal static string Folder => Path.Combine(RepositoryRoot.Path, "samples", "hokusai-incident");

    /// <summary>By how many days its times are later than those of the files.</summary>
    internal int Days { get; private set; }

    public async Task InitializeAsync()
    {
        if (AwsTestbed.MissingReason is not null)
        {
            return;
        }

        _aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { AccountId = SampleAccount.AccountId });
        var recent = RecentTrail.Read(Path.Combine(Folder, "cloudtrail"), DateTimeOffset.UtcNow.AddDays(-3));
        Days = recent.Days;
        _aws.AnswerTrail(recent.Records);
        _aws.AnswerEcs(Path.Combine(Folder, "account", SampleAccount.AccountId, AwsTestbed.Region), recent.Days);
    }

    public async Task DisposeAsync()
    {
        if (_aws is not null)
        {
            await _aws.DisposeAsync();
        }
    }

    internal void ClearFaults() => _aws?.Faults.Clear();

    internal Task<AwsSession> OpenAsync() => AwsSession.OpenAsync(
        new AwsSessionRequest
        {
            Credentials = ForeignCredentials.Of(AwsTestbed.AccessKeyId, "CANARY-secret-access-key"),
            EndpointUrl = Aws.EndpointUrl.GetLeftPart(UriPartial.Authority),
            Regions = [AwsTestbed.Region],
        },
        CancellationToken.None);
}
