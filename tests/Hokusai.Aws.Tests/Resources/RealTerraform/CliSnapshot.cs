using System.Collections.Concurrent;
using System.Text.Json;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>An account as the AWS CLI reads it.</summary>
internal static class CliSnapshot
{
    // moto's account.
    private const string Account = "123456789012";

    public static async Task<Snapshot> CollectAsync(AwsCli cli, string region, IEnumerable<Question> questions)
    {
        var documents = new ConcurrentBag<SnapshotDocument>();
        var answers = new ConcurrentDictionary<string, Lazy<Task<JsonElement>>>(StringComparer.Ordinal);
        var all = questions.ToList();
        await Task.WhenAll(all.Where(question => question.Option is null).Select(question => AskAllAsync(question)));
        await Task.WhenAll(all.Where(question => question.Option is not null).SelectMany(question
            => answers.Where(answer => answer.Key.StartsWith(question.ListedBy + "|", StringComparison.Ordinal) || answer.Key == question.ListedBy)
                .SelectMany(answer => Question.Names(answer.Value.Value.Result, question.Path!))
                .Distinct()
                .Select(name => AskAboutAsync(question, name))));
        return new Snapshot([.. documents], []);

        Task AskAllAsync(Question question) => AskAsync(question, question.More, subject: null);

        Task AskAboutAsync(Question question, string name) => AskAsync(question, [question.Option!, name, .. question.More], name);

        async Task AskAsync(Question question, string[] arguments, string? subject)
        {
            var (answer, code) = await cli.AskAsync(region, question.Service, question.Command, arguments);
            // What a call prints nothing for, or answers with "no such …" to, is not configured.
            var content = code is null && answer.ValueKind == JsonValueKind.Object
                ? answer
                : JsonSerializer.SerializeToElement(new Dictionary<string, string?> { ["hokusai:absent"] = code });
            var isGlobal = question.Service is "iam";
            var key = new SnapshotKey(Account, isGlobal ? SnapshotKey.GlobalRegion : region, question.Service, question.Command, subject);
            documents.Add(new SnapshotDocument(key, content, key.ToString()));
            answers.TryAdd(subject is null ? question.Command : $"{question.Command}|{subject}", new Lazy<Task<JsonElement>>(Task.FromResult(content)));
        }
    }
}
