namespace Hokusai.PS.Tests;

/// <summary>Where this clone of the repository is.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution file, found upwards from the test assembly.</summary>
    public static string Root { get; } = Find();

    /// <summary>The module folder that the build assembled.</summary>
    public static string Module { get; } = Path.Combine(Root, "out", "Hokusai.PS");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Hokusai.PS.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No Hokusai.PS.sln above {AppContext.BaseDirectory}.");
    }
}
