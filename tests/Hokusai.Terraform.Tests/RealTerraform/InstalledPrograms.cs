namespace Hokusai.Terraform.Tests.RealTerraform;

/// <summary>Finds what the tests with the real Terraform need, wherever this machine has it.</summary>
public static class InstalledPrograms
{
    private const string AwsProvider = "registry.terraform.io/hashicorp/aws";

    /// <summary>The program's path; null where it is not installed.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
        .FirstOrDefault(File.Exists);

    /// <summary>
    /// A provider mirror that holds the AWS provider: the folder that TF_PLUGIN_MIRROR names, else one in the places where
    /// Terraform looks for mirrors or where systems keep additional software; null where there is none.
    /// </summary>
    public static string? FindProviderMirror()
    {
        string?[] given = [Environment.GetEnvironmentVariable("TF_PLUGIN_MIRROR")];
        string[] roots =
        [
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".terraform.d"),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "terraform"),
            "/usr/local/share/terraform",
            "/opt",
        ];
        return given.OfType<string>()
            .Concat(roots.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories))
            .FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, AwsProvider)));
    }
}
