using System.Text.Json;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Tests.Services;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>What differs between an operation's records and the published model. Knows the model's rules by itself, not from the generator.</summary>
internal sealed class ModelComparison
{
    /// <summary>How a difference ends where a record lacks a member of the model.</summary>
    public const string Missing = ": missing";

    private readonly KnownOperation _known;
    private readonly JsonElement _model;
    private readonly List<string> _differences = [];
    private readonly HashSet<(Type, string, bool)> _compared = [];

    private ModelComparison(KnownOperation known, JsonElement model)
    {
        _known = known;
        _model = model;
    }

    private AwsService Service => _known.Service;

    /// <summary>The differences; none where the records are right.</summary>
    public static IReadOnlyList<string> Differences(KnownOperation known, JsonElement model, JsonElement paginators)
    {
        var comparison = new ModelComparison(known, model);
        comparison._differences.AddRange(ServiceComparison.Differences(known.Service, model.GetProperty("metadata")));
        if (!model.GetProperty("operations").TryGetProperty(known.Operation.Name, out var operation))
        {
            return [.. comparison._differences, $"the model has no operation {known.Operation.Name}"];
        }

        comparison.CompareHttp(operation.GetProperty("http"));
        comparison.CompareStructure(known.Request, Shape(operation, "input"), "request", isRequest: true);
        comparison.CompareStructure(known.Response, Shape(operation, "output"), "answer", isRequest: false);
        comparison.CompareWrapper(operation);
        comparison._differences.AddRange(PagingComparison.Differences(known, model, operation, paginators));
        return comparison._differences;
    }

    private void CompareHttp(JsonElement http)
    {
        Same("method", _known.Operation.HttpMethod, http.GetProperty("method").GetString());
        Same("path", _known.Operation.Path, http.GetProperty("requestUri").GetString());
    }

    private void CompareWrapper(JsonElement operation)
    {
        if (Service.Protocol == AwsProtocol.Query && operation.TryGetProperty("output", out var output))
        {
            Same("result element", _known.Operation.Name + "Result", Text(output, "resultWrapper"));
        }
    }

    private void CompareStructure(Type type, string? shape, string path, bool isRequest)
    {
        if (!_compared.Add((type, shape ?? "", isRequest)))
        {
            return;
        }

        var members = WireMember.Of(type, Service).ToDictionary(member => member.Name, StringComparer.Ordinal);
        var modelled = shape is null ? [] : _model.GetProperty("shapes").GetProperty(shape).GetProperty("members").EnumerateObject().ToList();
        foreach (var extra in members.Keys.Except(modelled.Select(member => member.Name), StringComparer.Ordinal))
        {
            _differences.Add($"{path}.{extra}: the model has no such member");
        }

        foreach (var (name, reference) in modelled.Select(member => (member.Name, member.Value)))
        {
            if (members.TryGetValue(name, out var member))
            {
                CompareMember(member, reference, $"{path}.{name}", isRequest);
            }
            else
            {
                _differences.Add($"{path}.{name}{Missing}");
            }
        }
    }

    private void CompareMember(WireMember member, JsonElement reference, string path, bool isRequest)
    {
        var target = Target(reference);
        foreach (var trait in new[] { "flattened", "xmlAttribute", "jsonvalue", "streaming", "eventstream", "hostLabel", "timestampFormat" })
        {
            // SQS's model still has what shaped its XML before it spoke JSON.
            if (((IsXml || trait is not ("flattened" or "xmlAttribute")) && reference.TryGetProperty(trait, out _))
                || ((IsXml || trait == "timestampFormat") && target.TryGetProperty(trait, out _)))
            {
                _differences.Add($"{path}: {trait} is not supported");
            }
        }

        if (IsXml)
        {
            CompareXml(member, reference, target, path, isRequest);
        }
        else if (Service.Protocol == AwsProtocol.RestJson && reference.TryGetProperty("location", out var location))
        {
            CompareRest(member, location.GetString()!, Text(reference, "locationName") ?? member.Name, path, isRequest);
        }
        else
        {
            Same($"{path} JSON name", member.Name, Text(reference, "locationName") ?? member.Name);
            if (path == "request." + member.Name && _known.Operation.QueryMembers.ContainsKey(member.Name))
            {
                _differences.Add($"{path}: stands in the body, not in the query");
            }
        }

        CompareType(member.Property.PropertyType, Text(reference, "shape")!, path, isRequest);
    }

