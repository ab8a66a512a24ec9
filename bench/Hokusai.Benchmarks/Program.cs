using Hokusai.Benchmarks;

// The children are this program itself, started anew so that each measurement has its own process and working set.
return args switch
{
    ["trail", .. var options] => await TrailBenchmark.RunAsync(TrailBenchmarkOptions.Parse(options)).ConfigureAwait(false),
    ["ecs"] => await EcsBenchmark.RunAsync().ConfigureAwait(false),
    [EcsBenchmark.Child, var corpus] => EcsBenchmark.Measure(corpus),
    ["inventory", .. var options] => await InventoryBenchmark.RunAsync(InventoryBenchmarkOptions.Parse(options)).ConfigureAwait(false),
    [InventoryChild.Gunzip, var corpus] => InventoryChild.Unpack(corpus, hasMd5: false),
    [InventoryChild.GunzipMd5, var corpus] => InventoryChild.Unpack(corpus, hasMd5: true),
    [InventoryChild.Simulate, var corpus] => await InventoryChild.SimulateAsync(corpus, hasNoncurrentRules: false).ConfigureAwait(false),
    [InventoryChild.SimulateVersions, var corpus] => await InventoryChild.SimulateAsync(corpus, hasNoncurrentRules: true).ConfigureAwait(false),
    [TrailChild.FirstPass, var corpus] => await TrailChild.ReadAsync(corpus).ConfigureAwait(false),
    [TrailChild.Gunzip, var corpus] => TrailChild.Unpack(corpus),
    [TrailChild.FirstObject, var file] => await TrailChild.ReadFirstAsync(file).ConfigureAwait(false),
    _ => TrailBenchmarkOptions.Usage(),
};
