namespace Hokusai.Aws.Testbed;

/// <summary>Faults of the body: too little of it, or something else in its place.</summary>
internal static class BodyFaults
{
    private static readonly AwsProtocol[] s_withBody = [AwsProtocol.AwsJson, AwsProtocol.Query, AwsProtocol.Ec2Query, AwsProtocol.RestXml, AwsProtocol.RestJson];

    public static FaultKind CutShort { get; } = new(
        "BodyCutShort", FaultOutcome.Retried, "The connection is closed in order before all of Content-Length has come.",
        async exchange =>
        {
            var answer = await exchange.AskAsync();
            await ConnectionFaults.WriteStartAsync(exchange, answer, answer.Body.Length / 2);
            return true;
        });

    public static FaultKind ChunksCutShort { get; } = new(
        "ChunksCutShort", FaultOutcome.Retried, "A chunked body ends without its last chunk.",
        async exchange =>
        {
            var answer = await exchange.AskAsync();
            AwsAnswerWriter.WriteHead(exchange.Http, answer);
            await exchange.Http.Response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), exchange.Http.RequestAborted);
            await exchange.Http.Response.Body.FlushAsync(exchange.Http.RequestAborted);
            // Kestrel ends a handler that returns with the last chunk, and the connection of one that throws without it.
            throw new IOException("A fault cuts the body short.");
        });

    public static FaultKind Truncated { get; } = new(
        "BodyTruncated", FaultOutcome.Reported, "Half of the document, under a Content-Length that agrees.",
        async exchange =>
        {
            var answer = await exchange.AskAsync();
            return await exchange.AnswerAsync(answer with { Body = answer.Body[..(answer.Body.Length / 2)] });
        })
    {
        Protocols = s_withBody,
    };

    public static FaultKind Empty { get; } = new(
        "BodyEmpty", FaultOutcome.Reported, "Success without a body, where the answer has one.",
        async exchange =>
        {
            var answer = await exchange.AskAsync();
            return await exchange.AnswerAsync(answer with { Body = [] });
        })
    {
        Protocols = s_withBody,
    };

    public static FaultKind HtmlOk { get; } = new(
        "HtmlPage200", FaultOutcome.Reported, "A proxy's HTML page with status 200.",
        exchange => exchange.AnswerAsync(Html(200, "Sign in to the network")))
    {
        Protocols = s_withBody,
    };

    public static FaultKind HtmlBadGateway { get; } = new(
        "HtmlPage502", FaultOutcome.Retried, "A proxy's HTML page with status 502.",
        exchange => exchange.AnswerAsync(Html(502, "502 Bad Gateway")));

    public static FaultKind HtmlUnavailable { get; } = new(
        "HtmlPage503", FaultOutcome.Retried, "A proxy's HTML page with status 503.",
        exchange => exchange.AnswerAsync(Html(503, "503 Service Temporarily Unavailable")));

    private static AwsAnswer Html(int status, string title)
        => AwsAnswer.Of("text/html", $"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n<hr><br>\r\n</body>\r\n</html>\r\n", status);
}
