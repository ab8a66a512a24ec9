using System.Text.Json;

namespace Hokusai.Benchmarks;

/// <summary>One measurement of one reader.</summary>
/// <param name="Milliseconds">Of the work, without the start of a runtime where the reader tells it itself.</param>
/// <param name="Answer">A digest of the event ids it found; null where it looked for none.</param>
/// <param name="PeakWorkingSet">Bytes; 0 where not known.</param>
internal sealed record Measurement(double Milliseconds, string? Answer, long PeakWorkingSet);

/// <summary>A reader that takes part.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="MeasureAsync">Runs it once.</param>
internal sealed record TrailContestant(string Name, Func<Task<Measurement>> MeasureAsync)
{
    public const string Limit = "pure GZipStream, all processors";
    public const string Ours = "Hokusai, first pass";
    public const string DuckDb = "DuckDB read_json";
    public const string Jq = "zcat and jq, a process each";
    public const string Python = "Python json, a process each";

    private static readonly string s_names = string.Join(',', TrailNames.Wanted);

    /// <summary>A child of this program, which reports about itself.</summary>
    public static TrailContestant Child(string name, string command, string corpus) => new(name, async () =>
    {
        var run = await MeasuredProcess.RunAsync(Environment.ProcessPath!, OwnArguments(command, corpus)).ConfigureAwait(false);
        var report = JsonSerializer.Deserialize<ChildReport>(LastLine(run.Output))!;
        return new Measurement(report.Milliseconds, report.Answer.Length == 0 ? null : report.Answer, report.PeakWorkingSet);
    });

    /// <summary>A script that prints its time and the event ids.</summary>
    public static TrailContestant Script(string name, string program, IReadOnlyList<string> arguments, string corpus) => new(name, async () =>
    {
        var run = await MeasuredProcess.RunAsync(program, [.. arguments, corpus, s_names]).ConfigureAwait(false);
        using var report = JsonDocument.Parse(LastLine(run.Output));
        var ids = report.RootElement.GetProperty("ids").EnumerateArray().Select(id => id.GetString()!);
        return new Measurement(report.RootElement.GetProperty("milliseconds").GetDouble(), TrailChild.Digest(ids), run.PeakWorkingSet);
    });

    /// <summary>jq, which leaves its answer in files.</summary>
    public static TrailContestant JqScript(string script, string corpus) => new(Jq, async () =>
    {
        var output = Directory.CreateTempSubdirectory("hokusai-jq-").FullName;
        try
        {
            var run = await MeasuredProcess.RunAsync("sh", [script, corpus, s_names, $"{Environment.ProcessorCount}", output]).ConfigureAwait(false);
            var ids = Directory.GetFiles(output).SelectMany(File.ReadAllLines);
            return new Measurement(run.Elapsed.TotalMilliseconds, TrailChild.Digest(ids), 0);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    });

    /// <summary>The built command line: the whole investigation, so its answer is not compared.</summary>
    public static TrailContestant Cli(string assembly, string corpus) => new("hokusai investigate (whole)", async () =>
    {
        var run = await MeasuredProcess.RunAsync("dotnet", [assembly, "investigate", corpus], mayFail: true).ConfigureAwait(false);
        return new Measurement(run.Elapsed.TotalMilliseconds, null, run.PeakWorkingSet);
    });

    /// <summary>Arguments that start this program anew, whether by its own executable or by <c>dotnet</c>.</summary>
    public static IEnumerable<string> OwnArguments(params string[] arguments)
        => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(TrailContestant).Assembly.Location, .. arguments] : arguments;

    private static string LastLine(string output) => output.TrimEnd().Split('\n')[^1];
}
