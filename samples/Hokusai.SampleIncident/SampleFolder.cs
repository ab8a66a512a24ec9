using System.IO.Compression;

namespace Hokusai.SampleIncident;

/// <summary>Puts the sample into a folder.</summary>
internal static class SampleFolder
{
    /// <summary>The folders that the generator owns; what stands beside them (the README, the HCL, the workflows) is written by hand.</summary>
    private static readonly string[] Generated = ["access-logs", "account", "cloudtrail", "inventory", "terraform-state"];

    public static void Write(string folder, IReadOnlyList<SampleFile> files)
    {
        foreach (var owned in Generated.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
        {
            Directory.Delete(owned, recursive: true);
        }

        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, path.EndsWith(".gz", StringComparison.Ordinal) ? Pack(file.Content.Span) : file.Content.ToArray());
        }
    }

    /// <summary>Content as gzip. .NET writes no name and no time into the header, so equal content and an equal zlib make equal bytes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
