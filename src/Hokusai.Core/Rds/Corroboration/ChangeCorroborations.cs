using Hokusai.Core.Rds.Causes;
using Hokusai.Core.Rds.Rotation;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Corroboration;

/// <summary>What RDS's own events say about the changes of an investigation, and which resets the trail knows nothing of.</summary>
internal sealed class ChangeCorroborations
{
    /// <summary>The stable id of the problem that the trail lacks a change that RDS recorded.</summary>
    public const string ResetNotInTrail = "TrailLacksReset";

    // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEvents.html: "events … for the past 14 days"
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(14);

    private readonly RdsEventLog _log;
    private readonly AccountQuestion _question;
    private readonly AccountPasswords _passwords;
    private readonly ResetMatching _matching;

    public ChangeCorroborations(RdsEventLog log, AccountPasswords passwords, AccountQuestion question)
    {
        (_log, _passwords, _question) = (log, passwords, question);
        _matching = new ResetMatching(log.Resets, question.Changes, passwords);
        var open = _matching.Open
            .Where(open => IsInTime(open.Reset))
            .Select(open => Change(open.Reset, open.Database))
            .Where(question.Wanted.Matches)
            .OrderBy(change => change.Time)
            .ToLookup(change => IsAmongRecords(change.Time));
        Unexplained = [.. open[true]];
        Notes = open[false].Any()
            ? [$"RDS recorded {open[false].Count()} reset(s) before the first or after the last record of the trail that was read, and they are not looked into: {CauseText.List(open[false].Select(change => $"{change.Resource} at {CauseText.At(change.Time)}"))}."]
            : [];
    }

    /// <summary>The resets within the time of the records that were read and that none of them explains, as changes of an unknown actor.</summary>
    public IReadOnlyList<PasswordChange> Unexplained { get; }

    /// <summary>What else the events tell.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>What the events say of each change, in order of time; nothing where they were not asked for.</summary>
    public IReadOnlyList<ChangeCorroboration> All => !_log.IsRead ? [] :
    [
        .. _question.Changes.Where(change => change.Succeeded && (ResetMatching.IsReset(change) || _matching.Of(change) is not null)).Select(Of)
            .Concat(Unexplained.Select(change => new ChangeCorroboration
            {
                Resource = change.Resource,
                Time = change.Time,
                Status = CorroborationStatus.NotInTrail,
                Note = $"RDS recorded a reset of the master password, and no record of the trail that was read says who asked for it.{Rotated(change)}",
                Evidence = change.Evidence,
            }))
            .OrderBy(corroboration => corroboration.Time),
    ];

    /// <summary>RDS's event for the record of a change; null where there is none.</summary>
    public IReadOnlyDictionary<Evidence, Evidence> Confirmations
    {
        get
        {
            var confirmations = new Dictionary<Evidence, Evidence>();
            foreach (var change in _question.Changes)
            {
                if (_matching.Of(change) is { } reset)
                {
                    confirmations.TryAdd(change.Evidence, reset.Evidence);
                }
            }

            return confirmations;
        }
    }

    /// <summary>What the trail lacks.</summary>
    public IEnumerable<ReadProblem> Problems => Unexplained.Select(change => new ReadProblem
    {
        Source = change.Evidence.Source,
        Position = change.Evidence.Field,
        ErrorId = ResetNotInTrail,
        Reason = $"RDS recorded a reset of the master password of {change.Resource} at {CauseText.At(change.Time)}, and no record of the trail that was read says who asked for it.",
        Advice = $"Add the trail of account {Named(change.AccountId)}, Region {Named(change.Region)}, for that hour.",
    });

    private ChangeCorroboration Of(PasswordChange change)
    {
        var corroboration = new ChangeCorroboration { Resource = change.Resource, Time = change.Time, EventId = change.EventId, Status = CorroborationStatus.Confirmed, Note = "" };
        if (_matching.Of(change) is { } reset)
        {
            var shared = _matching.CallsOf(reset) is > 1 and var calls ? $", the one reset for {calls} calls" : "";
            return corroboration with { Note = $"RDS recorded a reset of the master password at {CauseText.At(reset.Time)}{shared}.", Evidence = reset.Evidence };
        }

        if (_log.Covering(change.AccountId, change.Region, change.Time, _question.AnsweredAt) is { } covering)
        {
            return corroboration with
            {
                Status = CorroborationStatus.NotSeen,
                Note = $"The events of RDS reach to that time and have no reset within {ResetMatching.After.TotalMinutes} minutes of it. RDS emits events on a best-effort basis, so this refutes nothing.",
                Evidence = covering,
            };
        }

        return (_question.AnsweredAt ?? _log.Last) - change.Time > s_kept
            ? corroboration with { Status = CorroborationStatus.TooOld, Note = $"RDS keeps its events for {s_kept.TotalDays} days; the change is older, so they can't bear it out." }
            : corroboration with { Status = CorroborationStatus.NotCovered, Note = "The events of RDS that were read do not show that they reach to that time: aws rds describe-events --duration 20160 asks for all 14 days." };
    }

    private static PasswordChange Change(RdsReset reset, string database) => new()
    {
        Time = reset.Time,
        Kind = PasswordChangeKind.Reset,
        ResourceType = reset.IsCluster ? PasswordResourceType.DBCluster : PasswordResourceType.DBInstance,
        Resource = database,
        AccountId = reset.AccountId,
        Region = reset.Region,
        Actor = Actor.None,
        Succeeded = true,
        EventName = RdsReset.EventNumber,
        EventId = "",
        Evidence = reset.Evidence,
    };

    private string Rotated(PasswordChange reset)
        => _passwords.Secrets.FirstOrDefault(secret => secret.Database?.Identifier == reset.Resource && (secret.LastRotated - reset.Time)?.Duration() <= ResetMatching.After) is { } secret
            ? $" The settings of secret {secret.Name} say that it was rotated at {CauseText.At(secret.LastRotated!.Value)}."
            : "";

    // The call of a reset at the very beginning may lie before what was asked about.
    private bool IsInTime(RdsReset reset)
        => (_question.From is not { } from || from + ResetMatching.After <= reset.Time) && (_question.To is not { } to || reset.Time <= to);

    // A trail that was given for a day says nothing of the day before. Where a time was asked about, the trail is expected to reach over it.
    private bool IsAmongRecords(DateTimeOffset time)
        => _question.From is not null || _question.FirstRecord is not { } first || _question.LastRecord is not { } last || (first <= time && time <= last);

    private static string Named(string text) => text.Length == 0 ? "(not told)" : text;
}
