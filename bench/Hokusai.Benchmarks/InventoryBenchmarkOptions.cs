using System.Globalization;

namespace Hokusai.Benchmarks;

/// <summary>What the command line of <c>inventory</c> asks for.</summary>
internal sealed record InventoryBenchmarkOptions
{
    /// <summary>Rows of the corpus: some 1 GB for the 10 million of issue 6.</summary>
    public int Rows { get; private init; } = 10_000_000;

    /// <summary>Data files; 0 for one for each million rows.</summary>
    public int Files { get; private init; }

    public int Rounds { get; private init; } = 5;

    public string Keep { get; private init; } = Path.Combine(Path.GetTempPath(), "hokusai-bench");

    public string? DuckDbModules { get; private init; } = Environment.GetEnvironmentVariable("HOKUSAI_DUCKDB_MODULES");

    public static InventoryBenchmarkOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new InventoryBenchmarkOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--rows" => options with { Rows = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--files" => options with { Files = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--keep" => options with { Keep = arguments[++i] },
                "--duckdb-modules" => options with { DuckDbModules = arguments[++i] },
                _ => throw new ArgumentException($"Unknown option {arguments[i]}.", nameof(arguments)),
            };
        }

        return options;
    }
}
