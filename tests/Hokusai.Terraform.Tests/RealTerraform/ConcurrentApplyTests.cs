using System.Text.Json;
using Hokusai.Terraform.State;

namespace Hokusai.Terraform.Tests.RealTerraform;

/// <summary>Forks made by the installed Terraform on an S3 of the test's own, read by the reader.</summary>
public sealed class ConcurrentApplyTests : IDisposable
{
    private const string TwoValues = """
        resource "terraform_data" "x" { input = var.x }
        resource "terraform_data" "y" { input = var.y }
        """;

    // A database instance would do as well, but its provider waits for minutes after each change.
    private const string Password = """
        provider "aws" {
          region                      = "us-east-1"
          skip_credentials_validation = true
          skip_requesting_account_id  = true
          skip_metadata_api_check     = true
          endpoints { ssm = "ENDPOINT" }
        }
        resource "aws_ssm_parameter" "password" {
          name  = "/hokusai/prod/db-password"
          type  = "SecureString"
          value = "correct-horse-${var.x}"
          tags  = { Release = var.y }
        }
        """;

    private readonly string _versions = Directory.CreateTempSubdirectory("hokusai-versions-").FullName;

    public void Dispose() => Directory.Delete(_versions, recursive: true);

    [SkippableFact]
    public async Task Two_applies_at_once_without_a_lock_fork_the_state()
    {
        using var server = await StartServerAsync();
        using var project = new TerraformProject(Terraform(), server, providerMirror: null, useLockFile: false, TwoValues, "terraform_data.x");

        var history = await RunTwoAtOnceAsync(server, project);

        Assert.Empty(history.Problems);
        Assert.Equal([1, 2, 2], history.Versions.Select(v => v.Serial));
        var fork = Assert.Single(history.Forks);
        Assert.Equal(history.Versions[0].VersionId, fork.ParentVersionId);
        Assert.Equal([history.Versions[1].VersionId, history.Versions[2].VersionId], fork.VersionIds);
        Assert.Contains(fork.LostUpdates, c => c.Address == "terraform_data.x" && c.After == "\"1\"");
        Assert.DoesNotContain(fork.LostUpdates, c => c.Address == "terraform_data.y");
        Assert.Null(fork.Doubt);
    }

    [SkippableFact]
    public async Task With_a_lock_file_the_second_apply_is_refused_and_the_state_does_not_fork()
    {
        using var server = await StartServerAsync();
        using var project = new TerraformProject(Terraform(), server, providerMirror: null, useLockFile: true, TwoValues, "terraform_data.x");
        await server.MakeVersionedBucketAsync(TerraformProject.Bucket);
        await project.InitAsync();
        await project.ApplyAsync();
        using var first = project.StartApply("first", "x=1");
        await project.ReachesGateAsync("first", first);

        using var second = project.StartApply("second", "y=1");
        var secondExit = await TerraformProject.EndAsync(second);
        Assert.Equal(0, await project.LetThroughAsync("first", first));

        Assert.Equal(1, secondExit);
        Assert.Contains("Error acquiring the state lock", second.Output, StringComparison.Ordinal);
        await server.FetchVersionsAsync(TerraformProject.Bucket, TerraformProject.Key, _versions);
        var history = Assert.Single(StateHistoryReader.Read([_versions]));
        Assert.Equal([1, 2], history.Versions.Select(v => v.Serial));
        Assert.Empty(history.Forks);
        Assert.Equal([false, true, false, true], history.Locks.Select(l => l.IsRelease));
    }

    [SkippableFact]
    public async Task Two_applies_at_once_lose_a_password_and_no_password_is_shown()
    {
        var mirror = InstalledPrograms.FindProviderMirror();
        Skip.If(mirror is null, "No mirror of Terraform providers holds hashicorp/aws; TF_PLUGIN_MIRROR may name one.");
        using var server = await StartServerAsync();
        using var project = new TerraformProject(Terraform(), server, mirror, useLockFile: false, Password, "aws_ssm_parameter.password");

        var history = await RunTwoAtOnceAsync(server, project);

        var lost = Assert.Single(Assert.Single(history.Forks).LostUpdates, c => c.Attribute == "value");
        Assert.Equal("aws_ssm_parameter.password", lost.Address);
        Assert.True(lost.IsSensitive);
        Assert.StartsWith("sha256:", lost.After, StringComparison.Ordinal);
        Assert.NotEqual(lost.Before, lost.After);
        Assert.Contains("/hokusai/prod/db-password", lost.Identifiers);
        Assert.DoesNotContain("correct-horse", JsonSerializer.Serialize(history), StringComparison.Ordinal);
    }

    // The second run starts when the first has made its change and not stored it, and sees a password that its state does not know.
    private async Task<StateHistory> RunTwoAtOnceAsync(MotoServer server, TerraformProject project)
    {
        await server.MakeVersionedBucketAsync(TerraformProject.Bucket);
        await project.InitAsync();
        await project.ApplyAsync();
        using var first = project.StartApply("first", "x=1");
        await project.ReachesGateAsync("first", first);
        using var second = project.StartApply("second", "y=1");
        await project.ReachesGateAsync("second", second);
        Assert.Equal(0, await project.LetThroughAsync("first", first));
        Assert.Equal(0, await project.LetThroughAsync("second", second));
        await server.FetchVersionsAsync(TerraformProject.Bucket, TerraformProject.Key, _versions);
        return Assert.Single(StateHistoryReader.Read([_versions]));
    }

    private async Task<MotoServer> StartServerAsync()
    {
        Skip.If(OperatingSystem.IsWindows(), "The gate of the test's configuration is a POSIX shell command.");
        var moto = InstalledPrograms.Find("moto_server");
        Skip.If(moto is null, "moto_server (Python's moto with its server extra) is not installed.");
        Terraform();
        return await MotoServer.StartAsync(moto!, _versions);
    }

    private static string Terraform()
    {
        var terraform = InstalledPrograms.Find("terraform");
        Skip.If(terraform is null, "terraform is not installed.");
        return terraform!;
    }
}
