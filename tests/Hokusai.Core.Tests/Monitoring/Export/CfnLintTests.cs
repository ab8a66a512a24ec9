using Hokusai.Core.Monitoring.Export;
using Hokusai.Terraform.Tests.RealTerraform;

namespace Hokusai.Core.Tests.Monitoring.Export;

/// <summary>What cfn-lint, which has CloudFormation's schemas, says of what is written.</summary>
public sealed class CfnLintTests
{
    // Long enough for the slowest machine; a run that needs it hangs.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    [SkippableFact]
    public async Task The_whole_monitoring_has_no_errors_and_no_warnings()
    {
        var program = InstalledPrograms.Find("cfn-lint");
        Skip.If(program is null, "cfn-lint is not installed.");
        var folder = Directory.CreateTempSubdirectory("hokusai-export-").FullName;
        try
        {
            var template = Path.Combine(folder, "monitoring.yaml");
            await File.WriteAllTextAsync(template, MonitoringCloudFormation.Write(SampleMonitoring.All(), SampleMonitoring.Account, SampleMonitoring.Region, "aws"));

            using var lint = new RunningProgram(program!, folder, new Dictionary<string, string?>(), "--regions", SampleMonitoring.Region, "--non-zero-exit-code", "warning", "--", template);

            Assert.True(await lint.ExitCodeAsync(s_limit) == 0, lint.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
