using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Hokusai.PS.Tests;

/// <summary>What lies in PowerShell's default load context may refer to nothing that another module could bring in another version.</summary>
public class RootAssemblyTests
{
    private static readonly string[] s_allowed = ["mscorlib", "netstandard", "System.", "Hokusai."];

    [Theory]
    [InlineData("Hokusai.PS.dll")]
    [InlineData("Hokusai.Model.dll")]
    public void A_root_assembly_refers_to_the_framework_PowerShell_and_our_own_assemblies_only(string file)
    {
        var references = References(Path.Combine(Repository.Module, file));

        Assert.NotEmpty(references);
        Assert.DoesNotContain(references, name => !s_allowed.Any(allowed => name.StartsWith(allowed, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_model_refers_to_none_of_our_other_assemblies()
        => Assert.DoesNotContain(References(Path.Combine(Repository.Module, "Hokusai.Model.dll")), name => name.StartsWith("Hokusai", StringComparison.Ordinal));

    [Fact]
    public void The_check_notices_a_third_party_reference()
        => Assert.Contains("AWSSDK.Core", References(Path.Combine(Repository.Module, "dependencies", "Hokusai.Aws.dll")));

    [Fact]
    public void Every_reference_beyond_the_framework_and_PowerShell_is_shipped_in_the_private_folder()
    {
        var folder = Path.Combine(Repository.Module, "dependencies");
        var shipped = Directory.EnumerateFiles(folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);
        var needed = Directory.EnumerateFiles(folder, "*.dll").SelectMany(References)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib" or "Microsoft.CSharp" or "Hokusai.Model"));

        Assert.Subset(shipped, needed.ToHashSet(StringComparer.Ordinal));
    }

    private static List<string> References(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
