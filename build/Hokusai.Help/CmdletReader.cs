using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;

namespace Hokusai.Help;

/// <summary>Reads cmdlets from their assembly. Attributes are read as data: nothing of the assembly runs.</summary>
internal static class CmdletReader
{
    public static IReadOnlyList<CmdletHelp> Read(string assemblyFile, XmlDocumentation documentation)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(assemblyFile))!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var file = Path.Combine(folder, name.Name + ".dll");
            return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        };
        return [.. AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(assemblyFile)).GetExportedTypes()
            .Where(type => !type.IsAbstract && Attribute<CmdletAttribute>(type) is not null)
            .Select(type => ReadCmdlet(type, documentation))
            .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)];
    }

    private static CmdletHelp ReadCmdlet(Type type, XmlDocumentation documentation)
    {
        var attribute = Attribute<CmdletAttribute>(type)!;
        var parameters = type.GetProperties()
            .Select(property => ReadParameter(property, documentation))
            .OfType<ParameterHelp>()
            .ToList();
        if (Named(attribute, nameof(CmdletAttribute.SupportsShouldProcess)) is true)
        {
            parameters.Add(CommonSwitch("WhatIf", "wi", "Shows what would be done, and does nothing."));
            parameters.Add(CommonSwitch("Confirm", "cf", "Asks before anything is done."));
        }

        var sets = parameters.SelectMany(parameter => parameter.Bindings.Keys).Distinct(StringComparer.Ordinal)
            .Where(set => set != ParameterHelp.AllSets)
            .OrderBy(set => set != Named(attribute, nameof(CmdletAttribute.DefaultParameterSetName)) as string)
            .ToList();
        return new CmdletHelp(
            (string)attribute.ConstructorArguments[0].Value!,
            (string)attribute.ConstructorArguments[1].Value!,
            string.Join(" ", documentation.Summary(type)),
            documentation.Remarks(type),
            parameters,
            sets.Count == 0 ? [ParameterHelp.AllSets] : sets,
            [.. Outputs(type).Select(output => new TypeHelp(output.FullName!, string.Join(" ", documentation.Summary(output))))],
            [.. documentation.Links(type).Select(link => link with { Text = CmdletNameOf(type.Assembly, link.Text) }), new LinkHelp("about_Hokusai", "")]);
    }

    private static ParameterHelp? ReadParameter(PropertyInfo property, XmlDocumentation documentation)
    {
        var attributes = property.GetCustomAttributesData();
        var bindings = attributes.Where(a => a.AttributeType == typeof(ParameterAttribute)).ToDictionary(
            a => Named(a, nameof(ParameterAttribute.ParameterSetName)) as string ?? ParameterHelp.AllSets,
            a => new ParameterBinding(
                Named(a, nameof(ParameterAttribute.Mandatory)) is true,
                Named(a, nameof(ParameterAttribute.Position)) as int?,
                Named(a, nameof(ParameterAttribute.ValueFromPipeline)) is true,
                Named(a, nameof(ParameterAttribute.ValueFromPipelineByPropertyName)) is true),
            StringComparer.Ordinal);
        if (bindings.Count == 0)
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new ParameterHelp(
            property.Name,
            type,
            [.. documentation.Summary(property), .. documentation.EnumValues(type)],
            [.. attributes.Where(a => a.AttributeType == typeof(AliasAttribute))
                .SelectMany(a => (IEnumerable<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)
                .Select(alias => (string)alias.Value!)],
            attributes.Any(a => a.AttributeType == typeof(SupportsWildcardsAttribute)),
            bindings);
    }

    private static ParameterHelp CommonSwitch(string name, string alias, string description)
        => new(
            name,
            typeof(SwitchParameter),
            [description],
            [alias],
            SupportsWildcards: false,
            new Dictionary<string, ParameterBinding> { [ParameterHelp.AllSets] = new(false, null, false, false) });

    private static IEnumerable<Type> Outputs(Type type)
        => type.GetCustomAttributesData().Where(a => a.AttributeType == typeof(OutputTypeAttribute))
            .SelectMany(a => (IEnumerable<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)
            .Select(argument => argument.Value)
            .OfType<Type>();

    /// <summary>A link to a cmdlet's class reads as the cmdlet's name.</summary>
    private static string CmdletNameOf(Assembly assembly, string text)
        => assembly.GetType(text) is { } type && Attribute<CmdletAttribute>(type) is { } attribute
            ? $"{attribute.ConstructorArguments[0].Value}-{attribute.ConstructorArguments[1].Value}"
            : text;

    private static CustomAttributeData? Attribute<T>(Type type)
        => type.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType == typeof(T));

    private static object? Named(CustomAttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;
}
