using Hokusai.Help;

// Called by src/Hokusai.PS/Module.targets: writes the MAML help of the cmdlets in an assembly, and the list of their names.
if (args is not [var assembly, var modelDocumentation, var examples, var helpFile, var namesFile])
{
    Console.Error.WriteLine("usage: Hokusai.Help <cmdlet assembly> <model's XML documentation> <examples folder> <help file to write> <names file to write>");
    return 64;
}

var documentation = XmlDocumentation.Load(Path.ChangeExtension(assembly, ".xml"), modelDocumentation);
var cmdlets = CmdletReader.Read(assembly, documentation);
var gaps = new List<string>();
var pages = cmdlets.Select(cmdlet => (cmdlet, Examples: Example.ReadAll(Path.Combine(examples, cmdlet.Name)))).ToList();
foreach (var (cmdlet, found) in pages)
{
    gaps.AddRange(cmdlet.Gaps());
    if (found.Count == 0)
    {
        gaps.Add($"{cmdlet.Name}: no example in {examples}{cmdlet.Name}");
    }
}

if (gaps.Count > 0)
{
    // The form that MSBuild turns into build errors.
    gaps.ForEach(gap => Console.Error.WriteLine($"Hokusai.Help : error HELP001: {gap}"));
    return 1;
}

Directory.CreateDirectory(Path.GetDirectoryName(helpFile)!);
MamlWriter.Document(pages).Save(helpFile);
File.WriteAllLines(namesFile, cmdlets.Select(cmdlet => cmdlet.Name));
return 0;
