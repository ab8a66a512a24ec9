namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>Files and folders that only their owner may look into: records name people, addresses and resources.</summary>
internal static class CacheFiles
{
    /// <summary>Creates a folder and those above it, where they are missing.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // What lies in a user's profile is the user's alone there.
            Directory.CreateDirectory(path);
            return;
        }

        // The mode is that of the last folder alone.
        if (!Directory.Exists(path))
        {
            CreateParent(path);
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void CreateParent(string path)
    {
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)) is { Length: > 0 } parent)
        {
            CreateFolder(parent);
        }
    }

    /// <summary>Writes a file so that it has its name only once it is whole and on the disk.</summary>
    public static void Write(string path, byte[] content)
    {
        var unfinished = path + ".unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(unfinished, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path);
    }
}
