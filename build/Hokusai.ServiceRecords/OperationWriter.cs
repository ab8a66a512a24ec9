using System.Text.Json;

namespace Hokusai.ServiceRecords;

/// <summary>Writes the records of an operation and of the structures that it uses.</summary>
internal sealed class OperationWriter(ServiceModel model, ServiceChoice choice, string protocol, bool camelCase)
{
    private readonly MemberWriter _request = new(model, choice, protocol, camelCase, inRequest: true);
    private readonly MemberWriter _answer = new(model, choice, protocol, camelCase, inRequest: false);

    /// <summary>The request and the answer.</summary>
    public IEnumerable<string> Operation(string operation)
    {
        var paging = model.PagingOf(operation) ?? choice.Paging.GetValueOrDefault(operation);
        RefuseUnknownPages(operation, paging);
        return Request(operation, paging).Append("").Concat(Answer(operation));
    }

    /// <summary>A structure inside requests or answers.</summary>
    public IEnumerable<string> Structure(string shape)
    {
        yield return $"/// <summary>{choice.Reference}API_{shape}.html</summary>";
        yield return $"internal sealed record {_answer.RecordOf(shape)} : AwsShape";
        yield return "{";
        foreach (var (name, reference, target) in model.Members(shape))
        {
            yield return _answer.Property(shape, name, reference, target);
        }

        yield return "}";
    }

    public string RecordOf(string shape) => _answer.RecordOf(shape);

    private IEnumerable<string> Request(string operation, Paging? paging)
    {
        var shape = model.ShapeOf(operation, "input");
        yield return $"/// <summary>{choice.Reference}API_{operation}.html</summary>";
        yield return $"internal sealed record {operation}Request : {(paging is null ? "AwsRequest" : "AwsPagedRequest")}<{operation}Response>";
        yield return "{";
        foreach (var line in Operation(operation, shape))
        {
            yield return line;
        }

        if (paging is not null)
        {
            yield return $"    private static readonly AwsPaging s_paging = new(\"{paging.Token}\", [{string.Join(", ", paging.Results.Select(key => $"\"{key}\""))}])"
                + (paging.More is null ? ";" : $" {{ More = \"{paging.More}\" }};");
        }

        yield return "";
        var members = model.Members(shape).ToList();
        foreach (var (name, reference, target) in members)
        {
            yield return _request.Property(shape!, name, reference, target);
        }

        if (members.Count > 0)
        {
            yield return "";
        }

        yield return "    public override AwsOperation Operation => s_operation;";
        if (paging is not null)
        {
            var token = RecordNames.Property(paging.Token);
            var next = paging.More is null ? $"page.{token}" : $"page.{RecordNames.Property(paging.More)} == true ? page.{token} : null";
            yield return "";
            yield return "    public override AwsPaging Paging => s_paging;";
            yield return "";
            yield return $"    public override string? NextPage({operation}Response page) => {next};";
            yield return "";
            yield return $"    public override {operation}Request ForPage(string token) => this with {{ {RecordNames.Property(paging.Input ?? paging.Token)} = token }};";
        }

        yield return "}";
    }

    private IEnumerable<string> Operation(string operation, string? shape)
    {
        var start = $"    private static readonly AwsOperation s_operation = new({choice.Folder}Service.Service, \"{operation}\")";
        if (protocol != "rest-json")
        {
            yield return start + (choice.Doubling.Contains(operation) ? " { DoublesWhenRepeated = true };" : ";");
            yield break;
        }

        var http = model.Operation(operation).GetProperty("http");
        yield return start;
        yield return "    {";
        yield return $"        HttpMethod = \"{ServiceModel.Text(http, "method")}\",";
        yield return $"        Path = \"{ServiceModel.Text(http, "requestUri")}\",";
        var inQuery = model.Members(shape).Where(member => ServiceModel.Text(member.Reference, "location") == "querystring").ToList();
        if (inQuery.Count > 0)
        {
            yield return "        QueryMembers = new Dictionary<string, string>(StringComparer.Ordinal)";
            yield return "        {";
            foreach (var (name, reference, _) in inQuery)
            {
                yield return $"            [\"{name}\"] = \"{ServiceModel.Text(reference, "locationName")}\",";
            }

            yield return "        },";
        }

        yield return "    };";
    }

    private IEnumerable<string> Answer(string operation)
    {
        var shape = model.ShapeOf(operation, "output");
        var members = model.Members(shape).Select(member => _answer.Property(shape!, member.Name, member.Reference, member.Target)).ToList();
        yield return $"/// <summary>{choice.Reference}API_{operation}.html</summary>";
        if (members.Count == 0)
        {
            yield return $"internal sealed record {operation}Response : AwsShape;";
            yield break;
        }

        yield return $"internal sealed record {operation}Response : AwsShape";
        yield return "{";
        foreach (var member in members)
        {
            yield return member;
        }

        yield return "}";
    }

    // Some models have no paginator although the answer comes in pages; then services.json must tell, or pages would be lost.
    private void RefuseUnknownPages(string operation, Paging? paging)
    {
        var token = model.Members(model.ShapeOf(operation, "output"))
            .Select(member => member.Name)
            .FirstOrDefault(name => name.EndsWith("Token", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Marker", StringComparison.OrdinalIgnoreCase));
        if (paging is null && token is not null)
        {
            throw new InvalidDataException($"{choice.Folder} {operation} answers with {token}, but nothing tells how its pages go on: say it in services.json.");
        }
    }
}
