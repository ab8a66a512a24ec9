using System.Text.Json;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Writing;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.S3.Risk.Repair;
using Hokusai.Core.Tests.Monitoring.Export;
using Hokusai.Terraform.Tests.RealTerraform;

namespace Hokusai.Core.Tests.S3.Configuration;

/// <summary>What the real Terraform and the real PowerShell make of what is written.</summary>
public sealed class RealWritersTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private static readonly LifecycleConfiguration s_everything = new()
    {
        DefaultMinimumSize = MinimumTransitionSize.VariesByStorageClass,
        Rules =
        [
            new LifecycleRule { Id = "whole", IsEnabled = true, Filter = new LifecycleFilter(), AbortMultipartUploadDays = 1, Expiration = new LifecycleExpiration { RemovesExpiredDeleteMarkers = true } },
            new LifecycleRule { IsEnabled = false, Filter = new LifecycleFilter { Prefix = "" }, Expiration = new LifecycleExpiration { Days = 5 } },
            new LifecycleRule
            {
                Id = "'; Write-Host pwned; ' ‘x’ $(1) ${var.x} %{if} \"q\" \\ `n é 日本 \u001b[31m",
                IsEnabled = true,
                Filter = new LifecycleFilter
                {
                    Prefix = "a'b/${x}/",
                    Tags = [KeyValuePair.Create("k'1", "v\"1"), KeyValuePair.Create("k2", "")],
                    SizeGreaterThan = 131071,
                    SizeLessThan = 54975581388800,
                },
                Transitions = [new LifecycleTransition { Days = 30, StorageClass = StorageClass.StandardIa }, new LifecycleTransition { Days = 60, StorageClass = StorageClass.GlacierFlexibleRetrieval }],
                Expiration = new LifecycleExpiration { Days = 365 },
                NoncurrentVersionTransitions = [new NoncurrentVersionTransition { Days = 30, NewerNoncurrentVersions = 3, StorageClass = StorageClass.GlacierInstantRetrieval }],
                NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 365, NewerNoncurrentVersions = 5 },
            },
            new LifecycleRule
            {
                Id = "dated", IsEnabled = true, Filter = new LifecycleFilter { Tags = [KeyValuePair.Create("k", "v")] },
                Expiration = new LifecycleExpiration { Date = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) },
            },
            new LifecycleRule { Id = "large", IsEnabled = true, Filter = new LifecycleFilter { SizeGreaterThan = 5 }, Transitions = [new LifecycleTransition { Days = 0, StorageClass = StorageClass.GlacierDeepArchive }] },
        ],
    };

    [SkippableFact]
    public async Task Terraform_takes_every_kind_of_rule_and_finds_it_formatted()
    {
        using var folder = new TerraformFolder(VersioningSwitch.Terraform("acme-models.v1") + "\n" + LifecycleTerraform.Write(s_everything, "acme-models.v1"), needsProvider: true);

        await folder.RunAsync("fmt", "-check", "-diff", "-no-color");
        await folder.RunAsync("init", "-input=false", "-no-color");
        await folder.RunAsync("validate", "-no-color");
    }

    [SkippableFact]
    public async Task PowerShell_makes_the_same_rules_of_hostile_texts_and_runs_nothing_else()
    {
        var said = await RunAsync(LifecyclePowerShell.Write(s_everything, "acme'bucket"));

        Assert.DoesNotContain("pwned\n", said, StringComparison.Ordinal);
        using var answer = JsonDocument.Parse(said[said.IndexOf('{', StringComparison.Ordinal)..]);
        Assert.Equal("acme'bucket", answer.RootElement.GetProperty("Bucket").GetString());
        Assert.Equal("varies_by_storage_class", answer.RootElement.GetProperty("Size").GetString());
        var read = ReadConfiguration.Of(answer.RootElement.GetRawText());
        Assert.Empty(read.Problems);
        // The SDK needs a predicate: an empty filter is one with an empty prefix.
        var wanted = s_everything with { Rules = [.. s_everything.Rules.Select(rule => FilterPart.Of(rule.Filter).Count == 0 ? rule with { Filter = new LifecycleFilter { Prefix = "" } } : rule)] };
        Assert.Equal(LifecycleJson.Write(wanted), LifecycleJson.Write(read.Configuration!));
    }

    [SkippableFact]
    public async Task Random_configurations_go_through_Terraform()
    {
        var configurations = FsCheck.Fluent.Gen.Sample(RandomConfigurations.All.Generator, 12, 40).Select(LifecycleRepair.Of).Where(configuration => configuration.Rules.Count > 0);
        using var folder = new TerraformFolder(string.Join('\n', configurations.Select((configuration, index) => LifecycleTerraform.Write(configuration, $"bucket-{index}"))), needsProvider: true);

        await folder.RunAsync("fmt", "-check", "-diff", "-no-color");
        await folder.RunAsync("init", "-input=false", "-no-color");
        await folder.RunAsync("validate", "-no-color");
    }

    // The module is not installed where the tests run, but the SDK that it wraps is in the package cache: its types are real, and only the command is a double.
    private static async Task<string> RunAsync(string script)
    {
        var pwsh = InstalledPrograms.Find("pwsh");
        Skip.If(pwsh is null, "PowerShell is not installed.");
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var core = Find(packages, "awssdk.core", "AWSSDK.Core.dll");
        var s3 = Find(packages, "awssdk.s3", "AWSSDK.S3.dll");
        Skip.If(core is null || s3 is null, "The AWS SDK is not in the package cache.");
        var folder = Directory.CreateTempSubdirectory("hokusai-lifecycle-").FullName;
        try
        {
            var file = Path.Combine(folder, "script.ps1");
            await File.WriteAllTextAsync(file, $$"""
                $null = [Reflection.Assembly]::LoadFrom('{{core}}'), [Reflection.Assembly]::LoadFrom('{{s3}}')
                function Import-Module { }
                function Write-S3LifecycleConfiguration($BucketName, [Amazon.S3.Model.LifecycleRule[]]$Configuration_Rule, $TransitionDefaultMinimumObjectSize) {
                    [pscustomobject]@{ Bucket = $BucketName; Size = $TransitionDefaultMinimumObjectSize; LifecycleConfiguration = @{ Rules = $Configuration_Rule } } | ConvertTo-Json -Depth 20
                }

                """ + script);
            using var program = new RunningProgram(pwsh!, folder, new Dictionary<string, string?> { ["NO_COLOR"] = "1" }, ["-NoProfile", "-NonInteractive", "-File", file]);
            Assert.True(await program.ExitCodeAsync(s_limit) == 0, program.Output);
            return program.Output;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Find(string packages, string package, string assembly)
        => Directory.Exists(Path.Combine(packages, package))
            ? Directory.EnumerateFiles(Path.Combine(packages, package), assembly, SearchOption.AllDirectories).Where(path => path.Contains("net8.0", StringComparison.Ordinal)).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
}
