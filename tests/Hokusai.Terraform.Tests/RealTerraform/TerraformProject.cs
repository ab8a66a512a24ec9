namespace Hokusai.Terraform.Tests.RealTerraform;

/// <summary>
/// A Terraform configuration with a versioned S3 state, whose runs stop at a gate in the middle of the apply, when the state has been
/// read, the first resource changed and the state not been written, until the test lets them through: what overlaps does not depend
/// on the machine's speed.
/// </summary>
public sealed class TerraformProject : IDisposable
{
    public const string Bucket = "hokusai-terraform-state";
    public const string Key = "infrastructure/terraform.tfstate";

    // Long enough for the slowest machine; a run that needs it hangs.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    private readonly string _terraform;
    private readonly string _folder = Directory.CreateTempSubdirectory("hokusai-terraform-").FullName;
    private readonly Dictionary<string, string?> _environment;

    public TerraformProject(string terraform, MotoServer server, string? providerMirror, bool useLockFile, string resources, string firstResource)
    {
        _terraform = terraform;
        Write("terraform.rc", providerMirror is null ? "" : $$"""
            provider_installation {
              filesystem_mirror { path = "{{providerMirror}}" }
            }
            """);
        _environment = new Dictionary<string, string?>
        {
            ["TF_CLI_CONFIG_FILE"] = Path.Combine(_folder, "terraform.rc"),
            ["TF_IN_AUTOMATION"] = "1",
            ["CHECKPOINT_DISABLE"] = "1",
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_CA_BUNDLE"] = null,
            ["NO_PROXY"] = "127.0.0.1",
        };
        Write("main.tf", $$"""
            terraform {
              backend "s3" {
                bucket                      = "{{Bucket}}"
                key                         = "{{Key}}"
                region                      = "us-east-1"
                endpoints                   = { s3 = "{{server.Endpoint.AbsoluteUri.TrimEnd('/')}}" }
                use_path_style              = true
                use_lockfile                = {{(useLockFile ? "true" : "false")}}
                skip_credentials_validation = true
                skip_requesting_account_id  = true
                skip_metadata_api_check     = true
                skip_region_validation      = true
              }
            }
            variable "run" { default = "" }
            variable "x" { default = "0" }
            variable "y" { default = "0" }
            resource "terraform_data" "gate" {
              triggers_replace = var.run
              depends_on       = [{{firstResource}}]
              provisioner "local-exec" {
                command = var.run == "" ? "true" : "touch ${var.run}.reached; while [ ! -e ${var.run}.open ]; do sleep 0.05; done"
              }
            }
            {{resources.Replace("ENDPOINT", server.Endpoint.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)}}
            """);
    }

    public async Task InitAsync() => await ExpectSuccessAsync("init", "-input=false", "-no-color");

    public async Task ApplyAsync() => await ExpectSuccessAsync("apply", "-auto-approve", "-input=false", "-no-color");

    /// <summary>Starts an apply that stops at the gate.</summary>
    public RunningProgram StartApply(string run, params string[] variables)
        => new(_terraform, _folder, _environment, ["apply", "-auto-approve", "-input=false", "-no-color", $"-var=run={run}", .. variables.Select(v => $"-var={v}")]);

    /// <summary>Waits until a run stands at the gate.</summary>
    public async Task ReachesGateAsync(string run, RunningProgram program)
    {
        for (var waited = TimeSpan.Zero; waited < s_limit; waited += TimeSpan.FromMilliseconds(50))
        {
            if (File.Exists(Path.Combine(_folder, $"{run}.reached")))
            {
                return;
            }

            Assert.False(program.HasExited, program.Output);
            await Task.Delay(50);
        }

        Assert.Fail($"Run {run} does not get to the gate: {program.Output}");
    }

    public async Task<int> LetThroughAsync(string run, RunningProgram program)
    {
        Write($"{run}.open", "");
        return await program.ExitCodeAsync(s_limit);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static Task<int> EndAsync(RunningProgram program) => program.ExitCodeAsync(s_limit);

    private async Task ExpectSuccessAsync(params string[] arguments)
    {
        using var program = new RunningProgram(_terraform, _folder, _environment, arguments);
        var exitCode = await program.ExitCodeAsync(s_limit);
        Assert.True(exitCode == 0, program.Output);
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);
}
