using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.Aws.Pipeline;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Tests.Protocols;
using Hokusai.Aws.Tests.Services;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>What we send and read, against botocore doing the same: random requests and answers of every operation.</summary>
public sealed class WireConformanceTests
{
    private const int Seeds = 5;

    private static readonly (KnownOperation Known, int Seed)[] s_cases =
        [.. KnownOperation.All.SelectMany(known => Enumerable.Range(1, Seeds).Select(seed => (known, seed)))];

    [SkippableFact]
    public void Requests_are_written_as_botocore_writes_them()
    {
        BotocoreData.RequireSame();
        var requests = s_cases.Select(@case => (@case.Known, Request: Request(@case.Known, @case.Seed))).ToList();
        var sent = Reference<Sent>(requests.Select(request => new
        {
            Do = "request",
            Service = BotocoreData.FolderOf(request.Known.Service),
            Protocol = Protocol(request.Known),
            Operation = request.Known.Operation.Name,
            Params = JsonSerializer.SerializeToElement(request.Request, request.Known.Request, WireJson.Answers(request.Known.Service)),
        }));
        Assert.Equal(requests.Count, sent.Count);
        Assert.Empty(requests.Zip(sent).SelectMany(pair => Differences(pair.First.Known, pair.First.Request, pair.Second)));
    }

    [SkippableFact]
    public async Task Answers_of_all_pages_become_what_the_AWS_CLI_prints()
    {
        BotocoreData.RequireSame();
        var answers = Reference<Answer>(s_cases.Select(@case => new
        {
            Do = "answer",
            Service = BotocoreData.FolderOf(@case.Known.Service),
            Protocol = Protocol(@case.Known),
            Operation = @case.Known.Operation.Name,
            @case.Seed,
        }));
        Assert.Equal(s_cases.Length, answers.Count);
        foreach (var ((known, seed), answer) in s_cases.Zip(answers))
        {
            if (known.Paging is { } paging && answer.Pages.Count == 1)
            {
                // No published paginator: the AWS CLI prints one page and its token, we read all of them.
                answer.Printed.AsObject().Remove(paging.Token);
                answer.Printed.AsObject().Remove(paging.More ?? "");
            }

            var ours = await Printed(known, answer.Pages);
            Assert.True(
                JsonNode.DeepEquals(ours, answer.Printed),
                $"{known}, seed {seed}\nours:     {ours?.ToJsonString()}\nbotocore: {answer.Printed.ToJsonString()}\nwire:     {string.Join("\n", answer.Pages)}");
        }
    }

    private static object Request(KnownOperation known, int seed)
    {
        var request = new RandomRecords(seed).Record(known.Request, known.Service);
        foreach (var label in WireMember.Of(known.Request, known.Service).Where(member => known.Operation.Path.Contains("{" + member.Name + "}", StringComparison.Ordinal)))
        {
            label.Property.SetValue(request, "arn:aws:lambda:eu-west-1:1:function:a b/c");
        }

        return request;
    }

    private static IEnumerable<string> Differences(KnownOperation known, object request, Sent reference)
    {
        var ours = WireCodec.Write(known.Operation, request);
        var body = Encoding.UTF8.GetString(ours.Content ?? []);
        List<(string What, string? Ours, string? Reference)> facts =
        [
            ("method", ours.HttpMethod, reference.Method),
            ("path", ours.PathResources.Aggregate(ours.ResourcePath, (path, label) => path.Replace(label.Key, Uri.EscapeDataString(label.Value), StringComparison.Ordinal)), reference.Path),
            ("query", Sorted(ours.Parameters), Sorted(reference.Query)),
            ("target", ours.Headers.TryGetValue("X-Amz-Target", out var target) ? target : null, reference.Headers.GetValueOrDefault("X-Amz-Target")),
            ("form", reference.Form is null ? null : Sorted(Form(body)), reference.Form is null ? null : Sorted(reference.Form)),
        ];
        if (reference.Form is null && reference.Body is not (null or ""))
        {
            facts.Add(("content type", ours.Headers["Content-Type"], reference.Headers["Content-Type"]));
            facts.Add(("body", JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(reference.Body)) ? reference.Body : body, reference.Body));
        }

        return facts.Where(fact => fact.Ours != fact.Reference).Select(fact => $"{known} {fact.What}:\n{fact.Ours}\ninstead of\n{fact.Reference}\n");
    }

    private static IEnumerable<KeyValuePair<string, string>> Form(string body)
        => from field in body.Split('&')
           let parts = field.Split('=')
           select KeyValuePair.Create(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]));

    private static string Sorted(IEnumerable<KeyValuePair<string, string>> fields)
        => string.Join('\n', fields.Select(field => $"{field.Key} = {field.Value}").Order(StringComparer.Ordinal));

    private static Task<JsonNode?> Printed(KnownOperation known, IReadOnlyList<string> pages)
        => (Task<JsonNode?>)typeof(WireConformanceTests)
            .GetMethod(known.Paging is null ? nameof(Single) : nameof(Merged), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(known.Response).Invoke(null, [known, pages])!;

    private static Task<JsonNode?> Single<TResponse>(KnownOperation known, IReadOnlyList<string> pages)
        where TResponse : AwsShape
        => Task.FromResult(JsonNode.Parse(AnswerPages.ToJson((TResponse)Read(known, pages[0]), known.Service).GetRawText()));

    private static async Task<JsonNode?> Merged<TResponse>(KnownOperation known, IReadOnlyList<string> pages)
        where TResponse : AwsShape
    {
        var request = (AwsPagedRequest<TResponse>)Activator.CreateInstance(known.Request)!;
        var merged = await AnswerPages.MergeAsync(request, Pages(), CancellationToken.None);
        return JsonNode.Parse(merged.GetRawText());

        async IAsyncEnumerable<TResponse> Pages()
        {
            await Task.Yield();
            for (var index = 0; index < pages.Count; index++)
            {
                var page = (TResponse)Read(known, pages[index]);
                // Operations that have no published paginator were given one page with whatever token.
                Assert.True(pages.Count == 1 || (string.IsNullOrEmpty(request.NextPage(page)) == (index == pages.Count - 1)), $"{known}: page {index}");
                yield return page;
            }
        }
    }

    private static object Read(KnownOperation known, string wire) => WireCodec.Read(known.Operation, known.Response, Encoding.UTF8.GetBytes(wire));

    private static IReadOnlyList<T> Reference<T>(IEnumerable<object> jobs)
        => [.. BotocoreData.Run("wire.py", string.Join('\n', jobs.Select(job => JsonSerializer.Serialize(job)))).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<T>(line)!)];

    private static string Protocol(KnownOperation known) => known.Service.Protocol switch
    {
        AwsProtocol.AwsJson => "json",
        AwsProtocol.Query => "query",
        AwsProtocol.Ec2 => "ec2",
        _ => "rest-json",
    };

    private sealed record Sent(
        string Method, string Path, Dictionary<string, string> Query, Dictionary<string, string> Headers, Dictionary<string, string>? Form, string? Body);

    private sealed record Answer(IReadOnlyList<string> Pages, JsonNode Printed);
}
