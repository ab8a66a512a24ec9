using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Collectors;

/// <summary>Answers in the shape that the AWS CLI prints: one object, with the lists of all pages put together and no token.</summary>
internal static class AnswerJson
{
    /// <summary>Makes a call, or as many as there are pages.</summary>
    public static async Task<JsonElement> AskAsync<TResponse>(IAwsConnection connection, AwsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : AwsShape
    {
        if (request is not AwsPagedRequest<TResponse> paged)
        {
            var answer = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return JsonSerializer.SerializeToElement(answer, WireJson.Answers(request.Operation.Service));
        }

        var whole = new JsonObject();
        await foreach (var page in connection.PagesAsync(paged, cancellationToken).ConfigureAwait(false))
        {
            Append(whole, JsonSerializer.SerializeToNode(page, WireJson.Answers(request.Operation.Service))!.AsObject(), paged.Paging);
        }

        return JsonSerializer.SerializeToElement(whole);
    }

    private static void Append(JsonObject whole, JsonObject page, AwsPaging paging)
    {
        page.Remove(paging.Token);
        if (paging.More is { } more)
        {
            page.Remove(more);
        }

        foreach (var (name, value) in page.ToList())
        {
            page.Remove(name);
            if (whole[name] is JsonArray list && value is JsonArray rest && paging.Results.Contains(name))
            {
                foreach (var item in rest.ToList())
                {
                    rest.Remove(item);
                    list.Add(item);
                }
            }
            else if (!whole.ContainsKey(name))
            {
                whole[name] = value;
            }
        }
    }
}