    private bool IsXml => Service.Protocol is AwsProtocol.Query or AwsProtocol.Ec2;

    // https://smithy.io/2.0/aws/protocols/aws-query-protocol.html, https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html
    private void CompareXml(WireMember member, JsonElement reference, JsonElement target, string path, bool isRequest)
    {
        var location = Text(reference, "locationName") ?? member.Name;
        Same($"{path} element", member.XmlName, location);
        if (isRequest)
        {
            var field = Service.Protocol == AwsProtocol.Ec2
                ? Text(reference, "queryName") ?? char.ToUpperInvariant(location[0]) + location[1..]
                : location;
            Same($"{path} form field", member.FormName, field);
        }

        switch (Text(target, "type"))
        {
            // EC2's forms do not name the elements of lists.
            case "list" when !isRequest || Service.Protocol == AwsProtocol.Query:
                Same($"{path} list element", member.ItemName, Text(target.GetProperty("member"), "locationName") ?? "member");
                break;
            case "map":
                Same($"{path} map key", member.KeyName, Text(target.GetProperty("key"), "locationName") ?? "key");
                Same($"{path} map value", member.ValueName, Text(target.GetProperty("value"), "locationName") ?? "value");
                break;
        }
    }

    private void CompareRest(WireMember member, string location, string locationName, string path, bool isRequest)
    {
        switch (location)
        {
            case "uri" when isRequest:
                Same($"{path} label", member.Name, locationName);
                break;
            case "querystring" when isRequest:
                Same($"{path} query parameter", _known.Operation.QueryMembers.GetValueOrDefault(member.Name), locationName);
                break;
            default:
                _differences.Add($"{path}: location {location} is not supported");
                break;
        }
    }

    private void CompareType(Type nullable, string shape, string path, bool isRequest)
    {
        var target = _model.GetProperty("shapes").GetProperty(shape);
        var type = Nullable.GetUnderlyingType(nullable) ?? nullable;
        var element = type.IsGenericType ? type.GetGenericArguments()[^1] : null;
        switch (Text(target, "type"))
        {
            case "list" when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>):
                CompareType(element!, Text(target.GetProperty("member"), "shape")!, path + "[]", isRequest);
                break;
            case "map" when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>):
                CompareType(element!, Text(target.GetProperty("value"), "shape")!, path + "{}", isRequest);
                break;
            case "structure" when type.IsSubclassOf(typeof(AwsShape)) && !target.TryGetProperty("document", out _):
                CompareStructure(type, shape, path, isRequest);
                break;
            case var kind when type == Scalar(kind!, target, shape, isRequest):
                break;
            case var kind:
                _differences.Add($"{path}: {type.Name} is not the type of a {kind}");
                break;
        }
    }

    private Type? Scalar(string kind, JsonElement target, string shape, bool isRequest) => kind switch
    {
        // The AWS CLI prints these decoded (botocore.handlers.json_decode_policies).
        "string" when Service.ServiceId == "IAM" && shape == "policyDocumentType" && !isRequest => typeof(JsonElement),
        "structure" when target.TryGetProperty("document", out _) => typeof(JsonElement),
        "string" => typeof(string),
        "blob" => typeof(ReadOnlyMemory<byte>),
        "boolean" => typeof(bool),
        "integer" => typeof(int),
        "long" => typeof(long),
        "float" or "double" => typeof(double),
        "timestamp" => typeof(DateTimeOffset),
        _ => null,
    };

    private JsonElement Target(JsonElement reference) => _model.GetProperty("shapes").GetProperty(Text(reference, "shape")!);

    private static string? Shape(JsonElement operation, string inputOrOutput)
        => operation.TryGetProperty(inputOrOutput, out var reference) ? Text(reference, "shape") : null;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private void Same(string what, string? ours, string? models)
    {
        if (ours != models)
        {
            _differences.Add($"{what}: {ours ?? "nothing"} instead of {models ?? "nothing"}");
        }
    }
}
