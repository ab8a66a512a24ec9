using System.Text.Json.Nodes;
using Hokusai.Aws.Testbed;
using Xunit.Sdk;

namespace Hokusai.Cli.Tests;

/// <summary>The sample incident's account at moto and the fake in front of it, with the incident in its history and in its buckets.</summary>
public sealed class SampleAccountFixture : IAsyncLifetime, IDisposable
{
    private const string RotatingDocument = """
        {"schemaVersion":"0.3","description":"Rotates","mainSteps":[{"name":"set","action":"aws:executeAwsApi",
        "inputs":{"Service":"rds","Api":"ModifyDBInstance","DBInstanceIdentifier":"hokusai-production","MasterUserPassword":"{{ password }}"}}]}
        """;

    private readonly TemporaryFolder _folder = new();
    private AwsTestbed? _aws;

    /// <summary>The account; its state and its trail bucket hold the incident as it happened.</summary>
    internal AwsTestbed Aws
    {
        get
        {
            Skip.If(_aws is null, AwsTestbed.MissingReason);
            return _aws;
        }
    }

    /// <summary>The trail file with what event history has: the incident of last week.</summary>
    internal string RecentTrailPath => Path.Combine(_folder.Path, "trail.json.gz");

    public async Task InitializeAsync()
    {
        if (AwsTestbed.MissingReason is not null)
        {
            return;
        }

        _aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { AccountId = SampleAccount.AccountId });
        await SampleAccount.SeedAsync(_aws);
        await SampleAccount.UploadEvidenceAsync(_aws, Repository.Sample);
        await _aws.Raw.JsonAsync("ssm", "AmazonSSM.CreateDocument", new JsonObject
        {
            ["Name"] = "RotateOrdersPassword",
            ["DocumentType"] = "Automation",
            ["Content"] = RotatingDocument,
        });
        // Event history has no data events.
        var recent = RecentTrail.Read(Path.Combine(Repository.Sample, "cloudtrail"), DateTimeOffset.UtcNow.AddDays(-3));
        var records = recent.Records.Where(record => (string?)record["eventCategory"] != "Data").ToList();
        RecentTrail.Write(records, RecentTrailPath);
        _aws.AnswerTrail(records);
        _aws.AnswerEcs(Path.Combine(Repository.Sample, "account", SampleAccount.AccountId, AwsTestbed.Region), recent.Days);
    }

    public async Task DisposeAsync()
    {
        if (_aws is not null)
        {
            await _aws.DisposeAsync();
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs hokusai with the account's endpoint and keys.</summary>
    internal Task<HokusaiProcess> RunAsync(params string[] arguments)
    {
        var aws = Aws;
        var environment = aws.Environment.Where(variable => variable.Key != "AWS_ENDPOINT_URL").ToDictionary();
        return HokusaiProcess.RunAsync(environment, [.. arguments, "--endpoint-url", aws.EndpointUrl.GetLeftPart(UriPartial.Authority)]);
    }

    /// <summary>The only investigation of a run that printed JSON.</summary>
    internal static JsonNode Investigation(HokusaiProcess run)
    {
        Assert.True(run.ExitCode is 0 or 2, run.Error);
        var investigations = JsonNode.Parse(run.Output)!["investigations"]!.AsArray();
        return investigations.Count == 1 ? investigations[0]! : throw new XunitException($"{investigations.Count} investigations.");
    }
}
