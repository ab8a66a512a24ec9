namespace Hokusai.Benchmarks;

internal static class InventoryBenchmark
{
    public static Task<int> RunAsync(InventoryBenchmarkOptions options)
    {
        Console.WriteLine(InventoryCorpus.Get(options.Keep, options.Rows, options.Files));
        return Task.FromResult(0);
    }
}
