using System.Globalization;

namespace Hokusai.Benchmarks;

/// <summary>What the command line of <c>trail</c> asks for.</summary>
internal sealed record TrailBenchmarkOptions
{
    public long Size { get; private init; } = 2L << 30;

    public int Files { get; private init; } = 3250;

    public int Rounds { get; private init; } = 5;

    public string Keep { get; private init; } = Path.Combine(Path.GetTempPath(), "hokusai-bench");

    public string? DuckDbModules { get; private init; } = Environment.GetEnvironmentVariable("HOKUSAI_DUCKDB_MODULES");

    public string? Cli { get; private init; }

    public string? Markdown { get; private init; }

    public bool Check { get; private init; }

    public bool OursOnly { get; private init; }

    public static TrailBenchmarkOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new TrailBenchmarkOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--check" => options with { Check = true },
                "--ours-only" => options with { OursOnly = true },
                "--size" => options with { Size = Bytes(arguments[++i]) },
                "--files" => options with { Files = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--keep" => options with { Keep = arguments[++i] },
                "--duckdb-modules" => options with { DuckDbModules = arguments[++i] },
                "--cli" => options with { Cli = arguments[++i] },
                "--markdown" => options with { Markdown = arguments[++i] },
                _ => throw new ArgumentException($"Unknown option {arguments[i]}.", nameof(arguments)),
            };
        }

        return options;
    }

    public static int Usage()
    {
        Console.Error.WriteLine("""
            trail [--size 2GiB] [--files 3250] [--rounds 5] [--keep dir] [--check] [--ours-only]
                  [--duckdb-modules dir] [--cli hokusai.dll] [--markdown file]

            Reads a generated CloudTrail corpus with this library and its peers, side by side, and prints the ratios.
              --keep            where corpora are kept between runs (the temporary folder)
              --check           exit with 1 where a goal is missed
              --ours-only       leave the peers out
              --duckdb-modules  a node_modules folder with @duckdb/node-api (or HOKUSAI_DUCKDB_MODULES; else npm fetches it)
              --cli             a built hokusai.dll, measured too
              --markdown        a file to write the table to

            ecs

            Classifies the reversions of services with 10,000 revisions and 100,000 trail records; exits with 1 where it takes longer than 2 s or more than 200 MB.

            inventory [--rows 10000000] [--files n] [--rounds 5] [--keep dir] [--duckdb-modules dir]

            Simulates 50 lifecycle rules over a generated S3 inventory, beside pure decompression and DuckDB; exits with 1 where a goal is missed.
            """);
        return 64;
    }

    private static long Bytes(string text)
    {
        var (number, unit) = text switch
        {
            [.. var n, 'G', 'i', 'B'] => (n, 1L << 30),
            [.. var n, 'M', 'i', 'B'] => (n, 1L << 20),
            _ => (text, 1L),
        };
        return (long)(double.Parse(number, CultureInfo.InvariantCulture) * unit);
    }
}
