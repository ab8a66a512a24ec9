using System.Reflection;
using System.Xml.Linq;

namespace Hokusai.Help;

/// <summary>The compiler's XML documentation files, as plain paragraphs.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(Dictionary<string, XElement> members) => _members = members;

    public static XmlDocumentation Load(params string[] files)
        => new(files.SelectMany(file => XDocument.Load(file).Descendants("member"))
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));

    public IReadOnlyList<string> Summary(MemberInfo member) => Paragraphs(Find(member)?.Element("summary"));

    public IReadOnlyList<string> Remarks(MemberInfo member) => Paragraphs(Find(member)?.Element("remarks"));

    /// <summary>One paragraph for each value of an enumeration (or an array of it) that is documented here.</summary>
    public IEnumerable<string> EnumValues(Type type)
    {
        var element = type.IsArray ? type.GetElementType()! : type;
        return element.IsEnum
            ? Enum.GetNames(element)
                .Select(name => (name, Text: Paragraphs(_members.GetValueOrDefault($"F:{element.FullName}.{name}")?.Element("summary"))))
                .Where(value => value.Text.Count > 0)
                .Select(value => $"{value.name}: {string.Join(" ", value.Text)}")
            : [];
    }

    /// <summary>The related topics; the text of a link to a class is the class's full name.</summary>
    public IEnumerable<LinkHelp> Links(MemberInfo member)
        => Find(member)?.Elements("seealso").Select(link => link.Attribute("href") is { } href
            ? new LinkHelp(link.Value, href.Value)
            : new LinkHelp(link.Attribute("cref")!.Value[2..], "")) ?? [];

    private XElement? Find(MemberInfo member) => _members.GetValueOrDefault(member switch
    {
        Type type => $"T:{type.FullName}",
        PropertyInfo property => $"P:{property.DeclaringType!.FullName}.{property.Name}",
        _ => throw new NotSupportedException($"{member.MemberType} {member.Name} has no help."),
    });

    private static IReadOnlyList<string> Paragraphs(XElement? element)
    {
        if (element is null)
        {
            return [];
        }

        var paragraphs = element.Elements("para").Any() ? element.Elements("para") : [element];
        return [.. paragraphs.Select(Text).Where(text => text.Length > 0)];
    }

    private static string Text(XElement element)
    {
        var pieces = element.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } reference => LastName(reference),
            _ => "",
        });
        return string.Join(' ', string.Concat(pieces).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary><c>see cref</c> and <c>paramref name</c> read as the last part of the name.</summary>
    private static string LastName(XElement reference)
        => reference.FirstAttribute?.Value is { } name ? name[(name.LastIndexOf('.') + 1)..] : "";
}
