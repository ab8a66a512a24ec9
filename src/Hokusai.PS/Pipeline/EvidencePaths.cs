using System.Collections.ObjectModel;
using System.Management.Automation;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace Hokusai.PS.Pipeline;

/// <summary>
/// Collects the paths that a cmdlet is given, resolved as PowerShell does: relative to the current location,
/// through PSDrives, with wildcards for -Path and without for -LiteralPath. A path that names nothing is a non-terminating error.
/// </summary>
internal sealed class EvidencePaths(PSCmdlet cmdlet)
{
    private readonly List<string> _files = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Full paths in the file system, each once, in the order given.</summary>
    public IReadOnlyList<string> Files => _files;

    public void Add(IEnumerable<string> paths, bool literal)
    {
        foreach (var path in paths)
        {
            try
            {
                foreach (var file in literal ? ResolveLiteral(path) : Resolve(path))
                {
                    if (_seen.Add(file))
                    {
                        _files.Add(file);
                    }
                }
            }
            catch (Exception e) when (e is ItemNotFoundException or DriveNotFoundException or ProviderNotFoundException
                or WildcardPatternException or NotSupportedException or UnauthorizedAccessException)
            {
                // One wrong path among many loses only itself.
                WriteError(path, "PathNotFound", $"Nothing can be read at '{path}': {e.Message}", ErrorCategory.ObjectNotFound);
            }
        }
    }

    private Collection<string> Resolve(string path)
    {
        var files = cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out var provider);
        if (!IsFileSystem(provider, path))
        {
            return [];
        }

        if (files.Count == 0)
        {
            WriteError(path, "PathNotFound", $"No file or folder matches '{path}'.", ErrorCategory.ObjectNotFound);
        }

        return files;
    }

    private Collection<string> ResolveLiteral(string path)
    {
        var file = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        if (!IsFileSystem(provider, path))
        {
            return [];
        }

        if (File.Exists(file) || Directory.Exists(file))
        {
            return [file];
        }

        WriteError(path, "PathNotFound", $"There is no file or folder at '{path}'.", ErrorCategory.ObjectNotFound);
        return [];
    }

    private bool IsFileSystem(ProviderInfo provider, string path)
    {
        if (provider.ImplementingType == typeof(Microsoft.PowerShell.Commands.FileSystemProvider))
        {
            return true;
        }

        WriteError(
            path,
            "NotAFileSystemPath",
            $"'{path}' is a path of the {provider.Name} provider; evidence is read from files. Give a path in a file system drive.",
            ErrorCategory.InvalidArgument);
        return false;
    }

    private void WriteError(string path, string errorId, string message, ErrorCategory category)
        => cmdlet.WriteError(new ErrorRecord(
            new EvidenceReadException(new ReadProblem { Source = path, ErrorId = errorId, Reason = message }), errorId, category, path)
        {
            ErrorDetails = new ErrorDetails(message),
        });
}
