using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>An account as the installed AWS CLI reads it.</summary>
/// <param name="accountId">The account that the CLI asks.</param>
/// <param name="ask">Runs the CLI with arguments and reads its JSON.</param>
internal sealed class CliSnapshot(string accountId, Func<string[], Task<JsonObject>> ask) : IDisposable
{
    // A process each; more at once only wait for each other.
    private readonly SemaphoreSlim _running = new(Environment.ProcessorCount);
    private readonly ConcurrentDictionary<SnapshotKey, SnapshotDocument> _documents = new();

    /// <summary>What was read so far.</summary>
    public Snapshot Snapshot => new([.. _documents.Values], []);

    /// <summary>Asks the questions of one Region. An answer takes the place of an earlier one to the same question.</summary>
    public async Task CollectAsync(string region, IReadOnlyCollection<Question> questions)
    {
        await Task.WhenAll(questions.Where(question => question.Option is null).Select(question => AskAsync(region, question, subject: null)));
        // What lists items may itself be asked about items: the listeners of each balancer.
        var left = questions.Where(question => question.Option is not null).ToList();
        while (left.Find(question => !left.Exists(other => other.Command == question.ListedBy)) is { } next)
        {
            left.Remove(next);
            var names = _documents.Values
                .Where(document => document.Key.Region == RegionOf(region, next) && document.Key.Command == next.ListedBy)
                .SelectMany(document => Question.Names(document.Content, next.Path!))
                .Distinct()
                .ToList();
            await Task.WhenAll(names.Select(name => AskAsync(region, next, name)));
        }
    }

    public void Dispose() => _running.Dispose();

    private async Task AskAsync(string region, Question question, string? subject)
    {
        var key = new SnapshotKey(accountId, RegionOf(region, question), question.Service, question.Command, subject is null ? null : subject + question.SubjectSuffix);
        string[] about = subject is null ? [] : [question.Option!, subject];
        await _running.WaitAsync();
        try
        {
            var answer = await AnswerAsync([question.Service, question.Command, .. about, .. question.More, "--region", region]);
            _documents[key] = new SnapshotDocument(key, JsonSerializer.SerializeToElement(answer), key.ToString());
        }
        finally
        {
            _running.Release();
        }
    }

    private async Task<JsonObject> AnswerAsync(string[] arguments)
    {
        try
        {
            return await ask(arguments);
        }
        catch (InvalidOperationException exception) when (ErrorCode(exception.Message) is { } code)
        {
            // "There is none" is an answer, too.
            return new JsonObject { ["hokusai:absent"] = code };
        }
    }

    // An error occurred (NoSuchBucketPolicy) when calling the …
    private static string? ErrorCode(string message)
    {
        string[] absent =
        [
            "NoSuchBucketPolicy", "NoSuchTagSet", "NoSuchLifecycleConfiguration", "NoSuchPublicAccessBlockConfiguration",
            "ReplicationConfigurationNotFoundError", "ServerSideEncryptionConfigurationNotFoundError",
        ];
        return absent.FirstOrDefault(code => message.Contains($"({code})", StringComparison.Ordinal));
    }

    private static string RegionOf(string region, Question question) => question.Service == "iam" ? SnapshotKey.GlobalRegion : region;
}
