using System.Text.Json.Nodes;

namespace Hokusai.SampleIncident.Trail;

/// <summary>One call, as much of it as differs from the ordinary.</summary>
/// <param name="Service">The service's endpoint prefix, <c>rds</c>.</param>
/// <param name="Name">The event's name.</param>
internal sealed record ApiCall(string Service, string Name)
{
    /// <summary>Request parameters as JSON; null for none.</summary>
    public string? Request { get; init; }

    /// <summary>Response elements as JSON; null for none, as for every call that only reads.</summary>
    public string? Response { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>Whether it only reads; by its name where not said.</summary>
    public bool? ReadOnly { get; init; }

    /// <summary>The <c>resources</c> array as JSON.</summary>
    public string? Resources { get; init; }

    /// <summary>The <c>additionalEventData</c> object as JSON.</summary>
    public string? Additional { get; init; }

    public string? ApiVersion { get; init; }

    public string EventType { get; init; } = "AwsApiCall";

    public bool IsDataEvent { get; init; }

    public string Region { get; init; } = Place.Region;

    /// <summary>The host that the client asked for, where it is not the service's usual one.</summary>
    public string? Host { get; init; }

    /// <summary>How late the record is delivered, where it is not the usual few minutes.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Whether the record is delivered with odd spacing and escaped letters.</summary>
    public bool IsOddlyWritten { get; init; }

    /// <summary>Whether the record is delivered a second time, in a later file.</summary>
    public bool IsDeliveredTwice { get; init; }

    public bool Reads => ReadOnly
        ?? (Name.StartsWith("Describe", StringComparison.Ordinal) || Name.StartsWith("Get", StringComparison.Ordinal)
            || Name.StartsWith("List", StringComparison.Ordinal) || Name.StartsWith("Head", StringComparison.Ordinal)
            || Name.StartsWith("AssumeRole", StringComparison.Ordinal) || Name is "Decrypt" or "GenerateDataKey" or "LookupEvents" or "BatchGetImage");
}
