using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>How a service's pages are chained: the published paginator models, one row a service.</summary>
/// <param name="Request">The member of a request that asks for a later page.</param>
/// <param name="Response">The member of an answer that leads to the next page.</param>
/// <param name="More">The member of an answer that says whether there is a next page; null where the token alone says it.</param>
internal sealed record PageTokens(string Request, string Response, string? More = null)
{
    /// <summary>The row of a request's operation.</summary>
    public static PageTokens Of(AwsRequest request) => (request.Service, request.Operation) switch
    {
        ("rds", _) => new("Marker", "Marker"),
        ("iam", _) => new("Marker", "Marker", "IsTruncated"),
        ("elasticloadbalancing", _) => new("Marker", "NextMarker"),
        ("kms", _) => new("Marker", "NextMarker", "Truncated"),
        ("lambda", _) => new("Marker", "NextMarker"),
        ("dynamodb", "ListTables") => new("ExclusiveStartTableName", "LastEvaluatedTableName"),
        ("s3", "ListObjectsV2") => new("continuation-token", "NextContinuationToken", "IsTruncated"),
        ("s3", "ListObjectVersions") => new("key-marker", "NextKeyMarker", "IsTruncated"),
        ("s3", "ListBuckets") => new("continuation-token", "ContinuationToken"),
        ("ecs" or "logs", _) => new("nextToken", "nextToken"),
        ("tagging", _) => new("PaginationToken", "PaginationToken"),
        ("ec2", _) => new("NextToken", "nextToken"),
        _ => new("NextToken", "NextToken"),
    };

    /// <summary>True for a request that asks for a later page.</summary>
    public bool IsLaterPage(AwsRequest request) => request.Parameter(Request) is { Length: > 0 };

    /// <summary>The answer, leading to the page with this token.</summary>
    public AwsAnswer Chain(AwsAnswer answer, AwsRequest request, string token)
    {
        if (IsJson(request))
        {
            var json = JsonNode.Parse(answer.Body)!.AsObject();
            json[Response] = token;
            if (More is not null)
            {
                json[More] = true;
            }

            return answer with { Body = Encoding.UTF8.GetBytes(json.ToJsonString()) };
        }

        var (document, result) = ParseXml(answer, request);
        Set(result, Response, token);
        if (More is not null)
        {
            Set(result, More, "true");
        }

        return answer with { Body = Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)) };
    }

    /// <summary>The answer without its items.</summary>
    public static AwsAnswer Emptied(AwsAnswer answer, AwsRequest request)
    {
        if (IsJson(request))
        {
            var json = JsonNode.Parse(answer.Body)!.AsObject();
            Empty(json);
            return answer with { Body = Encoding.UTF8.GetBytes(json.ToJsonString()) };
        }

        var (document, result) = ParseXml(answer, request);
        var items = result.Elements().Where(element => element.HasElements).ToList();
        if (request.Protocol is AwsProtocol.RestXml)
        {
            // S3 repeats its items in place of a list around them.
            items.Remove();
        }
        else
        {
            items.ForEach(list => list.RemoveNodes());
        }

        return answer with { Body = Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)) };
    }

    private static void Empty(JsonObject structure)
    {
        foreach (var (_, member) in structure)
        {
            switch (member)
            {
                case JsonArray list:
                    list.Clear();
                    break;
                case JsonObject inner:
                    Empty(inner);
                    break;
            }
        }
    }

    private static bool IsJson(AwsRequest request) => request.Protocol is AwsProtocol.AwsJson or AwsProtocol.RestJson;

    private static (XDocument Document, XElement Result) ParseXml(AwsAnswer answer, AwsRequest request)
    {
        using var body = new MemoryStream(answer.Body);
        var document = XDocument.Load(body);
        var root = document.Root!;
        return (document, root.Element(root.Name.Namespace + $"{request.Operation}Result") ?? root);
    }

    private static void Set(XElement parent, string name, string value)
        => parent.SetElementValue(parent.Name.Namespace + name, value);
}
