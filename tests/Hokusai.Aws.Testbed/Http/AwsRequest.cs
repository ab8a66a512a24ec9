using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Hokusai.Aws.Testbed;

/// <summary>One HTTP request that a client made, and what it asked for in AWS's words.</summary>
public sealed record AwsRequest
{
    /// <summary>Counts all requests of the testbed, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The signing name of the service (<c>rds</c>; CloudWatch is <c>monitoring</c>, ELBv2 is <c>elasticloadbalancing</c>); empty where nothing tells.</summary>
    public required string Service { get; init; }

    /// <summary>The API operation (<c>DescribeDBInstances</c>); empty where nothing tells.</summary>
    public required string Operation { get; init; }

    /// <summary>How the client speaks.</summary>
    public required AwsProtocol Protocol { get; init; }

    /// <summary>The Region of the signature; empty for an unsigned request.</summary>
    public required string Region { get; init; }

    /// <summary>The account of <see cref="AccessKeyId"/>.</summary>
    public required string AccountId { get; init; }

    /// <summary>Whose signature it carries; empty for an unsigned request.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>The attempt, from 1, as the client's <c>amz-sdk-request</c> header counts it; null where the client doesn't.</summary>
    public int? Attempt { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as they were sent.</summary>
    public required string Target { get; init; }

    /// <summary>The headers, names compared without case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as text; empty for bodies that are streamed (uploads larger than <see cref="AwsRequestReader.MaxKeptBody"/> bytes or of unknown length).</summary>
    public required string Body { get; init; }

    /// <summary>An identifier as AWS would give to the request.</summary>
    public string RequestId => $"00000000-0000-4000-8000-{Number:D12}";

    /// <summary>The body as JSON; an empty object where there is none.</summary>
    public JsonObject Json => Body.Length == 0 ? [] : JsonNode.Parse(Body) as JsonObject ?? [];

    /// <summary>A parameter: a field of a form, a string member of a JSON body, or an item of the query string; null where it is absent.</summary>
    public string? Parameter(string name) => Protocol switch
    {
        AwsProtocol.AwsJson => Json[name]?.ToString(),
        AwsProtocol.Query or AwsProtocol.Ec2Query when Body.Length > 0 => Field(Body, name),
        _ => Field(Query, name),
    };

    private string Query => Target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start ? Target[(start + 1)..] : "";

    private static string? Field(string encoded, string name)
        => QueryHelpers.ParseQuery(encoded).TryGetValue(name, out var values) ? values.ToString() : null;
}
