using System.Text.Json;
using Amazon.Runtime;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Faults;

/// <summary>One client of the product with one of its calls, and what the call gives where nothing goes wrong.</summary>
internal abstract class FaultClient
{
    public const string SecretKey = "CANARY-secret-access-key";
    public const string SessionToken = "CANARY-session-token";

    protected const string Account = "123456789012";

    /// <summary>The client and its call, for people.</summary>
    public required string Name { get; init; }

    /// <summary>What the call's signature names.</summary>
    public required string SigningName { get; init; }

    /// <summary>The operation that meets the fault.</summary>
    public required string Operation { get; init; }

    /// <summary>The IAM action that a denied call misses.</summary>
    public required string IamAction { get; init; }

    public required AwsProtocol Protocol { get; init; }

    /// <summary>1, or 2 for a call whose answer comes in pages.</summary>
    public required int Pages { get; init; }

    /// <summary>How a page that was read before is reported.</summary>
    public virtual string PageRepeated => AwsErrorIds.PageRepeated;

    /// <summary>Whether the fault can happen to the call.</summary>
    public bool CanMeet(FaultKind kind) => kind.Protocols.Contains(Protocol) && (!kind.NeedsPages || Pages > 1);

    /// <summary>Lays down the true answers.</summary>
    public abstract void Answer(AnswerBook answers);

    /// <summary>What the call gives then, whole.</summary>
    public abstract Task<JsonElement> ExpectedAsync();

    /// <summary>Makes the call with a client of its own.</summary>
    /// <param name="endpoint">Where to.</param>
    /// <param name="timeout">How long one attempt may take; null for the default.</param>
    /// <param name="delivered">Told of each page as it comes.</param>
    public abstract Task<JsonElement> CallAsync(Uri endpoint, TimeSpan? timeout, Action delivered);

    /// <summary>The part of the result that matters where a service puts an empty page before the items: the items.</summary>
    public virtual string Items(JsonElement result) => result.GetRawText();

    public override string ToString() => Name;

    internal static AwsConnection Connect(Uri endpoint, TimeSpan? timeout) => new(
        Account,
        AwsTestbed.Region,
        new SessionAWSCredentials(AwsTestbed.AccessKeyId, SecretKey, SessionToken),
        new AwsEndpointOptions { EndpointUrl = endpoint.GetLeftPart(UriPartial.Authority), Timeout = timeout });
}
