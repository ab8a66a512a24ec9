using Hokusai.Terraform.Tests.RealTerraform;

namespace Hokusai.Core.Tests.Monitoring.Export;

/// <summary>A folder with a configuration in which the real Terraform runs. Skips the test where Terraform, or the AWS provider if needed, is not installed.</summary>
internal sealed class TerraformFolder : IDisposable
{
    // Long enough for the slowest machine; a run that needs it hangs.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("hokusai-export-").FullName;
    private readonly string _terraform;
    private readonly Dictionary<string, string?> _environment;

    public TerraformFolder(string configuration, bool needsProvider)
    {
        var terraform = InstalledPrograms.Find("terraform");
        var mirror = InstalledPrograms.FindProviderMirror();
        Skip.If(terraform is null, "Terraform is not installed.");
        Skip.If(needsProvider && mirror is null, "There is no provider mirror with the AWS provider.");
        _terraform = terraform!;
        File.WriteAllText(FileOf("main.tf"), configuration);
        File.WriteAllText(FileOf("terraform.rc"), mirror is null ? "" : $$"""
            provider_installation {
              filesystem_mirror { path = "{{mirror}}" }
            }
            """);
        _environment = new Dictionary<string, string?>
        {
            ["TF_CLI_CONFIG_FILE"] = FileOf("terraform.rc"),
            ["TF_IN_AUTOMATION"] = "1",
            ["CHECKPOINT_DISABLE"] = "1",
            ["AWS_PROFILE"] = null,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
    }

    public string FileOf(string name) => Path.Combine(_folder, name);

    /// <summary>Runs Terraform, which has to succeed.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        using var program = new RunningProgram(_terraform, _folder, _environment, arguments);
        var exitCode = await program.ExitCodeAsync(s_limit);
        Assert.True(exitCode == 0, $"terraform {string.Join(' ', arguments)}: {program.Output}");
        return program.Output;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
