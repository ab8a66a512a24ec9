using Hokusai.ServiceRecords;

// A maintainers' tool: writes src/Hokusai.Aws/Services anew after a change of services.json or of the published service models.
// What it writes is reviewed and committed like any other source; nothing of it runs in a build.
if (args is not [var dataFolder, var outputFolder])
{
    Console.Error.WriteLine("usage: Hokusai.ServiceRecords <botocore data folder> <output folder>");
    return 64;
}

var list = ServiceList.Read(Path.Combine(AppContext.BaseDirectory, "services.json"));
if (!File.ReadAllText(Path.Combine(dataFolder, "..", "__init__.py")).Contains($"__version__ = '{list.Botocore}'", StringComparison.Ordinal))
{
    Console.Error.WriteLine($"{dataFolder} is not of botocore {list.Botocore}: install that, or name the other version in services.json.");
    return 1;
}

foreach (var choice in list.Services)
{
    new ServiceWriter(ServiceModel.Load(dataFolder, choice.Data), choice).Write(outputFolder);
}

return 0;
