namespace Hokusai.Aws.Testbed;

/// <summary>Every kind of fault that the testbed can inject.</summary>
public static class FaultKinds
{
    /// <summary>The service's throttling error.</summary>
    public static FaultKind Throttling => ErrorFaults.Throttling;

    /// <summary>Throttling whose <c>__type</c> is <c>com.amazonaws.service#Code</c>.</summary>
    public static FaultKind ThrottlingNamespacedType => ErrorFaults.ThrottlingNamespacedType;

    /// <summary>Throttling whose code stands only in <c>x-amzn-ErrorType</c>, with an address appended.</summary>
    public static FaultKind ThrottlingTypeInHeader => ErrorFaults.ThrottlingTypeInHeader;

    /// <summary>HTTP 500 in the service's form.</summary>
    public static FaultKind InternalFailure => ErrorFaults.InternalFailure;

    /// <summary>HTTP 503 in the service's form.</summary>
    public static FaultKind ServiceUnavailable => ErrorFaults.ServiceUnavailable;

    /// <summary>The session token has expired.</summary>
    public static FaultKind ExpiredToken => ErrorFaults.ExpiredToken;

    /// <summary>A refusal that names the principal and the IAM action.</summary>
    public static FaultKind AccessDenied => ErrorFaults.AccessDenied;

    /// <summary>A refusal without a reason.</summary>
    public static FaultKind AccessDeniedBare => ErrorFaults.AccessDeniedBare;

    /// <summary>The connection is reset before the answer.</summary>
    public static FaultKind ConnectionReset => ConnectionFaults.Reset;

    /// <summary>The request is carried out, and the connection is reset before the answer. To a call that only reads it is <see cref="ConnectionReset"/>, so that it is none of <see cref="All"/>.</summary>
    public static FaultKind AnswerLost => ConnectionFaults.AnswerLost;

    /// <summary>The connection is reset after half of the body.</summary>
    public static FaultKind ResetMidBody => ConnectionFaults.ResetMidBody;

    /// <summary>The request is taken, and nothing comes back until the client gives up.</summary>
    public static FaultKind NoAnswer => ConnectionFaults.NoAnswer;

    /// <summary>The body comes byte by byte for a second, then the rest.</summary>
    public static FaultKind SlowDrip => ConnectionFaults.SlowDrip;

    /// <summary>The body comes byte by byte and never ends.</summary>
    public static FaultKind EndlessDrip => ConnectionFaults.EndlessDrip;

    /// <summary>The connection is closed before all of Content-Length has come.</summary>
    public static FaultKind BodyCutShort => BodyFaults.CutShort;

    /// <summary>A chunked body ends without its last chunk.</summary>
    public static FaultKind ChunksCutShort => BodyFaults.ChunksCutShort;

    /// <summary>Half of the document, under a Content-Length that agrees.</summary>
    public static FaultKind BodyTruncated => BodyFaults.Truncated;

    /// <summary>Success without a body, where the answer has one.</summary>
    public static FaultKind BodyEmpty => BodyFaults.Empty;

    /// <summary>A proxy's HTML page with status 200.</summary>
    public static FaultKind HtmlPage200 => BodyFaults.HtmlOk;

    /// <summary>A proxy's HTML page with status 502.</summary>
    public static FaultKind HtmlPage502 => BodyFaults.HtmlBadGateway;

    /// <summary>A proxy's HTML page with status 503.</summary>
    public static FaultKind HtmlPage503 => BodyFaults.HtmlUnavailable;

    /// <summary>The service's clock is 20 minutes ahead of the client's: outside of every service's window.</summary>
    public static FaultKind ClockAhead { get; } = ClockSkew.Of("ClockAhead", TimeSpan.FromMinutes(20));

    /// <summary>The service's clock is 20 minutes behind the client's.</summary>
    public static FaultKind ClockBehind { get; } = ClockSkew.Of("ClockBehind", TimeSpan.FromMinutes(-20));

    /// <summary>The token of the second page has expired.</summary>
    public static FaultKind ExpiredPageToken => PageFaults.ExpiredPageToken;

    /// <summary>Every page leads to the page with the same token.</summary>
    public static FaultKind RepeatedPageToken => PageFaults.RepeatedPageToken;

    /// <summary>The first page is empty and leads to the one with the items.</summary>
    public static FaultKind EmptyPage => PageFaults.EmptyPage;

    /// <summary>All kinds that any call can meet, each name once.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        Throttling, ThrottlingNamespacedType, ThrottlingTypeInHeader, InternalFailure, ServiceUnavailable,
        ExpiredToken, AccessDenied, AccessDeniedBare, ClockAhead, ClockBehind,
        ConnectionReset, ResetMidBody, NoAnswer, SlowDrip, EndlessDrip,
        BodyCutShort, ChunksCutShort, BodyTruncated, BodyEmpty, HtmlPage200, HtmlPage502, HtmlPage503,
        ExpiredPageToken, RepeatedPageToken, EmptyPage,
    ];

    /// <summary>A service's clock that differs from the client's by any time.</summary>
    /// <param name="ahead">How far the service is ahead; negative where it is behind.</param>
    public static FaultKind Clock(TimeSpan ahead) => ClockSkew.Of("Clock", ahead);
}
