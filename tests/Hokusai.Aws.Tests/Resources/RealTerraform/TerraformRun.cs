using System.Text.Json;
using Hokusai.Terraform.Tests.RealTerraform;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>The installed Terraform with a configuration of its own, in a folder of its own.</summary>
internal sealed class TerraformRun : IDisposable
{
    // Databases and balancers take their provider minutes; a run that needs this hangs.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(30);

    private readonly string _terraform;
    private readonly string _folder = Directory.CreateTempSubdirectory("hokusai-provider-").FullName;
    private readonly Dictionary<string, string?> _environment;

    public TerraformRun(string terraform, string providerMirror, IEnumerable<string> configuration, IReadOnlyDictionary<string, string> environment)
    {
        _terraform = terraform;
        foreach (var file in configuration)
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(_folder, "terraform.rc"), $$"""
            provider_installation {
              filesystem_mirror { path = "{{providerMirror}}" }
            }
            """);
        _environment = environment.ToDictionary(variable => variable.Key, variable => (string?)variable.Value);
        _environment["TF_CLI_CONFIG_FILE"] = Path.Combine(_folder, "terraform.rc");
        _environment["TF_IN_AUTOMATION"] = "1";
        _environment["CHECKPOINT_DISABLE"] = "1";
        // Each is a provider's setting of its own.
        _environment["AWS_PROFILE"] = null;
        _environment["AWS_SESSION_TOKEN"] = null;
        _environment["AWS_CA_BUNDLE"] = null;
    }

    public Task InitAsync() => RunAsync("init", "-input=false", "-no-color");

    /// <summary>Makes what the configuration says.</summary>
    public Task ApplyAsync() => RunAsync("apply", "-auto-approve", "-input=false", "-no-color");

    /// <summary>Takes what is there into the state.</summary>
    public Task RefreshAsync() => RunAsync("apply", "-refresh-only", "-auto-approve", "-input=false", "-no-color");

    /// <summary>The state, as <c>terraform show -json</c> tells it.</summary>
    public Task<JsonElement> StateAsync() => JsonAsync("show", "-json");

    /// <summary>The types and attributes of the providers.</summary>
    public Task<JsonElement> SchemaAsync() => JsonAsync("providers", "schema", "-json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        using var json = JsonDocument.Parse(await RunAsync(arguments));
        return json.RootElement.Clone();
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var program = new RunningProgram(_terraform, _folder, _environment, arguments);
        var exitCode = await program.ExitCodeAsync(s_limit);
        Assert.True(exitCode == 0, program.Output);
        return program.Output;
    }
}
