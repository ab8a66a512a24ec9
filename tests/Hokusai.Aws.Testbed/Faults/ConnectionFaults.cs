namespace Hokusai.Aws.Testbed;

/// <summary>Faults of the connection: it breaks, or hardly moves.</summary>
internal static class ConnectionFaults
{
    /// <summary>Long enough for a client to take the drip for progress, short enough for a test.</summary>
    private static readonly TimeSpan s_dripTime = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_dripInterval = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan s_sendTime = TimeSpan.FromMilliseconds(100);

    public static FaultKind Reset { get; } = new(
        "ConnectionReset", FaultOutcome.Retried, "The connection is reset before the answer.",
        exchange =>
        {
            exchange.Http.Abort();
            return Task.FromResult(true);
        });

    public static FaultKind AnswerLost { get; } = new(
        "AnswerLost", FaultOutcome.Retried, "The request is carried out, and the connection is reset before the answer.",
        async exchange =>
        {
            await exchange.AskAsync();
            exchange.Http.Abort();
            return true;
        });

    public static FaultKind ResetMidBody { get; } = new(
        "ResetMidBody", FaultOutcome.Retried, "The connection is reset after half of the body.",
        async exchange =>
        {
            var answer = await exchange.AskAsync();
            await WriteStartAsync(exchange, answer, answer.Body.Length / 2);
            // A reset overtakes what is still to be sent.
            await exchange.WaitAsync(s_sendTime);
            exchange.Http.Abort();
            return true;
        });

    public static FaultKind NoAnswer { get; } = new(
        "NoAnswer", FaultOutcome.Retried, "The request is taken, and nothing comes back.",
        async exchange =>
        {
            await exchange.WaitAsync(Timeout.InfiniteTimeSpan);
            return true;
        });

    public static FaultKind SlowDrip { get; } = new(
        "SlowDrip", FaultOutcome.Survived, "The body comes byte by byte for a second, then the rest.",
        async exchange =>
        {
            var answer = await exchange.AskAsync();
            var slow = Math.Min(answer.Body.Length, (int)(s_dripTime / s_dripInterval));
            await DripAsync(exchange, answer, slow);
            await exchange.Http.Response.Body.WriteAsync(answer.Body.AsMemory(slow), exchange.Http.RequestAborted);
            return true;
        });

    public static FaultKind EndlessDrip { get; } = new(
        "EndlessDrip", FaultOutcome.Retried, "The body comes byte by byte and never ends.",
        async exchange =>
        {
            var answer = await exchange.AskAsync();
            await DripAsync(exchange, answer, answer.Body.Length - 1);
            await exchange.WaitAsync(Timeout.InfiniteTimeSpan);
            return true;
        });

    /// <summary>Announces the whole body and sends its first bytes.</summary>
    public static async Task WriteStartAsync(FaultedExchange exchange, AwsAnswer answer, int bytes)
    {
        AwsAnswerWriter.WriteHead(exchange.Http, answer);
        exchange.Http.Response.ContentLength = answer.Body.Length;
        await exchange.Http.Response.Body.WriteAsync(answer.Body.AsMemory(0, bytes), exchange.Http.RequestAborted);
        await exchange.Http.Response.Body.FlushAsync(exchange.Http.RequestAborted);
    }

    private static async Task DripAsync(FaultedExchange exchange, AwsAnswer answer, int bytes)
    {
        await WriteStartAsync(exchange, answer, 0);
        for (var i = 0; i < bytes; i++)
        {
            await exchange.Http.Response.Body.WriteAsync(answer.Body.AsMemory(i, 1), exchange.Http.RequestAborted);
            await exchange.Http.Response.Body.FlushAsync(exchange.Http.RequestAborted);
            await exchange.WaitAsync(s_dripInterval);
        }
    }
}
