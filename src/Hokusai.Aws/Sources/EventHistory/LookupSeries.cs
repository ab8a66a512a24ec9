using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.CloudTrail;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>Some more of a lookup.</summary>
/// <param name="Events">Events that did not come before, the newest first.</param>
/// <param name="CompleteFrom">From this second on, nothing of the lookup is missing any more.</param>
internal sealed record LookupPage(IReadOnlyList<Event> Events, DateTimeOffset CompleteFrom);

/// <summary>
/// Reads one lookup from AWS, from its newest event to its oldest. "NextToken must be passed in with the same parameters", and does
/// not last for ever: where one is refused, or leads in a circle, reading goes on by time, from the oldest event seen, without that token.
/// </summary>
internal sealed class LookupSeries(PacedLookups lookups, EventHistoryLookup lookup, int pageSize = EventHistoryLookup.MaxPageSize)
{
    /// <summary>The code for a token that is not valid, or not any more.</summary>
    private const string TokenRefused = "InvalidNextTokenException";

    /// <summary>Pages without an event that are followed, one after another; each says that there is more.</summary>
    private const int MaxEmptyPages = 20;

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private readonly EventIdSet _seen = new();
    private DateTimeOffset? _oldest;
    private DateTimeOffset _completeFrom = lookup.To + s_second;

    /// <summary>Reads to the end.</summary>
    /// <param name="accept">Takes each page, in order; returns false where no more is wanted.</param>
    /// <param name="cancellationToken">Stops the reading between pages.</param>
    /// <exception cref="AwsCallException">The end cannot be reached; what was accepted is not the whole.</exception>
    public async Task ReadAsync(Func<LookupPage, bool> accept, CancellationToken cancellationToken)
    {
        var progressed = true;
        while (await ReadPassAsync(accept, cancellationToken).ConfigureAwait(false) is { } broken)
        {
            if (!broken.Progressed && !progressed)
            {
                throw broken.Failure;
            }

            progressed = broken.Progressed;
        }
    }

    /// <summary>Follows the tokens of one first page; null where the end was reached.</summary>
    private async Task<BrokenPass?> ReadPassAsync(Func<LookupPage, bool> accept, CancellationToken cancellationToken)
    {
        var request = (_oldest is { } oldest ? lookup.Until(oldest) : lookup).Request(pageSize);
        var pass = new EventIdSet();
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        var progressed = false;
        var empty = 0;
        while (true)
        {
            LookupEventsResponse page;
            try
            {
                page = await lookups.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (AwsCallException e) when (e.Code == TokenRefused && request.NextToken is not null)
            {
                return new BrokenPass(progressed, e);
            }

            var events = page.Events ?? [];
            if (events.Count > 0 && !events.Aggregate(false, (isNew, e) => pass.Add(IdOf(e)) | isNew))
            {
                return new BrokenPass(progressed, Repeated());
            }

            var fresh = events.Where(e => _seen.Add(IdOf(e))).ToList();
            progressed |= fresh.Count > 0;
            var token = string.IsNullOrEmpty(page.NextToken) ? null : page.NextToken;
            if (!Accept(events, fresh, isLast: token is null, accept) || token is null)
            {
                return null;
            }

            empty = events.Count == 0 ? empty + 1 : 0;
            if (!tokens.Add(token) || empty > MaxEmptyPages)
            {
                return new BrokenPass(progressed, Repeated());
            }

            request = request with { NextToken = token };
        }
    }

    private bool Accept(IReadOnlyList<Event> events, List<Event> fresh, bool isLast, Func<LookupPage, bool> accept)
    {
        if (events.Min(e => e.EventTime) is { } oldest && (_oldest is null || oldest < _oldest))
        {
            _oldest = oldest;
        }

        // More events of the oldest second may stand on the next page.
        var completeFrom = isLast ? lookup.From
            : _oldest is { } seen && seen + s_second < _completeFrom ? seen + s_second
            : _completeFrom;
        if (fresh.Count == 0 && completeFrom == _completeFrom && !isLast)
        {
            return true;
        }

        _completeFrom = completeFrom;
        return accept(new LookupPage(fresh, completeFrom));
    }

    // Every event has an id. One without is told apart by its text.
    private static string IdOf(Event e) => e.EventId is { Length: > 0 } id ? id : e.CloudTrailEvent ?? "";

    private static AwsCallException Repeated()
        => new("CloudTrail LookupEvents named a page that was already read, also when it was asked anew, so that its end cannot be reached.")
        {
            ErrorId = AwsErrorIds.PageRepeated,
            Operation = new LookupEventsRequest().Operation.ToString(),
            Advice = "What was read is not the whole; run it again.",
        };

    private sealed record BrokenPass(bool Progressed, AwsCallException Failure);
}
