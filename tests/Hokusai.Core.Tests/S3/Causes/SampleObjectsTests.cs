using Hokusai.Core.Commands;
using Hokusai.Core.Tests.Commands;

namespace Hokusai.Core.Tests.S3.Causes;

/// <summary>The objects of the sample incident: what its README promises.</summary>
public sealed class SampleObjectsTests
{
    private static readonly Lazy<Task<Investigation>> s_sample = new(InvestigateAsync);

    [Fact]
    public async Task The_rule_is_proven_first_with_who_put_it_and_what_it_took()
    {
        var investigation = await s_sample.Value;

        var cause = investigation.RootCauses[0];
        Assert.Equal((RootCauseKind.LifecycleExpiration, Confidence.Proven), (cause.Kind, cause.Confidence));
        Assert.StartsWith("The lifecycle rule DeleteOldData of hokusai-models (expires everything after 30 days) deleted the objects; hokusai-terraform-deploy/GitHubActions put it at 2025-07-16 08:5", cause.Title, StringComparison.Ordinal);
        Assert.Equal(680, investigation.Deletions.Where(deletion => deletion.Origin == S3DeletionOrigin.Lifecycle).Sum(deletion => deletion.Objects));
        Assert.Contains(investigation.Impact, item => item.Description.Contains("failed with NoSuchKey", StringComparison.Ordinal));
        Assert.Contains(investigation.Impact, item => item.Description.EndsWith("gone for good, but for copies elsewhere", StringComparison.Ordinal));
        Assert.Equal(["HKS-S3-009", "HKS-S3-007", "HKS-S3-008", "HKS-S3-003"], investigation.Findings.Select(finding => finding.RuleId));
        Assert.NotNull(investigation.LifecycleChanges.Single(change => change.Bucket == "hokusai-models").SessionKey);
        Assert.Empty(investigation.Problems);
    }

    [Fact]
    public async Task What_only_looks_like_it_is_told_as_what_it_is()
        => Assert.Equal(
            [(RootCauseKind.LifecycleExpiration, "hokusai-models"), (RootCauseKind.NotDeletedInS3, "hokusai-training"), (RootCauseKind.DeletedByPerson, "hokusai-models")],
            (await s_sample.Value).RootCauses.Select(cause => (cause.Kind, cause.Resources[0])));

    private static async Task<Investigation> InvestigateAsync()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "samples", "hokusai-incident")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("samples/hokusai-incident");
        }

        var output = new CommandRecorder();
        var sources = InvestigationSources.Files([Path.Combine(folder.FullName, "samples", "hokusai-incident")]);
        await new InvestigationCommand(sources, new InvestigationOptions { Symptoms = [Symptom.ObjectsDeleted] }, TimeProvider.System).RunAsync(output, default);
        return (Investigation)Assert.Single(output.Objects);
    }
}
