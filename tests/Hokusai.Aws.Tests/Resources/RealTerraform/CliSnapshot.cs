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
        var answers = new ConcurrentDictionary<string, JsonElement>(StringComparer.Ordinal);
        var all = questions.ToList();
        await Task.WhenAll(all.Where(question => question.Option is null).Select(question => AskAllAsync(question)));
        // What lists items may itself be asked about items: listeners of balancers.
        var asked = new HashSet<Question>();
        for (var depth = 0; depth < 2; depth++)
        {
            await Task.WhenAll(all
                .Where(question => question.Option is not null && answers.Keys.Any(key => IsAnswerTo(key, question.ListedBy!)) && asked.Add(question))
                .SelectMany(question => answers.Where(answer => IsAnswerTo(answer.Key, question.ListedBy!))
                    .SelectMany(answer => Question.Names(answer.Value, question.Path!))
                    .Distinct()
                    .Select(name => AskAboutAsync(question, name)))
                .ToList());
        }

        return new Snapshot([.. documents], []);

        static bool IsAnswerTo(string key, string command) => key == command || key.StartsWith(command + "|", StringComparison.Ordinal);

        Task AskAllAsync(Question question) => AskAsync(question, question.More, subject: null);

        Task AskAboutAsync(Question question, string name) => AskAsync(question, [question.Option!, name, .. question.More], name + question.SubjectSuffix);

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
            answers.TryAdd(subject is null ? question.Command : $"{question.Command}|{subject}", content);
        }
    }
}
