using Hokusai.Aws.Collectors;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Testbed;
using Hokusai.Core.Snapshots;
using Xunit.Abstractions;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>The AWS CLI and the collector ask the same server, and must be told the same.</summary>
[Collection(AwsCollection.Name)]
public sealed class CliAgreementTests(AwsTestbedFixture fixture, ITestOutputHelper output)
{
    // Times in answers that are made up anew each time; requests that nobody types: for metrics, and for a report by the number of its job.
    private static readonly string[] s_incomparable =
        ["cloudtrail get-trail-status", "cloudwatch get-metric-data", "iam get-service-last-accessed-details"];

    [SkippableFact]
    public async Task What_a_snapshot_holds_is_what_the_AWS_CLI_prints()
    {
        var aws = await fixture.ResetAsync();
        await new MotoAccount(aws).FillAsync();
        var snapshot = await CollectorKit.CollectAsync(aws);

        // Of buckets, one with everything and one with nothing.
        var compared = snapshot.Documents
            .Where(document => !s_incomparable.Contains($"{document.Key.Service} {document.Key.Command}"))
            .GroupBy(document => (document.Key.Service, document.Key.Command, IsPlain: document.Key.Subject == "plain-bucket"))
            .Select(same => same.FirstOrDefault(document => document.Key.Subject == "full-bucket") ?? same.First())
            .ToList();
        var commands = compared.DistinctBy(document => (document.Key.Service, document.Key.Command)).Count();
        output.WriteLine($"{compared.Count} documents of {commands} commands compared.");
        Assert.True(commands > 80, $"Only {commands} commands were compared.");
        await AssertAgreementAsync(aws, compared);
    }

    [SkippableFact]
    public async Task What_is_rare_about_a_bucket_is_held_as_the_AWS_CLI_prints_it()
    {
        await using var aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { FakeOnly = true });
        RareBuckets.LayDown(aws.Answers);
        var snapshot = await CollectorKit.CollectAsync(aws, new CollectionOptions { Services = ["s3api"] });
        Assert.Equal(15, snapshot.Documents.Count);
        await AssertAgreementAsync(aws, snapshot.Documents);
    }

    private async Task AssertAgreementAsync(AwsTestbed aws, IReadOnlyList<SnapshotDocument> documents)
    {
        var differences = await CliAgreement.DifferencesAsync(aws, documents);
        output.WriteLine(differences);
        Assert.Equal("", differences);
    }
}
