namespace Hokusai.Benchmarks;

/// <summary>Finds the peers on this machine. One that is absent is left out, and the reason is told.</summary>
internal static class TrailPeers
{
    public static async Task<(IReadOnlyList<TrailContestant> Found, IReadOnlyList<string> Absent)> FindAsync(TrailBenchmarkOptions options, string corpus)
    {
        var found = new List<TrailContestant>();
        var absent = new List<string>();
        var scripts = ScriptFolder();

        if (!await RunsAsync("node", "--version").ConfigureAwait(false))
        {
            absent.Add("DuckDB: node is not installed.");
        }
        else if ((options.DuckDbModules ?? await InstallDuckDbAsync(options.Keep).ConfigureAwait(false)) is { } modules)
        {
            found.Add(TrailContestant.Script(TrailContestant.DuckDb, "node", [Path.Combine(scripts, "duckdb.mjs"), modules], corpus));
        }
        else
        {
            absent.Add("DuckDB: npm could not fetch @duckdb/node-api; name a folder that has it with --duckdb-modules.");
        }

        if (await RunsAsync("jq", "--version").ConfigureAwait(false))
        {
            found.Add(TrailContestant.JqScript(Path.Combine(scripts, "jq.sh"), corpus));
        }
        else
        {
            absent.Add("jq is not installed.");
        }

        if (await RunsAsync("python3", "--version").ConfigureAwait(false))
        {
            found.Add(TrailContestant.Script(TrailContestant.Python, "python3", [Path.Combine(scripts, "python.py")], corpus));
        }
        else
        {
            absent.Add("python3 is not installed.");
        }

        return (found, absent);
    }

    public static async Task<string?> InstallDuckDbAsync(string parent)
    {
        var folder = Path.Combine(parent, "duckdb");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "@duckdb", "node-api")))
        {
            Directory.CreateDirectory(folder);
            await MeasuredProcess.RunAsync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "@duckdb/node-api"], mayFail: true).ConfigureAwait(false);
        }

        return Directory.Exists(Path.Combine(folder, "node_modules", "@duckdb", "node-api")) ? folder : null;
    }

    public static async Task<bool> RunsAsync(string program, string argument)
    {
        try
        {
            return (await MeasuredProcess.RunAsync(program, [argument], mayFail: true).ConfigureAwait(false)).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public static string ScriptFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var scripts = Path.Combine(folder.FullName, "bench", "peers");
            if (Directory.Exists(scripts))
            {
                return scripts;
            }
        }

        throw new DirectoryNotFoundException("bench/peers is not above the program.");
    }
}
