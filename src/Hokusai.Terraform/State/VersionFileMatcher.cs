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
    private readonly HashSet<InputFile> _used = [];
    private readonly HashSet<string> _hashed = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<InputFile> _files;
    private readonly Func<InputFile, byte[]?> _content;

    private VersionFileMatcher(IReadOnlyList<InputFile> files, Func<InputFile, byte[]?> content)
    {
        _files = files;
        _content = content;
    }

    /// <summary>The file of each version that has one.</summary>
    /// <param name="versions">The listed versions.</param>
    /// <param name="files">The files that are no listings.</param>
    /// <param name="content">Reads a file; null where that fails.</param>
    public static IReadOnlyDictionary<ListedVersion, InputFile> Match(
        IReadOnlyList<ListedVersion> versions, IReadOnlyList<InputFile> files, Func<InputFile, byte[]?> content)
    {
        var matcher = new VersionFileMatcher(files, content);
        matcher.MatchNames(versions);
        matcher.MatchETags(versions);
        matcher.MatchSizes(versions);
        return matcher._matches;
    }

    private void MatchNames(IReadOnlyList<ListedVersion> versions)
    {
        // The characters that file systems and people replace are left out of both sides.
        var byId = versions.ToLookup(static v => LettersAndDigits(v.VersionId), StringComparer.Ordinal);
        var longIds = byId.Where(static ids => ids.Key.Length >= MinContainedId).Select(static ids => ids.Key).ToList();
        foreach (var file in _files)
        {
            var candidates = Words(file.RelativePath).SelectMany(word => byId[word]).Distinct().ToList();
            if (candidates.Count == 0)
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

            if (candidates.Count == 1 && !_matches.ContainsKey(candidates[0]))
            {
                Match(candidates[0], file);
            }
        }
    }

    private void MatchETags(IReadOnlyList<ListedVersion> versions)
    {
        var bySize = _files.Where(static f => f.Kind == InputFileKind.State).ToLookup(static f => f.Length);
        var hashes = new Dictionary<InputFile, string?>();
        foreach (var version in versions.Where(v => !_matches.ContainsKey(v) && v.ETag is { Length: 32 }))
        {
            var candidates = version.Size is { } size ? bySize[size] : _files.Where(static f => f.Kind == InputFileKind.State);
            foreach (var file in candidates)
            {
                if (!hashes.TryGetValue(file, out var hash))
                {
                    hash = _content(file) is { } bytes ? Md5(bytes) : null;
                    hashes.Add(file, hash);
                }

                // The same content may have been stored more than once: one file can stand for several versions.
                if (string.Equals(hash, version.ETag, StringComparison.OrdinalIgnoreCase))
                {
                    Match(version, file);
                    _hashed.Add(version.Key);
                    break;
                }
            }
        }
    }

    private void MatchSizes(IReadOnlyList<ListedVersion> versions)
    {
        var files = _files.Where(f => f.Kind == InputFileKind.State && !_used.Contains(f)).ToLookup(static f => f.Length);
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
        _used.Add(file);
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
