using Hokusai.Core.Commands;
using Hokusai.Core.Rds.Rotation;
using Hokusai.Core.Rds.Timeline;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;
using Hokusai.Terraform.State;

namespace Hokusai.Core.Rds;

/// <summary>What an investigation has gathered so far, so that it can conclude at any moment.</summary>
internal sealed class EvidenceMaterial
{
    private readonly List<PasswordChange> _changes = [];
    private readonly SecretDatabaseLinksBuilder _links = new();
    private readonly SharedEventFilter _shared = new();
    private readonly List<TrailEvent> _stateWrites = [];
    private IncidentTimelineCollector? _timeline;

    /// <summary>Begins with what an account tells of its databases and secrets, where one is given.</summary>
    public EvidenceMaterial(Snapshot? account)
    {
        if (account is not null)
        {
            AccountEvidence.TellLinks(account, _links);
        }
    }

    public bool HasTrail { get; set; }

    public bool HasPasswordEvents { get; private set; }

    /// <summary>When the first record was made that was read.</summary>
    public DateTimeOffset? FirstRecord { get; private set; }

    /// <summary>When the last record was made that was read.</summary>
    public DateTimeOffset? LastRecord { get; private set; }

    public List<StateHistory> Histories { get; } = [];

    public TerraformSessionBuilder Sessions { get; } = new();

    /// <summary>Writes of state objects, from S3 data events.</summary>
    public IReadOnlyList<TrailEvent> StateWrites => _stateWrites;

    /// <summary>What else changed around the changes.</summary>
    public IReadOnlyList<TimelineEntry> RelatedEntries => _timeline?.Entries ?? [];

    public IReadOnlyList<ImpactItem> Impact => _timeline?.Impact ?? [];

    public void AddPasswordEvent(TrailEvent record)
    {
        HasPasswordEvents = true;
        Span(record);
        _links.Add(record);
        if (_shared.IsFirst(record) && PasswordChangeDetector.Detect(record) is { } change)
        {
            _changes.Add(change);
        }
    }

    /// <summary>The changes so far, each tied to its database or secret as far as the records read until now tell.</summary>
    public IEnumerable<PasswordChange> Changes()
    {
        var links = _links.Build();
        return _changes.Select(links.Resolve);
    }

    public void BeginSurroundings(ResourcePattern wanted)
        => _timeline = new IncidentTimelineCollector(new IncidentTimeline([.. Changes().Where(wanted.Matches)], _links.Build(), []));

    public void AddSurrounding(TrailEvent record)
    {
        Span(record);
        _links.Add(record);
        Sessions.Add(record);
        _timeline?.Add(record);
        if (TerraformStateAccess.Of(record).Operation == TerraformStateOperation.Write)
        {
            _stateWrites.Add(record);
        }
    }

    private void Span(TrailEvent record)
    {
        FirstRecord = FirstRecord < record.Time ? FirstRecord : record.Time;
        LastRecord = LastRecord > record.Time ? LastRecord : record.Time;
    }
}
