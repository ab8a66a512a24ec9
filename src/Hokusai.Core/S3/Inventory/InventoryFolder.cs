namespace Hokusai.Core.S3.Inventory;

/// <summary>
/// The data files of an inventory on this machine: copied with their folders, or all beside the manifest. Nothing outside the folder is opened, whatever a
/// manifest says.
/// </summary>
/// <param name="manifestFolder">Where the manifest is.</param>
internal sealed class InventoryFolder(string manifestFolder) : IInventoryFiles
{
    /// <summary>
    /// S3 writes <c>prefix/bucket/id/2024-01-05T01-00Z/manifest.json</c> and <c>prefix/bucket/id/data/name.csv.gz</c>; whoever copies the whole finds the data
    /// one folder above.
    /// </summary>
    private const string DataFolder = "data";

    public bool CanReadTwice => true;

    public string NameOf(InventoryFile file) => Find(file) ?? Path.Combine(manifestFolder, DataFolder, NamePart(file));

    public Task<Stream> OpenAsync(InventoryFile file, CancellationToken cancellationToken)
        => Find(file) is { } path
            ? Task.FromResult<Stream>(new LocalFileStream(path))
            : throw new FileNotFoundException($"The manifest lists {file.Key}, and no {NamePart(file)} is in its folder, in {DataFolder} beside it or above it.");

    private string? Find(InventoryFile file)
    {
        var name = NamePart(file);
        string[] folders = [manifestFolder, Path.Combine(manifestFolder, DataFolder), Path.Combine(manifestFolder, "..", DataFolder)];
        return name is "" or "." or ".." ? null : folders.Select(folder => Path.GetFullPath(Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>The last part of the key: no separator is left in it.</summary>
    private static string NamePart(InventoryFile file) => file.Key[(file.Key.LastIndexOfAny(['/', '\\', ':']) + 1)..];
}
