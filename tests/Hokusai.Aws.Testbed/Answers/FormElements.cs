using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.WebUtilities;

namespace Hokusai.Aws.Testbed;

/// <summary>A Query request's fields as the elements of an answer: what is put comes back in the same members.</summary>
internal static class FormElements
{
    /// <summary>The fields, without those that name the operation.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(AwsRequest request)
        => QueryHelpers.ParseQuery(request.Body).Where(field => field.Key is not ("Action" or "Version")).Select(field => (field.Key, field.Value.ToString()));

    /// <summary>The fields as elements inside one of that name.</summary>
    public static XElement Read(AwsRequest request, string name)
    {
        var root = new XElement(name);
        foreach (var (path, value) in Fields(request))
        {
            var (parent, at) = (root, root);
            foreach (var part in path.Split('.'))
            {
                if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    // "member.2": the second element of that name.
                    at = parent.Elements(at.Name).ElementAtOrDefault(number - 1) ?? New(parent, at.Name);
                }
                else
                {
                    parent = at;
                    at = at.Element(part) ?? New(at, part);
                }
            }

            at.Value = value;
        }

        return root;
    }

    /// <summary>The values of a list; none where it is absent.</summary>
    public static IReadOnlyList<string> List(XElement request, string name) => [.. request.Element(name)?.Elements().Select(item => item.Value) ?? []];

    private static XElement New(XElement parent, XName name)
    {
        var element = new XElement(name);
        parent.Add(element);
        return element;
    }
}
