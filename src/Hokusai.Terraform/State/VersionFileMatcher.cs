using System.Security.Cryptography;

namespace Hokusai.Terraform.State;

/// <summary>
/// Finds the file of each listed version: by the version id in its name, else by the MD5 that the ETag is, else by a size that only
/// one version and one file have.
/// </summary>
internal sealed class VersionFileMatcher
{
    // Version ids of S3 are 32 characters long. Shorter ones ("null", an emulator's) must be a word of the name, not any part of it.
    private const int MinContainedId = 8;

    private readonly Dictionary<ListedVersion, InputFile> _matches = [];
    private readonly HashSet<InputFile> _known = [];
    private readonly Dictionary<InputFile, string?> _hashes = [];
    private readonly HashSet<string> _hashed = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<InputFile> _files;
    private readonly Func<InputFile, byte[]?> _content;

    private VersionFileMatcher(IReadOnlyList<InputFile> files, Func<InputFile, byte[]?> content)
    {
        _files = files;
        _content = content;
    }

    /// <summary>What was found.</summary>
    /// <param name="Files">The file of each version that has one.</param>
    /// <param name="Known">The files that hold a listed version, further copies included.</param>
    internal sealed record Result(IReadOnlyDictionary<ListedVersion, InputFile> Files, IReadOnlySet<InputFile> Known);

    /// <summary>Finds the files of versions.</summary>
    /// <param name="versions">The listed versions.</param>
    /// <param name="files">The files that are no listings.</param>
    /// <param name="content">Reads a file; null where that fails.</param>
    public static Result Match(IReadOnlyList<ListedVersion> versions, IReadOnlyList<InputFile> files, Func<InputFile, byte[]?> content)
    {
        var matcher = new VersionFileMatcher(files, content);
        matcher.MatchNames(versions);
        matcher.MatchETags(versions);
        matcher.MatchSizes(versions);
        return new Result(matcher._matches, matcher._known);
    }

    private void MatchNames(IReadOnlyList<ListedVersion> versions)
    {
        // The characters that file systems and people replace are left out of both sides.
        var byId = versions.ToLookup(static v => LettersAndDigits(v.VersionId), StringComparer.Ordinal);
        var longIds = byId.Where(static ids => ids.Key.Length >= MinContainedId).Select(static ids => ids.Key).ToList();
        foreach (var file in _files)
        {
            var candidates = Words(file.RelativePath).SelectMany(word => byId[word]).Distinct().ToList();
            if (candidates.Count == 0 && file.Kind == InputFileKind.State)
            {
                var path = LettersAndDigits(file.RelativePath);
                candidates = longIds.Where(id => path.Contains(id, StringComparison.Ordinal)).SelectMany(id => byId[id]).ToList();
            }

            // Two states may both have a version "null": then the name of the object must be in the path, too.
            if (candidates.Count > 1)
            {
                var path = LettersAndDigits(file.RelativePath);
                candidates = candidates.Where(v => path.Contains(LettersAndDigits(v.Key), StringComparison.Ordinal)).ToList();
            }

            if (candidates.Count == 1)
            {
                _matches.TryAdd(candidates[0], file);
                _known.Add(file);
            }
        }
    }

    private void MatchETags(IReadOnlyList<ListedVersion> versions)
    {
        var states = _files.Where(static f => f.Kind == InputFileKind.State).ToList();
        var bySize = states.ToLookup(static f => f.Length);
        foreach (var version in versions.Where(v => v.ETag is { Length: 32 } && !_matches.ContainsKey(v)))
        {
            // The same content may have been stored more than once: one file can stand for several versions.
            if (Candidates(version).FirstOrDefault(f => IsContentOf(f, version)) is { } file)
            {
                Match(version, file);
                _hashed.Add(version.Key);
            }
        }

        // A working copy beside the fetched versions, terraform.tfstate for one, is no riddle.
        var sizes = versions.Where(static v => v.ETag is { Length: 32 } && v.Size is not null).ToLookup(static v => v.Size!.Value);
        _known.UnionWith(states.Where(f => !_known.Contains(f) && sizes[f.Length].Any(v => IsContentOf(f, v))));

        IEnumerable<InputFile> Candidates(ListedVersion version) => version.Size is { } size ? bySize[size] : states;
    }

    private bool IsContentOf(InputFile file, ListedVersion version)
    {
        if (!_hashes.TryGetValue(file, out var hash))
        {
            hash = _content(file) is { } bytes ? Md5(bytes) : null;
            _hashes.Add(file, hash);
        }

        return string.Equals(hash, version.ETag, StringComparison.OrdinalIgnoreCase);
    }

    private void MatchSizes(IReadOnlyList<ListedVersion> versions)
    {
        var files = _files.Where(f => f.Kind == InputFileKind.State && !_known.Contains(f)).ToLookup(static f => f.Length);
        foreach (var sameSize in versions.Where(v => !_matches.ContainsKey(v) && v.Size is not null && MayMatchBySize(v)).GroupBy(static v => v.Size!.Value).ToList())
        {
            if (sameSize.Count() == 1 && files[sameSize.Key].Count() == 1)
            {
                Match(sameSize.Single(), files[sameSize.Key].Single());
            }
        }
    }

    private void Match(ListedVersion version, InputFile file)
    {
        _matches[version] = file;
        _known.Add(file);
    }

    // An ETag of several parts ends in their number ("…-3"); that of an object encrypted with a KMS key looks like an MD5 and is none.
    // Where no ETag of the object's is an MD5, theirs tell nothing; where some are, one that fits no file is the proof against every file.
    private bool MayMatchBySize(ListedVersion version) => version.ETag is not { Length: 32 } || !_hashed.Contains(version.Key);

    private static IEnumerable<string> Words(string path)
    {
        foreach (var segment in path.Split('/'))
        {
            yield return LettersAndDigits(segment);
            yield return LettersAndDigits(Path.GetFileNameWithoutExtension(segment));
            foreach (var part in segment.Split('.'))
            {
                yield return LettersAndDigits(part);
            }
        }
    }

    private static string LettersAndDigits(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

#pragma warning disable CA5351 // S3's ETag is an MD5; it identifies content here and protects nothing.
    private static string Md5(byte[] content) => Convert.ToHexString(MD5.HashData(content));
#pragma warning restore CA5351
}
