using System.Globalization;

namespace Hokusai.Benchmarks;

/// <summary>Measures every reader in alternating rounds, so that a noisy machine is unfair to all alike, and prints the ratios.</summary>
internal static class TrailBenchmark
{
    /// <summary>The slow peers take their turn in fewer rounds.</summary>
    private const int PeerRounds = 2;

    public static async Task<int> RunAsync(TrailBenchmarkOptions options)
    {
        Console.WriteLine($"Corpus: {Mebibytes(options.Size)} MiB in {options.Files} files, kept in {options.Keep}");
        var corpus = TrailCorpus.Get(options.Keep, options.Size, options.Files);
        var ours = new List<TrailContestant>
        {
            TrailContestant.Child(TrailContestant.Limit, TrailChild.Gunzip, corpus.Folder),
            TrailContestant.Child(TrailContestant.Ours, TrailChild.FirstPass, corpus.Folder),
        };
        if (options.Cli is { } cli)
        {
            ours.Add(TrailContestant.Cli(cli, corpus.Folder));
        }

        var (peers, absent) = options.OursOnly ? ([], []) : await TrailPeers.FindAsync(options, corpus.Folder).ConfigureAwait(false);
        var results = new TrailResults(TrailChild.Digest(corpus.ExpectedIds));

        // Once unmeasured: files come from the page cache for everybody.
        await ours[0].MeasureAsync().ConfigureAwait(false);
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var contestant in round < PeerRounds ? ours.Concat(peers) : ours)
            {
                var measurement = await contestant.MeasureAsync().ConfigureAwait(false);
                results.Add(contestant.Name, measurement);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round + 1}: {contestant.Name}: {measurement.Milliseconds:F0} ms"));
            }
        }

        results.FirstObject = await FirstObjectAsync(corpus.Folder, options.Rounds).ConfigureAwait(false);
        Console.WriteLine();
        Console.WriteLine(results.ToMarkdown());
        foreach (var reason in absent)
        {
            Console.WriteLine($"Left out: {reason}");
        }

        if (options.Markdown is { } path)
        {
            await File.WriteAllTextAsync(path, results.ToMarkdown()).ConfigureAwait(false);
        }

        return results.AnswersAgree && (!options.Check || results.GoalsAreMet) ? 0 : 1;
    }

    /// <summary>From the start of a process to the first event of one file: the best of some runs, in milliseconds.</summary>
    private static async Task<double> FirstObjectAsync(string corpus, int runs)
    {
        var best = double.MaxValue;
        var tried = 0;
        foreach (var file in Directory.EnumerateFiles(corpus, "*.json.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var run = await MeasuredProcess.RunAsync(Environment.ProcessPath!, TrailContestant.OwnArguments(TrailChild.FirstObject, file), mayFail: true).ConfigureAwait(false);
            if (run.ExitCode != 0)
            {
                // A file without a wanted event.
                continue;
            }

            best = Math.Min(best, run.FirstOutput.TotalMilliseconds);
            tried++;
            if (tried == runs)
            {
                break;
            }
        }

        return best;
    }

    private static long Mebibytes(long bytes) => bytes >> 20;
}
