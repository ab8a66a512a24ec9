using System.Text.Json;
using System.Text.RegularExpressions;
using Hokusai.Core.Commands;
using Hokusai.Core.Rds;
using Hokusai.Core.Tests.Commands;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>An investigation of the sample incident comes to the same conclusions whether its trail lies in a folder or in a bucket.</summary>
public sealed partial class InvestigationFromBucketTests
{
    [Fact]
    public async Task The_sample_incident_is_explained_alike_and_the_second_pass_fetches_only_what_surrounds_it()
    {
        var sample = Sample();
        var trail = Path.Combine(sample, "cloudtrail");
        var store = new MemoryObjectStore();
        foreach (var file in Directory.EnumerateFiles(trail, "*", SearchOption.AllDirectories))
        {
            store.Put(Path.GetRelativePath(trail, file).Replace('\\', '/'), await File.ReadAllBytesAsync(file));
        }

        var states = Path.Combine(sample, "terraform-state");
        var fromFiles = await InvestigateAsync(states, new TrailFileSource([trail]));
        var fromBucket = await InvestigateAsync(states, new TrailObjectSource(store, ""));

        Assert.NotEmpty(fromFiles.RootCauses);
        Assert.Equal(Shown(fromFiles, trail + Path.DirectorySeparatorChar), Shown(fromBucket, "s3://trails/"));
        var objects = store.OpenedKeys.Distinct().Count();
        Assert.InRange(store.Opened.Count, objects + 1, (2 * objects) - 1);
    }

    private static Task<Investigation> InvestigateAsync(string states, ITrailSource trail)
        => new PasswordInvestigator(InvestigationSources.Files([states]) with { Trail = trail }, new InvestigationOptions(), new NoTime()).InvestigateAsync(new CommandRecorder(), CancellationToken.None);

    // Sources are named by where they are, and hashes are salted anew for each run.
    private static string Shown(Investigation investigation, string root)
        => Hash().Replace(JsonSerializer.Serialize(investigation).Replace(JsonEncodedText.Encode(root).ToString(), "", StringComparison.Ordinal), "sha256:");

    [GeneratedRegex("sha256:[0-9a-f]{16}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Hash();

    private static string Sample()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var sample = Path.Combine(folder.FullName, "samples", "hokusai-incident");
            if (Directory.Exists(sample))
            {
                return sample;
            }
        }

        throw new DirectoryNotFoundException("samples/hokusai-incident");
    }

    private sealed class NoTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
