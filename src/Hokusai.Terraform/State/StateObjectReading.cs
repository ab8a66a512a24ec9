namespace Hokusai.Terraform.State;

/// <summary>Reads the versions of a state object: fetches some ahead, takes them in the order stored, and keeps none of their content.</summary>
internal sealed class StateObjectReading(
    StateObject state,
    Func<StateObjectVersion, CancellationToken, Task<StateContent>> fetch,
    StateHistoryOptions options,
    IProgress<StateReadProgress>? progress)
{
    /// <summary>Versions fetched at once: states are parsed about as fast as a few connections bring them.</summary>
    private const int FetchesAhead = 8;

    /// <summary>Bytes of the versions that wait for their turn; one may always be fetched.</summary>
    private const long BytesAhead = 64 * 1024 * 1024;

    public async Task<StateHistory> RunAsync(CancellationToken cancellationToken)
    {
        if (ListedState.Of(state.Listed(), static _ => true) is not [var listed])
        {
            return new StateHistory { State = state.Uri, Versions = [], Problems = [NoVersion()] };
        }

        var versions = state.Versions.Where(static version => !version.IsDeleteMarker)
            .DistinctBy(static version => version.VersionId)
            .ToDictionary(static version => version.VersionId, StringComparer.Ordinal);
        var reading = new ListedStateReading(listed, new ValueHasher(options.Salt));
        var ahead = new Queue<Task<StateContent>>();
        var bytes = 0L;
        var next = 0;
        try
        {
            for (var at = 0; at < listed.Versions.Count; at++)
            {
                while (next < listed.Versions.Count && ahead.Count < FetchesAhead && (ahead.Count == 0 || bytes + Of(next).Size <= BytesAhead))
                {
                    ahead.Enqueue(FetchAsync(Of(next), cancellationToken));
                    bytes += Of(next).Size;
                    next++;
                }

                var content = await ahead.Peek().ConfigureAwait(false);
                _ = ahead.Dequeue();
                Take(reading, listed.Versions[at], content);
                bytes -= Of(at).Size;
                progress?.Report(new StateReadProgress(state.Uri, at + 1, listed.Versions.Count));
            }
        }
        finally
        {
            // Whoever stops early has cancelled.
            Task fetches = Task.WhenAll(ahead);
            await fetches.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return reading.Build();

        StateObjectVersion Of(int position) => versions[listed.Versions[position].VersionId];
    }

    private void Take(ListedStateReading reading, ListedVersion version, StateContent content)
    {
        var place = $"version {version.VersionId}";
        if (content.Problem is { } problem)
        {
            reading.Miss(problem with { Position = problem.Position ?? place });
        }
        else
        {
            reading.Add(version, state.Uri, content.Bytes.Span, place);
        }
    }

    private Task<StateContent> FetchAsync(StateObjectVersion version, CancellationToken cancellationToken)
        => version.Size <= options.MaxFileBytes
            ? fetch(version, cancellationToken)
            : Task.FromResult(new StateContent(default, new ReadProblem
            {
                Source = state.Uri,
                ErrorId = StateErrorIds.FileTooLarge,
                Reason = $"The version has {version.Size} bytes; {options.MaxFileBytes} is the most that is read.",
            }));

    private ReadProblem NoVersion() => new()
    {
        Source = state.Uri,
        ErrorId = StateErrorIds.StateObjectNotFound,
        Reason = state.Versions.Count == 0 ? "The bucket holds no object with this key, and no version of one." : "The object was deleted, and none of its versions is left.",
        Advice = "Check the key in the backend's configuration; the states of workspaces lie below env:/<workspace>/.",
    };
}
