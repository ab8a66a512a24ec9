using System.Text.Json.Nodes;

namespace Hokusai.SampleIncident.Cast;

/// <summary>Who makes a call: what CloudTrail writes as <c>userIdentity</c>, and from where and with what.</summary>
internal sealed record Caller
{
    /// <summary>Makes a fresh <c>userIdentity</c> (a JSON node has one parent only).</summary>
    public required Func<JsonObject> Identity { get; init; }

    public required string SourceIPAddress { get; init; }

    /// <summary>The user agent for a call to the service named (<c>rds</c>).</summary>
    public required Func<string, string> UserAgent { get; init; }

    /// <summary>Whether the credential came from the console (<c>sessionCredentialFromConsole</c>).</summary>
    public bool FromConsole { get; init; }

    /// <summary>Whether the call came over TLS from outside; calls that AWS makes for itself carry no <c>tlsDetails</c>.</summary>
    public bool IsService { get; init; }

    public Caller With(string userAgent) => this with { UserAgent = _ => userAgent };

    public Caller With(Func<string, string> userAgent) => this with { UserAgent = userAgent };
}
