using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Protocols;

/// <summary>Makes of answers what <c>aws … --output json</c> prints.</summary>
internal static class AnswerPages
{
    /// <summary>One answer.</summary>
    public static JsonElement ToJson(AwsShape answer, AwsService service)
        => JsonSerializer.SerializeToElement(answer, answer.GetType(), WireJson.Answers(service));

    /// <summary>
    /// All pages as one answer: the lists that go on from page to page joined, the other members as the first page has them, the token
    /// left out. The AWS CLI leaves out the other members of some operations (the default certificate of RDS); here they stay.
    /// </summary>
    public static async Task<JsonElement> MergeAsync<TResponse>(
        AwsPagedRequest<TResponse> request, IAsyncEnumerable<TResponse> pages, CancellationToken cancellationToken)
        where TResponse : AwsShape
    {
        var options = WireJson.Answers(request.Operation.Service);
        JsonObject? whole = null;
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var next = JsonSerializer.SerializeToNode(page, options)!.AsObject();
            whole = whole is null ? Without(next, request.Paging) : Append(whole, next, request.Paging);
        }

        return JsonSerializer.SerializeToElement(whole ?? [], options);
    }

    private static JsonObject Without(JsonObject page, AwsPaging paging)
    {
        page.Remove(paging.Token);
        if (paging.More is not null)
        {
            page.Remove(paging.More);
        }

        return page;
    }

    private static JsonObject Append(JsonObject whole, JsonObject page, AwsPaging paging)
    {
        foreach (var result in paging.Results)
        {
            var path = result.Split('.');
            var (into, from) = (whole, page);
            foreach (var step in path[..^1])
            {
                from = from?[step]?.AsObject();
                into = into[step] is { } inner ? inner.AsObject() : (into[step] = new JsonObject()).AsObject();
            }

            if (from?[path[^1]] is not JsonArray found)
            {
                continue;
            }

            if (into[path[^1]] is not JsonArray joined)
            {
                into[path[^1]] = joined = [];
            }

            // A node has one parent: it is taken from the page before it goes into the whole.
            var items = found.ToArray();
            found.Clear();
            foreach (var item in items)
            {
                joined.Add(item);
            }
        }

        return whole;
    }
}
