namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Keeps what one file had to tell, and tells the observer: problems up to a limit, and, for a file without a single
/// record, why it was left aside. A file that nobody expects to be a trail has no problems unless records are found in it.
/// </summary>
internal sealed class TrailFileLog(TrailFile file, ITrailReadObserver observer)
{
    private readonly List<ReadProblem> _held = [];
    private int _problems;
    private int _foreign;
    private int _firstForeign;
    private ElementShape? _leftAside;

    /// <summary>Whether a CloudTrail record was recognised.</summary>
    public bool HasRecords { get; private set; }

    /// <summary>Whether anything was recognised as JSON, a list without records included.</summary>
    public bool HasContent { get; set; }

    public void SawRecord() => HasRecords = true;

    public void SetAside(ElementShape shape, int index)
    {
        HasContent = true;
        _leftAside ??= shape;
        if (shape is ElementShape.Foreign or ElementShape.LookupEvent)
        {
            _firstForeign = _foreign == 0 ? index : _firstForeign;
            _foreign++;
        }
    }

    public void Problem(string errorId, string? position, string reason, string? advice = null)
    {
        _problems++;
        if (_problems > TrailLimits.MaxProblemsPerFile)
        {
            return;
        }

        var problem = new ReadProblem { Source = file.Path, ErrorId = errorId, Position = position, Reason = reason, Advice = advice };
        if (file.IsExpected || HasRecords)
        {
            observer.OnProblem(problem);
        }
        else
        {
            _held.Add(problem);
        }
    }

    /// <summary>The file is over: tells what only the whole can tell.</summary>
    public void Finish()
    {
        if (HasRecords)
        {
            FinishTrail();
        }
        else if (_held.Count > 0)
        {
            observer.OnSkipped(file.Path, $"not CloudTrail records: {_held[0].Reason}");
        }
        else if (_leftAside is { } shape)
        {
            observer.OnSkipped(file.Path, TrailShape.Describe(shape));
        }
        else if (!HasContent && _problems == 0)
        {
            Problem(TrailErrorIds.EmptyFile, null, "The file has no content.", "Fetch it again if it should have some.");
            Finish(_held);
        }

        if (_problems > TrailLimits.MaxProblemsPerFile && (file.IsExpected || HasRecords))
        {
            observer.OnProblem(new ReadProblem
            {
                Source = file.Path,
                ErrorId = TrailErrorIds.MoreProblems,
                Reason = $"{_problems - TrailLimits.MaxProblemsPerFile} more problems in this file are not listed.",
            });
        }
    }

    private void Finish(List<ReadProblem> held)
    {
        if (held.Count > 0)
        {
            observer.OnSkipped(file.Path, "an empty file");
        }
    }

    private void FinishTrail()
    {
        _held.ForEach(observer.OnProblem);
        if (_foreign > 0)
        {
            observer.OnProblem(new ReadProblem
            {
                Source = file.Path,
                ErrorId = TrailErrorIds.NotARecord,
                Position = $"record {_firstForeign}",
                Reason = _foreign == 1
                    ? "An element among the records is no CloudTrail record; it was left out."
                    : $"{_foreign} elements among the records are no CloudTrail records; they were left out. This is the first.",
            });
        }
        else if (_leftAside is { } shape)
        {
            observer.OnSkipped(file.Path, $"records were read; also has {TrailShape.Describe(shape)}");
        }
    }
}
