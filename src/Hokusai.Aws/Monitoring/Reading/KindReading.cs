using System.Collections.Concurrent;
using System.Text.Json;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Resources.Reading;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Monitoring.Reading;

/// <summary>
/// The reading of one type: asks, keeps the answers as a snapshot would, and has the tables that read snapshots read them. A listing that fails, fails the
/// reading; what tells more about one resource and fails leaves its attributes unknown.
/// </summary>
/// <param name="connection">Whom to ask.</param>
/// <param name="name">The monitoring's name.</param>
/// <param name="parents">The resources of the parent type.</param>
/// <param name="turns">Bounds how many calls are under way at once.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class KindReading(
    IAwsConnection connection, string name, IReadOnlyList<ExistingResource> parents, SemaphoreSlim turns, CancellationToken cancellationToken)
{
    // What services say of a resource that is in their lists still, and was deleted a moment ago: SQS does for a minute, the tagging API for longer.
    private static readonly HashSet<string> s_goneCodes = new(StringComparer.Ordinal)
    {
        "AWS.SimpleQueueService.NonExistentQueue", "NotFound", "NotFoundException", "QueueDoesNotExist", "ResourceNotFound", "ResourceNotFoundException",
        "SubscriptionNotFound",
    };

    private readonly ConcurrentDictionary<string, byte> _gone = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<SnapshotDocument> _documents = [];
    private readonly ConcurrentBag<SnapshotGap> _gaps = [];
    private readonly ConcurrentDictionary<string, ReadProblem> _problems = new(StringComparer.Ordinal);

    /// <summary>The monitoring's name.</summary>
    public string Name => name;

    /// <summary>How names of its resources begin.</summary>
    public string Prefix => name + "-";

    /// <summary>Stops the reading.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The resources of the parent type.</summary>
    public IReadOnlyList<ExistingResource> Parents => parents;

    /// <summary>What could not be read of single resources.</summary>
    public IEnumerable<ReadProblem> Problems => _problems.Values;

    /// <summary>Whether the owner of a resource could not be read, so that no resource of the type can be told to be the monitoring's or not.</summary>
    public bool IsOwnerUnread { get; private set; }

    /// <summary>Whether a name is one of the monitoring's.</summary>
    public bool IsWanted(string resourceName) => resourceName.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Asks, and keeps the answer as one to the command of the AWS CLI.</summary>
    /// <exception cref="AwsCallException">There was none.</exception>
    public async Task<JsonElement> AskAsync<TResponse>(AwsRequest<TResponse> request, string? subject = null)
        where TResponse : AwsShape
    {
        await turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var answer = await AnswerJson.AskAsync(connection, request, cancellationToken).ConfigureAwait(false);
            var key = KeyOf(request.Operation, subject);
            _documents.Add(new SnapshotDocument(key, answer, key.ToString()));
            return answer;
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Asks about one resource, and keeps the answer or why there is none.</summary>
    /// <param name="request">The question.</param>
    /// <param name="subject">The resource, as the tables name it.</param>
    public Task AskAboutAsync<TResponse>(AwsRequest<TResponse> request, string subject)
        where TResponse : AwsShape
        => TryAskAsync(request, subject);

    /// <summary>Asks what tells whose a resource is. Where that is not answered, nothing of the type may be touched.</summary>
    /// <param name="request">The question.</param>
    /// <param name="subject">The resource, as the tables name it.</param>
    public async Task AskForOwnerAsync<TResponse>(AwsRequest<TResponse> request, string subject)
        where TResponse : AwsShape
    {
        if (await TryAskAsync(request, subject).ConfigureAwait(false) is null && !IsGone(subject))
        {
            IsOwnerUnread = true;
        }
    }

    /// <summary>Asks about one resource or several, and keeps the answer or why there is none; null for none.</summary>
    public async Task<JsonElement?> TryAskAsync<TResponse>(AwsRequest<TResponse> request, string subject)
        where TResponse : AwsShape
    {
        try
        {
            return await AskAsync(request, subject).ConfigureAwait(false);
        }
        catch (AwsCallException e) when (e.Code is { } code && s_goneCodes.Contains(code))
        {
            _gone.TryAdd(subject, 0);
            return null;
        }
        catch (AwsCallException e) when (e.ErrorId != AwsErrorIds.CredentialsExpired)
        {
            _gaps.Add(new SnapshotGap
            {
                Key = KeyOf(request.Operation, subject),
                ErrorId = e.ErrorId,
                Reason = e.Message,
                MissingPermission = e.MissingPermission,
                Advice = e.Advice,
            });
            // One for all resources: what is missing for one is missing for all.
            _problems.TryAdd($"{e.Operation} {e.ErrorId}", e.ToProblem());
            return null;
        }
    }

    /// <summary>Keeps what stands for an answer: a list put together from others.</summary>
    public void Keep(string service, string command, JsonElement answer)
    {
        var key = new SnapshotKey(connection.AccountId, connection.Region, service, command);
        _documents.Add(new SnapshotDocument(key, answer, key.ToString()));
    }

    /// <summary>The resources that a table finds in the answers.</summary>
    public IReadOnlyList<Resource> Read(ResourceTable table)
    {
        var gaps = new List<ResourceGap>();
        var resources = table.Read(new SnapshotIndex(new Snapshot([.. _documents], [.. _gaps])), gaps).ToList();
        foreach (var gap in gaps)
        {
            _problems.TryAdd(gap.Source, new ReadProblem { Source = gap.Source, ErrorId = gap.ErrorId, Reason = gap.Reason });
            IsOwnerUnread = true;
        }

        resources.RemoveAll(resource => IsGone(resource.Id) || IsGone(resource.Arn));
        return resources;
    }

    /// <summary>The monitoring's resources that a table finds, each told about by further questions.</summary>
    /// <param name="table">The table.</param>
    /// <param name="about">Asks about one resource.</param>
    public async Task<IReadOnlyList<Resource>> ReadAsync(ResourceTable table, Func<Resource, IEnumerable<Task>> about)
    {
        await Task.WhenAll(Wanted(table).SelectMany(about)).ConfigureAwait(false);
        return Wanted(table);
    }

    private bool IsGone(string? subject) => subject is not null && _gone.ContainsKey(subject);

    private List<Resource> Wanted(ResourceTable table) => [.. Read(table).Where(resource => IsWanted(resource.Name))];

    private SnapshotKey KeyOf(AwsOperation operation, string? subject)
        => new(connection.AccountId, connection.Region, operation.Service.CliName, CliCommand.Of(operation.Name), subject);
}
