namespace Hokusai.ServiceRecords;

/// <summary>
/// Writes the folder of one service: the service, a file for each operation with the structures that only it uses, and a file for each
/// structure that several use or that is long.
/// </summary>
internal sealed class ServiceWriter
{
    // More members than this fill a file of their own.
    private const int LongStructure = 30;

    private readonly ServiceModel _model;
    private readonly ServiceChoice _choice;
    private readonly string _protocol;
    private readonly bool _camelCase;
    private readonly OperationWriter _operations;

    public ServiceWriter(ServiceModel model, ServiceChoice choice)
    {
        _model = model;
        _choice = choice;
        _protocol = choice.Protocol ?? ServiceModel.Text(model.Metadata, "protocol")!;
        var names = choice.Operations.SelectMany(StructuresOf).SelectMany(shape => model.Members(shape)).Select(member => member.Name).ToList();
        _camelCase = _protocol == "json" && names.Count(name => char.IsLower(name[0])) > names.Count / 2;
        _operations = new OperationWriter(model, choice, _protocol, _camelCase);
    }

    public void Write(string outputFolder)
    {
        var folder = Path.Combine(outputFolder, _choice.Folder);
        Directory.CreateDirectory(folder);
        Array.ForEach(Directory.GetFiles(folder, "*.cs"), File.Delete);
        Save(folder, $"{_choice.Folder}Service", Service());
        var users = (from operation in _choice.Operations
                     from shape in StructuresOf(operation)
                     group operation by shape).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var operation in _choice.Operations)
        {
            var own = users.Where(use => use.Value is [var user] && user == operation && !IsLong(use.Key)).Select(use => use.Key);
            Save(folder, operation, _operations.Operation(operation).Concat(own.SelectMany(shape => _operations.Structure(shape).Prepend(""))));
        }

        foreach (var shape in users.Where(use => use.Value.Count > 1 || IsLong(use.Key)).Select(use => use.Key))
        {
            Save(folder, _operations.RecordOf(shape), _operations.Structure(shape));
        }
    }

    private bool IsLong(string shape) => _model.Members(shape).Count() > LongStructure;

    // The structures inside an operation's request and answer: those themselves have records named after the operation.
    private IEnumerable<string> StructuresOf(string operation)
    {
        string?[] outer = [_model.ShapeOf(operation, "input"), _model.ShapeOf(operation, "output")];
        return outer.OfType<string>().SelectMany(shape => _model.StructuresIn(shape)).Distinct(StringComparer.Ordinal).Where(shape => !outer.Contains(shape));
    }

    private IEnumerable<string> Service()
    {
        var metadata = _model.Metadata;
        var prefix = ServiceModel.Text(metadata, "endpointPrefix")!;
        var signing = ServiceModel.Text(metadata, "signingName");
        yield return $"/// <summary>{_choice.Title}: {_choice.Reference}</summary>";
        yield return $"internal static class {_choice.Folder}Service";
        yield return "{";
        yield return "    public static readonly AwsService Service = new()";
        yield return "    {";
        yield return $"        ServiceId = \"{ServiceModel.Text(metadata, "serviceId")}\",";
        yield return $"        CliName = \"{_choice.Cli}\",";
        yield return $"        EndpointPrefix = \"{prefix}\",";
        if (signing is not null && signing != prefix)
        {
            yield return $"        SigningName = \"{signing}\",";
        }

        yield return $"        IamPrefix = \"{_choice.Iam}\",";
        yield return $"        Protocol = AwsProtocol.{Protocol()},";
        yield return $"        ApiVersion = \"{ServiceModel.Text(metadata, "apiVersion")}\",";
        if (_protocol == "json")
        {
            if (ServiceModel.Text(metadata, "jsonVersion") is { } version && version != "1.1")
            {
                yield return $"        JsonVersion = \"{version}\",";
            }

            yield return $"        TargetPrefix = \"{ServiceModel.Text(metadata, "targetPrefix")}\",";
        }

        if (_camelCase)
        {
            yield return "        CamelCaseMembers = true,";
        }

        if (metadata.TryGetProperty("globalEndpoint", out _))
        {
            yield return "        IsGlobal = true,";
        }

        yield return "    };";
        yield return "}";
    }

    private string Protocol() => _protocol switch
    {
        "json" => "AwsJson",
        "query" => "Query",
        "ec2" => "Ec2",
        "rest-json" => "RestJson",
        _ => throw new NotSupportedException($"{_choice.Folder} speaks {_protocol}."),
    };

    private void Save(string folder, string name, IEnumerable<string> records)
    {
        var lines = records.ToList();
        string[] usings =
        [
            .. lines.Any(line => line.Contains("JsonElement", StringComparison.Ordinal)) ? ["using System.Text.Json;"] : Array.Empty<string>(),
            .. lines.Any(line => line.Contains("JsonPropertyName", StringComparison.Ordinal)) ? ["using System.Text.Json.Serialization;"] : Array.Empty<string>(),
            "using Hokusai.Aws.Protocols;",
        ];
        File.WriteAllText(
            Path.Combine(folder, name + ".cs"),
            string.Join('\n', [.. usings, "", $"namespace Hokusai.Aws.Services.{_choice.Folder};", "", .. lines, ""]));
    }
}
