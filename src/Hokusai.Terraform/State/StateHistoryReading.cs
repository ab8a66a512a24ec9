namespace Hokusai.Terraform.State;

/// <summary>One reading: from paths to histories.</summary>
internal sealed class StateHistoryReading(StateHistoryOptions options, CancellationToken cancellationToken)
{
    private readonly ValueHasher _hasher = new(options.Salt);
    private readonly List<ReadProblem> _problems = [];

    /// <summary>The histories, one after another.</summary>
    public IEnumerable<StateHistory> Run(IReadOnlyList<string> paths)
    {
        var files = new InputFileFinder(_problems.Add, cancellationToken).Find(paths);
        var listed = files.Where(static f => f.Kind == InputFileKind.Listing)
            .SelectMany(f => Content(f, _problems) is { } content ? ObjectVersionListing.Read(f, content, _problems.Add) : [])
            .ToList();
        var matches = VersionFileMatcher.Match(
            listed.Where(static v => !v.IsDeleteMarker).ToList(),
            files.Where(static f => f.Kind != InputFileKind.Listing).ToList(),
            f => Content(f, _problems));
        var states = ListedState.Of(listed, v => matches.Files.TryGetValue(v, out var file) && file.Kind == InputFileKind.State);
        var lineages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in states)
        {
            var history = ReadListed(state, matches.Files);
            lineages.UnionWith(history.Versions.Select(static v => v.Lineage));
            yield return history;
        }

        var rest = files.Where(f => f.Kind == InputFileKind.State && !matches.Known.Contains(f)).ToList();
        foreach (var history in ReadUnlisted(rest, lineages, hasListing: states.Count > 0))
        {
            yield return history;
        }

        if (_problems.Count > 0)
        {
            yield return new StateHistory { State = _problems[0].Source, Versions = [], Problems = [.. _problems.Distinct()] };
        }
    }

    private StateHistory ReadListed(ListedState state, IReadOnlyDictionary<ListedVersion, InputFile> matches)
    {
        var reading = new ListedStateReading(state, _hasher);
        foreach (var version in state.Versions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var problems = new List<ReadProblem>();
            if (matches.GetValueOrDefault(version) is not { } file)
            {
                reading.Miss(Missing(state, version));
            }
            else if (Content(file, problems) is { } content)
            {
                reading.Add(version, file.Path, content);
            }
            else
            {
                reading.Miss(problems[0]);
            }
        }

        return reading.Build();
    }

    // Without a listing the lineage tells which files are versions of one state, and the serial their order.
    private IEnumerable<StateHistory> ReadUnlisted(List<InputFile> files, HashSet<string> listedLineages, bool hasListing)
    {
        var secrets = new KnownSecrets();
        var parser = new StateFileParser(_hasher, secrets);
        var read = new List<(InputFile File, StateSnapshot Snapshot)>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Parse(parser, file, _problems) is not { } snapshot)
            {
                continue;
            }

            if (listedLineages.Contains(snapshot.Lineage))
            {
                _problems.Add(Unmatched(file));
            }
            else
            {
                read.Add((file, snapshot));
            }
        }

        foreach (var state in read.GroupBy(static r => r.Snapshot.Lineage, StringComparer.Ordinal).OrderBy(static g => g.First().File.Path, StringComparer.Ordinal))
        {
            var versions = InOrderOfSerials(state.ToList());
            var ids = VersionNames(versions.ConvertAll(static v => v.File));
            var records = versions
                .Select((v, i) => new VersionRecord { VersionId = ids[i], File = v.File.Path, Position = i, Snapshot = v.Snapshot })
                .ToList();
            var problems = hasListing ? versions.ConvertAll(static v => Unmatched(v.File)) : [];
            yield return new HistoryBuilder(secrets, _hasher).Build(CommonFolder(versions.ConvertAll(static v => v.File.Path)), records, [], [], problems);
        }
    }

    // Equal versions stand together, as the copies that they are; whoever has only files cannot tell a copy put back from a backup.
    private static List<(InputFile File, StateSnapshot Snapshot)> InOrderOfSerials(List<(InputFile File, StateSnapshot Snapshot)> versions)
    {
        var firstNames = versions.GroupBy(static v => v.Snapshot.Content)
            .ToDictionary(static g => g.Key, static g => g.Select(v => v.File.RelativePath).Min(StringComparer.Ordinal));
        return versions
            .OrderBy(static v => v.Snapshot.Serial)
            .ThenBy(v => firstNames[v.Snapshot.Content], StringComparer.Ordinal)
            .ThenBy(static v => v.File.RelativePath, StringComparer.Ordinal)
            .ToList();
    }

    private static string[] VersionNames(List<InputFile> files)
    {
        var names = files.ConvertAll(static f => Path.GetFileName(f.Path));
        return names.Distinct(StringComparer.Ordinal).Count() == names.Count ? [.. names] : [.. files.Select(static f => f.RelativePath)];
    }

    private static string CommonFolder(List<string> paths)
    {
        if (paths.Count == 1)
        {
            return paths[0];
        }

        var folder = Path.GetDirectoryName(paths[0]);
        while (!string.IsNullOrEmpty(folder) && !paths.TrueForAll(p => p.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return string.IsNullOrEmpty(folder) ? "." : folder;
    }

    private StateSnapshot? Parse(StateFileParser parser, InputFile file, List<ReadProblem> problems)
    {
        if (Content(file, problems) is not { } content)
        {
            return null;
        }

        try
        {
            return parser.Parse(content);
        }
        catch (StateFileException e)
        {
            problems.Add(e.ToProblem(file.Path));
            return null;
        }
    }

    private byte[]? Content(InputFile file, List<ReadProblem> problems)
    {
        if (file.Length > options.MaxFileBytes)
        {
            problems.Add(new ReadProblem
            {
                Source = file.Path,
                ErrorId = StateErrorIds.FileTooLarge,
                Reason = $"The file has {file.Length} bytes; {options.MaxFileBytes} is the most that is read.",
            });
            return null;
        }

        try
        {
            return File.ReadAllBytes(file.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(InputFileFinder.Unreadable(file.Path, e));
            return null;
        }
    }

    private static ReadProblem Missing(ListedState state, ListedVersion version) => new()
    {
        Source = version.Listing.Path,
        ErrorId = StateErrorIds.StateVersionMissing,
        Reason = $"Version {version.VersionId} of {state.Key} is listed, but its file is not here.",
        Advice = "Fetch it with: aws s3api get-object"
            + $" --bucket {Quote(state.Bucket ?? "BUCKET")} --key {Quote(state.Key)} --version-id {Quote(version.VersionId)} {Quote(version.VersionId + ".tfstate")}",
    };

    // People paste this into a shell, and a key may hold anything.
    private static string Quote(string argument)
        => argument.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-')
            ? argument
            : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static ReadProblem Unmatched(InputFile file) => new()
    {
        Source = file.Path,
        ErrorId = StateErrorIds.StateFileUnmatched,
        Reason = "The file is a state, but no listed version has its version id, its ETag or (alone) its size, so that nothing tells when it was stored.",
        Advice = "Name it by its version id, or give the listing that has it.",
    };
}
