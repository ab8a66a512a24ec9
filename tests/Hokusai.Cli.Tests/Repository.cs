namespace Hokusai.Cli.Tests;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Sample { get; } = Path.Combine(Root, "samples", "hokusai-incident");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hokusai.PS.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
