namespace Hokusai.SampleIncident.Tests;

public sealed class GenerationTests
{
    [Fact]
    public void Two_runs_make_the_same_files()
    {
        var again = IncidentSample.Generate();

        Assert.Equal(Sample.Generated.Files.Select(file => file.Path), again.Files.Select(file => file.Path));
        Assert.All(Sample.Generated.Files.Zip(again.Files), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));
    }

    [Fact]
    public void The_committed_sample_is_what_the_generator_makes()
    {
        var committed = new[] { "access-logs", "account", "cloudtrail", "inventory", "terraform-state" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Sample.CommittedFolder, folder), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Sample.CommittedFolder, path).Replace('\\', '/'));

        Assert.Equal(Sample.Generated.Files.Select(file => file.Path).Order(StringComparer.Ordinal), committed.Order(StringComparer.Ordinal));

        // The manifest of the inventory is about compressed bytes, which zlib's versions write differently; S3LifecycleImpactCommandTests read it.
        Assert.All(Sample.Generated.Files.Where(file => !Path.GetFileName(file.Path).StartsWith("manifest.", StringComparison.Ordinal) || !file.Path.StartsWith("inventory/", StringComparison.Ordinal)), file =>
            Assert.True(file.Content.Span.SequenceEqual(Sample.ReadCommitted(Path.Combine(Sample.CommittedFolder, file.Path))), file.Path + " differs: run the generator and commit its output"));
    }

    [Fact]
    public void The_sample_has_the_size_that_its_README_promises()
    {
        var bytes = Directory.EnumerateFiles(Sample.CommittedFolder, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length);

        Assert.InRange(Sample.TrailFiles.Count(), 300, 600);
        Assert.InRange(Sample.Records.Count, 6_000, 10_000);
        Assert.InRange(Sample.StateFiles.Count(), 20, 30);
        Assert.InRange(bytes, 1, 3 * 1024 * 1024);
    }

    [Fact]
    public void Secrets_stand_in_generated_files_and_in_nothing_written_by_hand()
    {
        var generated = string.Concat(Sample.StateFiles.Concat(Sample.TrailFiles).Concat(Sample.AccountFiles).Select(Sample.AsText));
        var byHand = Directory.EnumerateFiles(Sample.CommittedFolder, "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".tf", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToList();

        Assert.NotEmpty(byHand);
        Assert.All(Sample.Generated.Secrets, secret =>
        {
            Assert.Contains(secret, generated, StringComparison.Ordinal);
            Assert.DoesNotContain(byHand, text => text.Contains(secret, StringComparison.Ordinal));
        });
    }
}
