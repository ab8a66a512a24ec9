using System.Collections.Frozen;
using System.Text.Json;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Collectors;

/// <summary>One command of the AWS CLI whose answers a snapshot holds: what it asks, about which items, and with which permissions.</summary>
internal sealed record CollectionStep
{
    /// <summary>The service as the AWS CLI names it.</summary>
    public required string Service { get; init; }

    /// <summary>The command as the AWS CLI names it.</summary>
    public required string Command { get; init; }

    /// <summary>The operation as AWS names it, with the service; for people.</summary>
    public required string Operation { get; init; }

    /// <summary>The IAM actions that it needs.</summary>
    public required IReadOnlyList<string> IamActions { get; init; }

    /// <summary>Whether it is asked once for an account, rather than in each Region.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Where the items come from that it is asked about.</summary>
    public IReadOnlyList<ItemSource> Sources { get; init; } = [];

    /// <summary>The items that it is asked about and that are known beforehand.</summary>
    public IReadOnlyList<CollectionItem> KnownItems { get; init; } = [];

    /// <summary>Whether it lists everything, rather than tell about items.</summary>
    public bool IsAboutEverything => Sources.Count == 0 && KnownItems.Count == 0;

    /// <summary>How many items one call may name. Each has its own document all the same.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>What the items of one call must have in common; null where it does not matter.</summary>
    public Func<CollectionItem, string?>? BatchOf { get; init; }

    /// <summary>How many items it is asked about at most; null for all. What is left out is a gap.</summary>
    public Func<CollectionOptions, int>? MaxItems { get; init; }

    /// <summary>The error codes that mean "there is none", which is an answer, rather than a failure.</summary>
    public FrozenSet<string> AbsentCodes { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Asks about some items, or once.</summary>
    public required Func<StepCall, CancellationToken, Task<IReadOnlyList<StepAnswer>>> AskAsync { get; init; }

    /// <summary>The command as a person types it.</summary>
    public string Name => $"{Service} {Command}";

    /// <summary>The items that a list in this command's documents names.</summary>
    /// <param name="member">The list.</param>
    /// <param name="subject">The member of each item that names it; null where the list holds the names themselves.</param>
    public ItemSource Items(string member, string? subject = null) => new(this, (document, _) => CollectionItem.In(document, member, subject));

    /// <summary>The name of the command.</summary>
    public override string ToString() => Name;

    /// <summary>A command that is asked once.</summary>
    public static CollectionStep Once<TResponse>(AwsRequest<TResponse> request)
        where TResponse : AwsShape
        => Of(request.Operation, async (call, cancellationToken) => [new StepAnswer(null, await AnswerJson.AskAsync(call.Connection, request, cancellationToken).ConfigureAwait(false))]);

    /// <summary>A command that is asked about each item on its own.</summary>
    /// <param name="request">The request about an item.</param>
    /// <param name="sources">Where the items come from.</param>
    public static CollectionStep Each<TResponse>(Func<CollectionItem, AwsRequest<TResponse>> request, params ItemSource[] sources)
        where TResponse : AwsShape
        => Of(request(CollectionItem.None).Operation, async (call, cancellationToken)
            => [new StepAnswer(call.Item.Subject, await AnswerJson.AskAsync(call.Connection, request(call.Item), cancellationToken).ConfigureAwait(false))]) with
        {
            Sources = sources,
        };

    /// <summary>A command that is asked about items that are known beforehand.</summary>
    /// <param name="request">The request about an item.</param>
    /// <param name="subjects">What the items are called.</param>
    public static CollectionStep EachOf<TResponse>(Func<CollectionItem, AwsRequest<TResponse>> request, params string[] subjects)
        where TResponse : AwsShape
        => Each(request) with { KnownItems = [.. subjects.Select(subject => CollectionItem.None with { Subject = subject })] };

    /// <summary>A command that is asked about several items at once. Each gets the document that asking about it alone would have given.</summary>
    /// <param name="request">The request about some items.</param>
    /// <param name="size">How many items one call may name.</param>
    /// <param name="split">Takes the answer apart.</param>
    /// <param name="sources">Where the items come from.</param>
    public static CollectionStep Batches<TResponse>(
        Func<IReadOnlyList<CollectionItem>, AwsRequest<TResponse>> request, int size, AnswerSplit split, params ItemSource[] sources)
        where TResponse : AwsShape
        => Of(request([CollectionItem.None]).Operation, async (call, cancellationToken)
            => split.Apply(await AnswerJson.AskAsync(call.Connection, request(call.Items), cancellationToken).ConfigureAwait(false), call.Items)) with
        {
            Sources = sources,
            BatchSize = size,
        };

    /// <summary>The same, with error codes that mean "there is none".</summary>
    public CollectionStep AbsentOn(params string[] codes) => this with { AbsentCodes = codes.ToFrozenSet(StringComparer.Ordinal) };

    private static CollectionStep Of(AwsOperation operation, Func<StepCall, CancellationToken, Task<IReadOnlyList<StepAnswer>>> ask) => new()
    {
        Service = operation.Service.CliName,
        Command = CliCommand.Of(operation.Name),
        Operation = operation.ToString(),
        IamActions = [operation.IamAction],
        IsGlobal = operation.Service.IsGlobal,
        AskAsync = ask,
    };
}

/// <summary>One call that a step makes.</summary>
/// <param name="Connection">The account and Region.</param>
/// <param name="Items">What it asks about; empty where it lists everything.</param>
/// <param name="StartedAt">When collecting began.</param>
/// <param name="Options">What a person chose.</param>
internal sealed record StepCall(IAwsConnection Connection, IReadOnlyList<CollectionItem> Items, DateTimeOffset StartedAt, CollectionOptions Options)
{
    /// <summary>The one item.</summary>
    public CollectionItem Item => Items[0];
}

/// <summary>One document that a call gave.</summary>
/// <param name="Subject">What it is about; null where it lists everything.</param>
/// <param name="Content">The document.</param>
internal readonly record struct StepAnswer(string? Subject, JsonElement Content);
