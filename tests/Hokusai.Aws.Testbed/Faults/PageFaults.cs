namespace Hokusai.Aws.Testbed;

/// <summary>Faults of the chain of pages. They last, because a chain is several requests.</summary>
internal static class PageFaults
{
    private const string ExpiringToken = "testbed-token-that-expires";
    private const string RepeatedToken = "testbed-token-that-repeats";
    private const string EmptyPageToken = "testbed-token-after-an-empty-page";

    /// <summary>Pages of CBOR would need a reader of the format; no client of this project speaks it.</summary>
    private static readonly AwsProtocol[] s_readable = [AwsProtocol.AwsJson, AwsProtocol.Query, AwsProtocol.Ec2Query, AwsProtocol.RestXml, AwsProtocol.RestJson];

    public static FaultKind ExpiredPageToken { get; } = new(
        "ExpiredPageToken", FaultOutcome.Reported, "The first page leads to a second, whose token the service no longer accepts.",
        async exchange =>
        {
            var tokens = PageTokens.Of(exchange.Request);
            return tokens.IsLaterPage(exchange.Request)
                ? await exchange.AnswerAsync(ServiceErrors.ExpiredPageToken(exchange.Request))
                : await exchange.AnswerAsync(tokens.Chain(await exchange.AskAsync(), exchange.Request, ExpiringToken));
        })
    {
        Protocols = s_readable,
        NeedsPages = true,
        IsLasting = true,
    };

    public static FaultKind RepeatedPageToken { get; } = new(
        "RepeatedPageToken", FaultOutcome.Reported, "Every page leads to the page with the same token.",
        async exchange =>
        {
            var tokens = PageTokens.Of(exchange.Request);
            var answer = tokens.IsLaterPage(exchange.Request) && exchange.Memory.TryGetValue(exchange.Request.Operation, out var first)
                ? first
                : exchange.Memory[exchange.Request.Operation] = tokens.Chain(await exchange.AskAsync(), exchange.Request, RepeatedToken);
            return await exchange.AnswerAsync(answer);
        })
    {
        Protocols = s_readable,
        NeedsPages = true,
        IsLasting = true,
    };

    public static FaultKind EmptyPage { get; } = new(
        "EmptyPage", FaultOutcome.Survived, "The first page is empty and leads to the one with the items, as AWS may do.",
        async exchange =>
        {
            var tokens = PageTokens.Of(exchange.Request);
            if (exchange.Request.Parameter(tokens.Request) == EmptyPageToken)
            {
                return await exchange.AnswerAsync(exchange.Memory[exchange.Request.Operation]);
            }

            if (tokens.IsLaterPage(exchange.Request))
            {
                return false;
            }

            var answer = exchange.Memory[exchange.Request.Operation] = await exchange.AskAsync();
            return await exchange.AnswerAsync(tokens.Chain(PageTokens.Emptied(answer, exchange.Request), exchange.Request, EmptyPageToken));
        })
    {
        Protocols = s_readable,
        NeedsPages = true,
        IsLasting = true,
    };
}
