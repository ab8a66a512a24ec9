using Hokusai.Core.S3.Inventory.Rows;

namespace Hokusai.Core.S3.Inventory;

/// <summary>Finds an inventory on this machine: its manifest, a folder that has one, or data files alone.</summary>
/// <param name="problem">Takes what is wrong.</param>
public sealed class InventoryFinder(Action<ReadProblem> problem)
{

    /// <summary>Opens an inventory.</summary>
    /// <param name="path">A <c>manifest.json</c>, a folder, or one data file.</param>
    /// <param name="schema">The columns of data files without a manifest; null to tell them from a header or from the first rows.</param>
    /// <returns>The inventory; null where it cannot be read, which was told.</returns>
    public InventorySource? Open(string path, InventorySchema? schema)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return OpenFolder(path, schema);
            }

            if (!File.Exists(path))
            {
                return Tell(path, InventoryErrorIds.PathNotFound, "There is no such file or folder.", "Name a manifest.json, its folder or a data file.");
            }

            return Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? OpenManifest(path) : OpenFiles([path], schema);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Tell(path, InventoryErrorIds.FileUnreadable, $"It could not be read: {exception.Message}", null);
        }
    }

    /// <summary>Makes an inventory of a manifest and the place that its data files are in, which may be the destination bucket.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="content">The data files.</param>
    /// <param name="source">What the manifest is called in problems.</param>
    /// <returns>The inventory; null where it cannot be read, which was told.</returns>
    public InventorySource? Open(InventoryManifest manifest, IInventoryFiles content, string source)
    {
        if (!manifest.FileFormat.Equals("CSV", StringComparison.OrdinalIgnoreCase))
        {
            return Tell(source, InventoryErrorIds.FormatNotRead, $"The inventory is in the format {manifest.FileFormat}, and inventories are read as CSV.", InventoryAdvice.UseCsv);
        }

        var schema = InventorySchema.Parse(manifest.FileSchema);
        return InventoryColumns.Missing(schema, source) is { } missing
            ? Tell(missing)
            : new InventorySource { Bucket = manifest.SourceBucket, Schema = schema, Files = manifest.Files, Content = content, Created = manifest.Created };
    }

    private InventorySource? OpenFolder(string folder, InventorySchema? schema)
    {
        var manifest = Path.Combine(folder, InventoryManifestReader.FileName);
        if (File.Exists(manifest))
        {
            return OpenManifest(manifest);
        }

        var files = Directory.EnumerateFiles(folder)
            .Where(file => file.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0
            ? OpenFiles(files, schema)
            : Tell(folder, InventoryErrorIds.NothingFound, $"The folder has neither a {InventoryManifestReader.FileName} nor files named .csv or .csv.gz.", $"Name the folder of one inventory, the one with {InventoryManifestReader.FileName}.");
    }

    private InventorySource? OpenManifest(string path)
    {
        var length = new FileInfo(path).Length;
        if (length > InventoryLimits.MaxManifestBytes)
        {
            return Tell(path, InventoryErrorIds.ManifestDamaged, $"The manifest has {length} bytes, more than any inventory's.", null);
        }

        var content = File.ReadAllBytes(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var checksum = Path.Combine(folder, InventoryManifestReader.ChecksumFileName);
        if (File.Exists(checksum) && new FileInfo(checksum).Length <= 1024)
        {
            InventoryManifestReader.Verify(content, File.ReadAllBytes(checksum), path, problem);
        }

        return InventoryManifestReader.Read(content, path, problem) is { } manifest ? Open(manifest, new InventoryFolder(folder), path) : null;
    }

    private InventorySource? OpenFiles(List<string> paths, InventorySchema? schema)
    {
        var sample = InventorySample.Read(paths[0]);
        var known = schema ?? InventorySchemaGuess.Make(sample);
        if (known is null)
        {
            return Tell(
                paths[0], InventoryErrorIds.ColumnMissing, "The columns of the file cannot be told from its first rows.", "Name the columns, as fileSchema in the manifest does: Bucket, Key, Size, …");
        }

        return InventoryColumns.Missing(known, paths[0]) is { } missing
            ? Tell(missing)
            : new InventorySource
            {
                Bucket = InventorySchemaGuess.BucketOf(sample, known),
                Schema = known,
                Files = [.. paths.Select(path => new InventoryFile { Key = path, Size = new FileInfo(path).Length })],
                Content = new InventoryGivenFiles(),
                HasHeader = InventorySchemaGuess.IsHeader(sample),
            };
    }

    private InventorySource? Tell(string source, string errorId, string reason, string? advice)
        => Tell(new ReadProblem { Source = source, ErrorId = errorId, Reason = reason, Advice = advice });

    private InventorySource? Tell(ReadProblem told)
    {
        problem(told);
        return null;
    }
}
