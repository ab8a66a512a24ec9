using System.Runtime.CompilerServices;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Reads one file after the other with one set of buffers. The text is unpacked in pieces that stay in the processor's caches,
/// elements are found and ruled out in place, and only what remains is parsed.
/// </summary>
internal sealed class TrailFileReader(EventNameFilter filter, TrailRecordParser parser, ITrailReadObserver observer) : ITrailElementSink
{
    private readonly TrailItemScanner _scanner = new();
    private readonly TextWindow _window = new();
    private readonly GzipWhole _whole = new();
    private readonly byte[] _packed = new byte[TrailLimits.ChunkBytes];

    private TrailFile _file;
    private TrailFileLog _log = null!;
    private Action<TrailEvent> _accept = null!;
    private ElementShape _oversizedShape;
    private int _resumptions;

    /// <summary>Reads a file. Whatever is wrong with it is told to the observer.</summary>
    public void Read(TrailFile file, Action<TrailEvent> accept, CancellationToken cancellationToken)
    {
        _file = file;
        _accept = accept;
        _log = new TrailFileLog(file, observer);
        _resumptions = 0;
        _scanner.Reset();
        _window.Reset();
        try
        {
            // Pipes and devices have no length either; opening one could wait for ever.
            if (file.Length > 0)
            {
                ReadFile(cancellationToken);
            }
        }
        catch (ObjectStoreException exception)
        {
            _log.Problem(exception.ErrorId, _window.Length == 0 ? null : ByteAt(_window.Length), exception.Message, exception.Advice);
        }
        catch (UnauthorizedAccessException)
        {
            _log.Problem(TrailErrorIds.AccessDenied, null, "The file may not be read by this user.", "Grant read permission, or run as a user who has it.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            _log.Problem(TrailErrorIds.ReadFailed, null, "The file vanished before it was read.");
        }
        catch (IOException exception)
        {
            _log.Problem(TrailErrorIds.ReadFailed, ByteAt(_window.Length), $"The system could not read the file: {exception.Message}");
        }

        _log.Finish();
    }

    void ITrailElementSink.Accept(TrailEvent record)
    {
        _log.SawRecord();
        _accept(record);
    }

    void ITrailElementSink.Pass() => _log.SawRecord();

    void ITrailElementSink.SetAside(ElementShape shape, int index) => _log.SetAside(shape, index);

    void ITrailElementSink.Report(string errorId, int index, string reason)
    {
        if (errorId is TrailErrorIds.MissingEventName or TrailErrorIds.BadEventTime)
        {
            _log.SawRecord();
        }

        _log.Problem(errorId, $"record {index}, {ByteAt(_scanner.Item.Start)}", reason);
    }

    private void ReadFile(CancellationToken cancellationToken)
    {
        using var input = _file.Opener is { } open ? open(cancellationToken) : new FileInput(_file.Path);
        using var content = _whole.TryUnpack(input, _file.Length, _window) ? TrailContent.TakenWhole() : TrailContent.Open(input, _packed);
        while (!_window.IsLast && _window.Length < TrailLimits.ChunkBytes)
        {
            _window.Fill(content);
        }

        if (LooksLikeJson(content))
        {
            while (Advance(content))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Drain(content, cancellationToken);
        }

        ReportEnd(content);
    }

    /// <summary>Where damaged text ended the reading, a damaged container may be the reason: only its end tells.</summary>
    private void Drain(TrailContent content, CancellationToken cancellationToken)
    {
        while (content.IsGzip && !_window.IsLast)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _window.Drop(_window.Length);
            _window.Fill(content);
        }
    }

    /// <summary>One step; false where the reading of the file is over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Advance(TrailContent content)
    {
        var step = _scanner.Next(_window.Blocks, _window.IsLast);
        switch (step)
        {
            case ScanStep.Item:
                ReadItem(_scanner.Item);
                return true;
            case ScanStep.NeedsMore:
                return MakeRoom() && ReadOn(content);
            case ScanStep.Stray:
                _log.Problem(
                    TrailErrorIds.StrayContent, ByteAt(_scanner.Position), "Text that is no record stands between the records; it was left out.");
                return true;
            case ScanStep.End:
                _log.HasContent |= _scanner.SawList;
                return false;
            default:
                ReportDamage(step, content);
                return TryResume();
        }
    }

