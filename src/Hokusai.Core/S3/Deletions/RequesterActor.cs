using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Deletions;

/// <summary>
/// The actor behind an access log's requester and user agent: the requester is an ARN, a canonical user id, <c>svc:</c> and a service, or empty for anonymous
/// requests. Remembers a fixed number of them. Not thread-safe.
/// </summary>
internal sealed class RequesterActor
{
    private const int MaxKnown = 4096;
    private const string ServicePrefix = "svc:";

    // Canonical user ids are 64 hexadecimal digits: https://docs.aws.amazon.com/AmazonS3/latest/userguide/finding-canonical-user-id.html
    private const int CanonicalIdLength = 64;
    private const int ShownOfCanonicalId = 12;

    private readonly Dictionary<(string Requester, string UserAgent), Actor> _known = [];

    /// <summary>S3 itself, as access logs name it where it carries a lifecycle rule out.</summary>
    public static Actor Lifecycle { get; } = new() { Name = "S3 Lifecycle", Tool = ActorTool.AwsService, ToolName = "s3.amazonaws.com" };

    /// <summary>The actor; the address is that of the first request that named it.</summary>
    public Actor Of(string requester, string userAgent, string address)
    {
        if (_known.TryGetValue((requester, userAgent), out var actor))
        {
            return actor;
        }

        actor = Classify(requester, userAgent, address);
        if (_known.Count < MaxKnown)
        {
            _known.Add((requester, userAgent), actor);
        }

        return actor;
    }

    private static Actor Classify(string requester, string userAgent, string address)
    {
        var record = new TrailEvent
        {
            EventId = "",
            Time = default,
            EventSource = "s3.amazonaws.com",
            EventName = "",
            EventType = "AwsApiCall",
            SourceIPAddress = address.Length == 0 ? null : address,
            UserAgent = userAgent.Length == 0 ? null : userAgent,
            Identity = Identity(requester),
            Evidence = new Evidence { Source = "" },
        };
        var actor = ActorClassifier.Classify(record);
        return requester.Length == 0 ? actor with { Name = "(anonymous)" } : actor;
    }

    private static TrailIdentity Identity(string requester)
    {
        if (requester.StartsWith(ServicePrefix, StringComparison.Ordinal))
        {
            return new TrailIdentity { Type = "AWSService", InvokedBy = requester[ServicePrefix.Length..], UserName = requester[ServicePrefix.Length..] };
        }

        if (ArnName.TryParse(requester, out var arn))
        {
            return new TrailIdentity
            {
                Type = arn.Resource.StartsWith("assumed-role/", StringComparison.Ordinal) ? "AssumedRole" : arn.Resource == "root" ? "Root" : "IAMUser",
                Arn = requester,
                AccountId = arn.AccountId,
            };
        }

        return new TrailIdentity { UserName = requester.Length == CanonicalIdLength ? $"canonical user {requester[..ShownOfCanonicalId]}…" : requester };
    }
}
