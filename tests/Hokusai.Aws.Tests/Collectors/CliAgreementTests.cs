using Hokusai.Aws.Collectors;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Testbed;
using Xunit.Abstractions;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>The AWS CLI and the collector ask the same server, and must be told the same.</summary>
[Collection(AwsCollection.Name)]
public sealed class CliAgreementTests(AwsTestbedFixture fixture, ITestOutputHelper output)
{
    // moto makes the times in it up anew for every answer; metrics are asked for with a request that nobody types.
    private static readonly string[] s_incomparable = ["cloudtrail get-trail-status", "cloudwatch get-metric-data"];

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
        Assert.Equal([], await CliAgreement.DifferencesAsync(aws, compared));
    }

    [SkippableFact]
    public async Task What_is_rare_about_a_bucket_is_held_as_the_AWS_CLI_prints_it()
    {
        await using var aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { FakeOnly = true });
        RareBuckets.LayDown(aws.Answers);
        var snapshot = await CollectorKit.CollectAsync(aws, new CollectionOptions { Services = ["s3api"] });
        Assert.Equal(14, snapshot.Documents.Count);
        Assert.Equal([], await CliAgreement.DifferencesAsync(aws, snapshot.Documents));
    }
}
