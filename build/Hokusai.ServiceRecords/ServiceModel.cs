using System.IO.Compression;
using System.Text.Json;

namespace Hokusai.ServiceRecords;

/// <summary>A published service model, in the form in which botocore ships it.</summary>
internal sealed class ServiceModel
{
    private readonly JsonElement _model;
    private readonly JsonElement _paginators;

    private ServiceModel(JsonElement model, JsonElement paginators)
    {
        _model = model;
        _paginators = paginators;
    }

    public JsonElement Metadata => _model.GetProperty("metadata");

    /// <summary>Loads the newest version of a service.</summary>
    public static ServiceModel Load(string dataFolder, string service)
    {
        var folder = Directory.GetDirectories(Path.Combine(dataFolder, service)).Order(StringComparer.Ordinal).Last();
        using var packed = File.OpenRead(Path.Combine(folder, "service-2.json.gz"));
        using var json = new GZipStream(packed, CompressionMode.Decompress);
        var paginators = Path.Combine(folder, "paginators-1.json");
        return new ServiceModel(
            JsonSerializer.Deserialize<JsonElement>(json),
            JsonSerializer.Deserialize<JsonElement>(File.Exists(paginators) ? File.ReadAllText(paginators) : """{"pagination":{}}""").GetProperty("pagination"));
    }

    public JsonElement Operation(string name)
        => _model.GetProperty("operations").TryGetProperty(name, out var operation)
            ? operation
            : throw new InvalidDataException($"{Metadata.GetProperty("serviceId")} has no operation {name}.");

    public JsonElement Shape(string name) => _model.GetProperty("shapes").GetProperty(name);

    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();

    /// <summary>The name of the shape of an operation's input or output; null where it has none.</summary>
    public string? ShapeOf(string operation, string inputOrOutput)
        => Operation(operation).TryGetProperty(inputOrOutput, out var reference) ? Text(reference, "shape") : null;

    /// <summary>The members of a structure, in the model's order.</summary>
    public IEnumerable<(string Name, JsonElement Reference, JsonElement Target)> Members(string? structure)
        => structure is null
            ? []
            : Shape(structure).GetProperty("members").EnumerateObject()
                .Select(member => (member.Name, member.Value, Shape(Text(member.Value, "shape")!)));

    /// <summary>How the answer is cut into pages, as far as the model tells.</summary>
    public Paging? PagingOf(string operation)
    {
        if (!_paginators.TryGetProperty(operation, out var paginator))
        {
            return null;
        }

        if (paginator.GetProperty("input_token").ValueKind != JsonValueKind.String)
        {
            throw new NotSupportedException($"{operation} has pages with several tokens.");
        }

        var results = paginator.GetProperty("result_key");
        return new Paging(
            Text(paginator, "output_token")!,
            results.ValueKind == JsonValueKind.String ? [results.GetString()!] : [.. results.EnumerateArray().Select(key => key.GetString()!)],
            Text(paginator, "more_results"),
            Text(paginator, "input_token"));
    }

    /// <summary>The structures that a shape holds, at any depth, itself among them.</summary>
    public IReadOnlySet<string> StructuresIn(string shape)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([shape]);
        while (open.TryPop(out var name))
        {
            var target = Shape(name);
            switch (Text(target, "type"))
            {
                case "structure" when !Flag(target, "document") && found.Add(name):
                    Members(name).ToList().ForEach(member => open.Push(Text(member.Reference, "shape")!));
                    break;
                case "list":
                    open.Push(Text(target.GetProperty("member"), "shape")!);
                    break;
                case "map":
                    open.Push(Text(target.GetProperty("value"), "shape")!);
                    break;
            }
        }

        return found;
    }
}
