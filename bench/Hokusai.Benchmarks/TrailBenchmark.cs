namespace Hokusai.Benchmarks;
internal static class TrailBenchmark
{
    public static Task<int> RunAsync(TrailBenchmarkOptions options)
    {
        var corpus = TrailCorpus.Get(options.Keep, options.Size, options.Files);
        Console.WriteLine(corpus.Folder + " " + corpus.ExpectedIds.Count + " " + TrailChild.Digest(corpus.ExpectedIds));
        return Task.FromResult(0);
    }
}
