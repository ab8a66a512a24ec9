namespace Hokusai.Aws.Testbed;

/// <summary>Finds the programs that the testbed can use where they are installed.</summary>
internal static class InstalledPrograms
{
    /// <summary>The program's path; null where it is not on the search path.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
        .FirstOrDefault(File.Exists);
}
