namespace Hokusai.Aws.Testbed;

/// <summary>A request and what became of it.</summary>
/// <param name="Request">What was asked.</param>
public sealed record RecordedRequest(AwsRequest Request)
{
    /// <summary>The name of the fault that it met; null where it met none.</summary>
    public string? Fault { get; internal set; }

    /// <summary>Who answered; null while nobody has.</summary>
    public string? AnsweredBy { get; internal set; }
}

/// <summary>All requests since the last reset, in the order of their arrival, faulted ones included.</summary>
public sealed class RequestLog
{
    private readonly List<RecordedRequest> _requests = [];
    private TextWriter? _copy;

    /// <summary>A copy of what was recorded so far.</summary>
    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>The calls of one operation, repeated attempts included.</summary>
    /// <param name="service">The signing name of the service.</param>
    /// <param name="operation">The API operation; null for all of the service.</param>
    public IReadOnlyList<RecordedRequest> Of(string service, string? operation = null)
        => [.. All.Where(entry => entry.Request.Service == service && (operation is null || entry.Request.Operation == operation))];

    /// <summary>How often an operation was called, repeated attempts included.</summary>
    /// <param name="service">The signing name of the service.</param>
    /// <param name="operation">The API operation; null for all of the service.</param>
    public int Count(string service, string? operation = null) => Of(service, operation).Count;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_requests)
        {
            _requests.Clear();
        }
    }

    /// <summary>Writes each request as it arrives, service and operation on one line, for a test in another process.</summary>
    internal void CopyTo(TextWriter writer) => _copy = writer;

    internal RecordedRequest Add(AwsRequest request)
    {
        var entry = new RecordedRequest(request);
        lock (_requests)
        {
            _requests.Add(entry);
            _copy?.WriteLine($"{request.Service} {request.Operation}");
        }

        return entry;
    }
}
