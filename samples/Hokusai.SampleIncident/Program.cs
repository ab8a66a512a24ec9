using Hokusai.SampleIncident;

if (args is not [var folder])
{
    await Console.Error.WriteLineAsync("usage: dotnet run --project samples/Hokusai.SampleIncident -- <folder>   (for example samples/hokusai-incident)").ConfigureAwait(false);
    return 64;
}

var sample = IncidentSample.Generate();
SampleFolder.Write(folder, sample.Files);
Console.WriteLine($"{sample.Files.Count} files written to {folder}");
return 0;
