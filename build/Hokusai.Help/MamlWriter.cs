using System.Xml.Linq;

namespace Hokusai.Help;

/// <summary>Writes MAML, the XML that Get-Help reads.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace s_root = "http://msh";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static XDocument Document(IEnumerable<(CmdletHelp Cmdlet, IReadOnlyList<Example> Examples)> pages)
        => new(new XElement(
            s_root + "helpItems",
            new XAttribute("schema", "maml"),
            pages.Select(page => Command(page.Cmdlet, page.Examples))));

    private static XElement Command(CmdletHelp cmdlet, IReadOnlyList<Example> examples)
        => new(
            s_command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", s_maml),
            new XAttribute(XNamespace.Xmlns + "command", s_command),
            new XAttribute(XNamespace.Xmlns + "dev", s_dev),
            new XElement(
                s_command + "details",
                new XElement(s_command + "name", cmdlet.Name),
                new XElement(s_command + "verb", cmdlet.Verb),
                new XElement(s_command + "noun", cmdlet.Noun),
                Description(cmdlet.Synopsis)),
            Description([.. cmdlet.Description]),
            new XElement(s_command + "syntax", cmdlet.ParameterSets.Select(set => SyntaxItem(cmdlet, set))),
            new XElement(
                s_command + "parameters",
                cmdlet.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
                    .Select(parameter => Parameter(parameter, parameter.Bindings.Values.First()))),
            new XElement(s_command + "inputTypes", Inputs(cmdlet).Select(input => Typed("inputType", input))),
            new XElement(s_command + "returnValues", cmdlet.Outputs.Select(output => Typed("returnValue", output))),
            new XElement(s_command + "examples", examples.Select(ExampleItem)),
            new XElement(
                s_command + "relatedLinks",
                cmdlet.Links.Select(link => new XElement(
                    s_maml + "navigationLink",
                    new XElement(s_maml + "linkText", link.Text),
                    new XElement(s_maml + "uri", link.Uri)))));

    private static XElement SyntaxItem(CmdletHelp cmdlet, string set)
        => new(
            s_command + "syntaxItem",
            new XElement(s_maml + "name", cmdlet.Name),
            cmdlet.Parameters
                .Select(parameter => (parameter, Binding: parameter.In(set)))
                .Where(item => item.Binding is not null)
                .OrderBy(item => item.Binding!.Position ?? int.MaxValue)
                .ThenBy(item => !item.Binding!.Mandatory)
                .ThenBy(item => item.parameter.Name, StringComparer.Ordinal)
                .Select(item => Parameter(item.parameter, item.Binding!)));

    private static XElement Parameter(ParameterHelp parameter, ParameterBinding binding)
    {
        var element = new XElement(
            s_command + "parameter",
            new XAttribute("required", binding.Mandatory),
            new XAttribute("variableLength", parameter.Type.IsArray),
            new XAttribute("globbing", parameter.SupportsWildcards),
            new XAttribute("pipelineInput", PipelineInput(binding)),
            new XAttribute("position", binding.Position?.ToString() ?? "named"),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(s_maml + "name", parameter.Name),
            Description([.. parameter.Description]));
        if (!parameter.IsSwitch)
        {
            element.Add(new XElement(
                s_command + "parameterValue",
                new XAttribute("required", true),
                new XAttribute("variableLength", parameter.Type.IsArray),
                parameter.Type.Name));
        }

        element.Add(
            new XElement(s_dev + "type", new XElement(s_maml + "name", parameter.Type.FullName)),
            new XElement(s_dev + "defaultValue", parameter.IsSwitch ? "False" : "None"));
        return element;
    }

    private static string PipelineInput(ParameterBinding binding) => binding switch
    {
        { FromPipeline: true, FromPipelineByPropertyName: true } => "True (ByValue, ByPropertyName)",
        { FromPipeline: true } => "True (ByValue)",
        { FromPipelineByPropertyName: true } => "True (ByPropertyName)",
        _ => "False",
    };

    private static IEnumerable<TypeHelp> Inputs(CmdletHelp cmdlet)
        => cmdlet.Parameters
            .Where(parameter => parameter.Bindings.Values.Any(binding => binding.FromPipeline))
            .Select(parameter => new TypeHelp((parameter.Type.GetElementType() ?? parameter.Type).FullName!, $"-{parameter.Name}: {parameter.Description[0]}"))
            .DefaultIfEmpty(new TypeHelp("None", "Objects are bound by their properties only."));

    private static XElement Typed(string element, TypeHelp type)
        => new(
            s_command + element,
            new XElement(s_dev + "type", new XElement(s_maml + "name", type.Name)),
            Description(type.Description));

    private static XElement ExampleItem(Example example, int index)
        => new(
            s_command + "example",
            new XElement(s_maml + "title", $"Example {index + 1}: {example.Title}"),
            new XElement(s_dev + "code", example.Code),
            new XElement(s_dev + "remarks", new XElement(s_maml + "para", example.Remarks)));

    private static XElement Description(params string[] paragraphs)
        => new(s_maml + "description", paragraphs.Select(text => new XElement(s_maml + "para", text)));
}
