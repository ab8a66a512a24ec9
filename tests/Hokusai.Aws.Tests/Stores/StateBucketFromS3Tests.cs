using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.Aws.Stores;
using Hokusai.Core.State;
using Hokusai.Core.Tests.Trail;
using Hokusai.Terraform.State;

namespace Hokusai.Aws.Tests.Stores;

/// <summary>What is read from a bucket is what the AWS CLI fetches into a folder.</summary>
[Collection(MotoS3Collection.Name)]
public sealed class StateBucketFromS3Tests(MotoS3 moto) : IDisposable
{
    private const string Key = "prod/terraform.tfstate";

    private readonly TrailFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task A_bucket_and_a_folder_of_versions_fetched_with_the_AWS_CLI_give_the_same_history()
    {
        Skip.IfNot(moto.IsInstalled, "moto_server is not installed.");
        Skip.If(AwsCli is null, "The AWS CLI is not installed.");
        var bucket = await moto.MakeBucketAsync(versioned: true);
        foreach (var (serial, value) in new[] { (1, "a"), (2, "b"), (2, "c"), (3, "d"), (1, "a") })
        {
            await moto.PutAsync(bucket, Key + ".tflock", "{}"u8.ToArray());
            await moto.PutAsync(bucket, Key, Encoding.UTF8.GetBytes(State(serial, value)));
            await moto.Client.DeleteObjectAsync(bucket, Key + ".tflock");
            // LastModified, as listed, has whole seconds, and by the CLI's listing alone nobody can tell puts from deletions within one.
            await Task.Delay(TimeSpan.FromSeconds(1.05));
        }

        await FetchWithCliAsync(bucket);
        var options = new StateHistoryOptions { Salt = new byte[] { 1, 2, 3 } };

        var expected = Assert.Single(StateHistoryReader.Read([_folder.Root], options));
        var histories = new List<StateHistory>();
        await foreach (var history in new StateBucketSource(new S3ObjectStore(moto.Client, bucket) { PageSize = 3 }, [Key], options).ReadAsync(progress: null, CancellationToken.None))
        {
            histories.Add(history);
        }

        var actual = Assert.Single(histories);
        Assert.Empty(expected.Problems);
        Assert.Equal(5, expected.Versions.Count);
        Assert.NotEmpty(expected.Forks);
        Assert.Equal(10, expected.Locks.Count);
        Assert.Equal(Shown(expected), Shown(actual));
        Assert.All(actual.Versions, version => Assert.Equal($"s3://{bucket}/{Key}", version.Evidence.Source));
    }

    private static string? AwsCli => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "aws"))
        .FirstOrDefault(File.Exists);

    private async Task FetchWithCliAsync(string bucket)
    {
        var listing = JsonNode.Parse(await RunCliAsync("list-object-versions", "--bucket", bucket, "--prefix", Key, "--output", "json"))!.AsObject();
        listing["Name"] = bucket;
        _folder.Write("versions.json", listing.ToJsonString());
        foreach (var version in listing["Versions"]!.AsArray().Where(version => (string?)version!["Key"] == Key))
        {
            var id = (string)version!["VersionId"]!;
            await RunCliAsync("get-object", "--bucket", bucket, "--key", Key, "--version-id", id, _folder.Path($"{id}.tfstate"));
        }
    }

    private async Task<string> RunCliAsync(params string[] arguments)
    {
        var config = _folder.Path("config");
        await File.WriteAllTextAsync(config, "[default]\ncli_timestamp_format = iso8601\n");
        var start = new ProcessStartInfo(AwsCli!, ["s3api", .. arguments, "--endpoint-url", moto.Endpoint.ToString()]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("AWS_CONFIG_FILE", config), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_DEFAULT_REGION", "us-east-1"), ("AWS_PAGER", "") })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }

    private static string State(int serial, string value)
        => $$$"""{"version":4,"terraform_version":"1.11.4","serial":{{{serial}}},"lineage":"6f1c2a52-0b57-41b6-9a43-5c1f6f9a2d10","outputs":{},"resources":[{"mode":"managed","type":"aws_thing","name":"a","provider":"p","instances":[{"schema_version":0,"attributes":{"id":"a","value":"{{{value}}}"}}]}]}""";

    private static string Shown(StateHistory history) => JsonSerializer.Serialize(history with
    {
        Versions = [.. history.Versions.Select(version => version with { Time = null, Evidence = version.Evidence with { Source = "", Time = null } })],
        Forks = [.. history.Forks.Select(fork => fork with { Times = [], Evidence = [.. fork.Evidence.Select(evidence => evidence with { Source = "", Time = null })] })],
        Locks = [.. history.Locks.Select(seen => seen with { Time = null })],
    });
}
