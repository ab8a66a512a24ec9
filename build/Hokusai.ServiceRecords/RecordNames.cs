namespace Hokusai.ServiceRecords;

/// <summary>What shapes and members are called in C#.</summary>
internal static class RecordNames
{
    // The namespaces that every file of the project uses without saying so.
    private static readonly HashSet<string> s_implicit =
    [
        .. from assembly in new[] { typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(HttpClient).Assembly, typeof(Queue<>).Assembly }
           from type in assembly.GetExportedTypes()
           where type.Namespace is "System" or "System.Collections.Generic" or "System.IO" or "System.Linq" or "System.Net.Http"
               or "System.Threading" or "System.Threading.Tasks"
           select type.Name,
    ];

    private static readonly HashSet<string> s_ofObject = [.. typeof(object).GetMethods().Select(method => method.Name)];

    /// <summary>The record of a shape: a name that every file knows already (Task, Attribute) gets the service's before it,
    /// and one that a member has too (C# forbids that) gets <c>Item</c> after it.</summary>
    public static string Record(string shape, string folder, IEnumerable<string> members)
    {
        var name = Property(shape);
        name = s_implicit.Contains(name) ? folder + name : name;
        return members.Any(member => Property(member) == name) ? name + "Item" : name;
    }

    /// <summary>The property of a member: in Pascal case; one that every object has already (Equals) gets <c>Value</c> after it.</summary>
    public static string Property(string member)
    {
        var name = char.ToUpperInvariant(member[0]) + member[1..];
        return s_ofObject.Contains(name) ? name + "Value" : name;
    }
}