    private bool ReadOn(TrailContent content)
    {
        _window.Fill(content);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadItem(in TrailItem item)
    {
        if (item.IsOversized || item.End - item.Start > TrailLimits.MaxRecordBytes)
        {
            ReadOversized(item);
            return;
        }

        if (item.IsTooDeep)
        {
            _log.Problem(
                TrailErrorIds.TooDeep, Place(item), $"The record is nested deeper than {TrailLimits.MaxDepth} levels; it was left out.");
            return;
        }

        var verdict = filter.Judge(_window.Bytes, item, _scanner.Keys);
        if (verdict == NameVerdict.MayMatch || item.IsMalformed)
        {
            parser.Parse(_window.Slice(item.Start, item.End), _file.Path, item.Index, this);
        }
        else if (verdict == NameVerdict.Unnamed || !_log.HasRecords)
        {
            ReadUnmatched(_window.Slice(item.Start, item.End), item, verdict);
        }
    }

    /// <summary>An element that cannot match, but tells what the file is or lacks what records have.</summary>
    private void ReadUnmatched(ReadOnlyMemory<byte> element, in TrailItem item, NameVerdict verdict)
    {
        var shape = TrailShape.Of(element.Span, out var isMalformed);
        var isRecord = shape is ElementShape.Record or ElementShape.EventBridgeEvent or ElementShape.LookupEvent;
        if (isMalformed || (isRecord && verdict == NameVerdict.Unnamed))
        {
            parser.Parse(element, _file.Path, item.Index, this);
        }
        else if (isRecord)
        {
            _log.SawRecord();
        }
        else
        {
            _log.SetAside(shape, item.Index);
        }
    }

    private void ReadOversized(in TrailItem item)
    {
        var shape = item.IsOversized ? _oversizedShape : TrailShape.Of(_window.Bytes[item.Start..item.End], out _);
        if (shape is ElementShape.Record or ElementShape.EventBridgeEvent or ElementShape.LookupEvent)
        {
            _log.Problem(
                TrailErrorIds.RecordTooLarge, $"record {item.Index}", $"The record is larger than {TrailLimits.MaxRecordBytes} bytes; it was left out.");
        }
        else
        {
            _log.SetAside(shape, item.Index);
        }
    }

    /// <summary>Gives up what is not needed any more; false where what is needed cannot be a trail.</summary>
    private bool MakeRoom()
    {
        _scanner.TrimGap(_window.Blocks);
        if (_scanner.HoldsOpenItem && _window.Length - _scanner.OpenStart > TrailLimits.MaxRecordBytes)
        {
            _oversizedShape = TrailShape.Of(_window.Bytes[_scanner.OpenStart..], out _);
            _scanner.GiveUpOpenItem();
        }

        var keep = _scanner.KeepFrom;
        if (_window.Length - keep > TrailLimits.MaxRecordBytes)
        {
            _log.Problem(TrailErrorIds.StrayContent, ByteAt(keep), "More text stands here without a record than any record has; the rest of the file was not read.");
            return false;
        }

        _window.Drop(keep);
        _scanner.Shift(keep);
        return true;
    }

    private bool TryResume()
    {
        _resumptions++;
        return _resumptions <= TrailLimits.MaxResumptionsPerFile && _scanner.TryResume(_window.Bytes);
    }

    /// <summary>Looks at the beginning: text that is no JSON is left at once, whatever its size.</summary>
    private bool LooksLikeJson(TrailContent content)
    {
        var start = JsonGap.IndexOfContent(_window.Bytes);
        if (start < 0 || _window.Bytes[start] is (byte)'{' or (byte)'[')
        {
            return true;
        }

        // A file cut at its front begins in the middle of a line.
        if (_file.IsExpected && _window.Bytes.IndexOf("\n{"u8) >= 0)
        {
            return true;
        }

        if (content.IsGzip && _file.IsCompressedOther)
        {
            observer.OnSkipped(_file.Path, "compressed, but not JSON");
            _log.HasContent = true;
        }
        else
        {
            _log.Problem(TrailErrorIds.NotJson, ByteAt(start), "The content is not JSON.", "CloudTrail files are JSON, plain or gzip; fetch it again if it is one.");
        }

        return false;
    }

    private void ReportDamage(ScanStep step, TrailContent content)
    {
        // A cut-off container explains a cut-off record: one problem is enough.
        if (step == ScanStep.Unclosed && _window.IsLast && content.End is not (ContentEnd.Complete or ContentEnd.TrailingBytes))
        {
            return;
        }

        var (errorId, reason) = step switch
        {
            ScanStep.TornLine => (TrailErrorIds.TruncatedJson, "A line ends in the middle of a record; the record was left out."),
            ScanStep.Unclosed => (TrailErrorIds.TruncatedJson, "The file ends in the middle of a record or list; what is before was read."),
            _ => (TrailErrorIds.MalformedJson, "A bracket closes what was not open; the file was read up to here."),
        };
        _log.Problem(errorId, $"record {_scanner.Index}, {ByteAt(_scanner.Position)}", reason, "Fetch the file again if its source is whole.");
    }

    private void ReportEnd(TrailContent content)
    {
        if (content.End == ContentEnd.Complete)
        {
            return;
        }

        var position = $"compressed byte {content.CompressedBytes}";
        const string Advice = "Fetch the file again; everything before the damage was read.";
        switch (content.End)
        {
            case ContentEnd.Truncated:
                _log.Problem(TrailErrorIds.TruncatedGzip, $"record {_scanner.Index}, {position}", "The gzip stream is cut off.", Advice);
                break;
            case ContentEnd.Corrupt:
                _log.Problem(TrailErrorIds.CorruptGzip, $"record {_scanner.Index}, near {position}", "The gzip stream is damaged.", Advice);
                break;
            case ContentEnd.TrailingBytes:
                _log.Problem(TrailErrorIds.GzipTrailingBytes, $"near {position}", "Bytes that are no gzip stream follow the gzip stream; they were not read.");
                break;
            case ContentEnd.Bomb:
                _log.Problem(
                    TrailErrorIds.GzipBomb,
                    position,
                    $"The file unpacks to more than {TrailLimits.MaxGzipRatio} times its size, which no trail does; the rest was not read.");
                break;
        }
    }

    private string Place(in TrailItem item) => $"record {item.Index}, {ByteAt(item.Start)}";

    private string ByteAt(int position) => $"byte {_window.Offset + position}";
}
