using System.Text.Json;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Tests.Services;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>What differs between how a request reads pages and the published paginators. Tries it on pages rather than trusting what is declared.</summary>
internal static class PagingComparison
{
    public static IEnumerable<string> Differences(KnownOperation known, JsonElement model, JsonElement operation, JsonElement paginators)
    {
        var output = Members(model, operation, "output");
        if (paginators.TryGetProperty(known.Operation.Name, out var paginator))
        {
            return known.Paging is null
                ? ["the answer comes in pages, the request reads one"]
                : Differences(known, output, paginator.GetProperty("input_token").GetString()!, paginator.GetProperty("output_token").GetString()!,
                    paginator.TryGetProperty("more_results", out var more) ? more.GetString() : null, Strings(paginator.GetProperty("result_key")));
        }

        // Some operations have pages and no published paginator.
        var token = output.Keys.FirstOrDefault(name => name.EndsWith("Token", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Marker", StringComparison.Ordinal));
        return (token, known.Paging) switch
        {
            (null, null) => [],
            (null, _) => ["the answer has no token, the request reads pages"],
            (_, null) => [$"the answer has {token}, the request reads one page"],
            (_, { } paging) => Differences(known, output, token, token, output.ContainsKey("IsTruncated") ? "IsTruncated" : null, paging.Results),
        };
    }

    private static IEnumerable<string> Differences(
        KnownOperation known, IReadOnlyDictionary<string, string> output, string inputToken, string outputToken, string? more, IReadOnlyList<string> results)
    {
        var paging = known.Paging!;
        if (paging.Token != outputToken)
        {
            yield return $"token: {paging.Token} instead of {outputToken}";
        }

        if (paging.More != more)
        {
            yield return $"more: {paging.More} instead of {more}";
        }

        if (!paging.Results.SequenceEqual(results))
        {
            yield return $"results: {string.Join(", ", paging.Results)} instead of {string.Join(", ", results)}";
        }

        foreach (var odd in paging.Results.Where(name => !name.Contains('.', StringComparison.Ordinal) && output.GetValueOrDefault(name) != "list"))
        {
            yield return $"result {odd} is no list";
        }

        if (Next(known, (outputToken, "t"), (more, true)) != "t")
        {
            yield return $"a page with {outputToken} does not lead on";
        }

        if (!string.IsNullOrEmpty(Next(known, (more, true))) || (more is not null && !string.IsNullOrEmpty(Next(known, (outputToken, "t"), (more, false)))))
        {
            yield return "the last page leads on";
        }

        var next = known.Request.GetMethod("ForPage", [typeof(string)])!.Invoke(Activator.CreateInstance(known.Request)!, ["t"])!;
        if (WireMember.Of(known.Request, known.Service).FirstOrDefault(member => member.Name == inputToken)?.Property.GetValue(next) as string != "t")
        {
            yield return $"the next request does not carry {inputToken}";
        }
    }

    private static string? Next(KnownOperation known, params (string? Name, object Value)[] values)
    {
        var page = Activator.CreateInstance(known.Response)!;
        var members = WireMember.Of(known.Response, known.Service);
        foreach (var (name, value) in values.Where(value => value.Name is not null))
        {
            members.FirstOrDefault(member => member.Name == name)?.Property.SetValue(page, value);
        }

        return (string?)known.Request.GetMethod("NextPage", [known.Response])!.Invoke(Activator.CreateInstance(known.Request)!, [page]);
    }

    private static Dictionary<string, string> Members(JsonElement model, JsonElement operation, string inputOrOutput)
    {
        var shapes = model.GetProperty("shapes");
        return operation.TryGetProperty(inputOrOutput, out var reference)
            ? shapes.GetProperty(reference.GetProperty("shape").GetString()!).GetProperty("members").EnumerateObject().ToDictionary(
                member => member.Name,
                member => shapes.GetProperty(member.Value.GetProperty("shape").GetString()!).GetProperty("type").GetString()!,
                StringComparer.Ordinal)
            : [];
    }

    private static IReadOnlyList<string> Strings(JsonElement value)
        => value.ValueKind == JsonValueKind.String ? [value.GetString()!] : [.. value.EnumerateArray().Select(item => item.GetString()!)];
}
