using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hokusai.ServiceRecords;

/// <summary>What <c>services.json</c> asks for.</summary>
internal sealed record ServiceList(string Botocore, IReadOnlyList<ServiceChoice> Services)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static ServiceList Read(string file) => JsonSerializer.Deserialize<ServiceList>(File.ReadAllText(file), s_options)!;
}

/// <summary>One service: where it comes from, what it is called, which operations are wanted.</summary>
internal sealed record ServiceChoice
{
    public required string Folder { get; init; }

    public required string Title { get; init; }

    public required string Data { get; init; }

    public required string Cli { get; init; }

    public required string Iam { get; init; }

    public string? Protocol { get; init; }

    public required string Reference { get; init; }

    public required IReadOnlyList<string> Operations { get; init; }

    /// <summary>The operations that do a second thing when they are called a second time, and take no token that tells the service so.</summary>
    public IReadOnlyList<string> Doubling { get; init; } = [];

    public IReadOnlyDictionary<string, Paging> Paging { get; init; } = new Dictionary<string, Paging>();
}

/// <summary>How an answer is cut into pages.</summary>
/// <param name="Token">The member of the answer that names the next page.</param>
/// <param name="Results">The members that go on from page to page; a dot for one inside another.</param>
/// <param name="More">The member that says whether there is a next page.</param>
/// <param name="Input">The member of the request that takes the token, where it is called something else.</param>
internal sealed record Paging(string Token, IReadOnlyList<string> Results, string? More = null, string? Input = null);
