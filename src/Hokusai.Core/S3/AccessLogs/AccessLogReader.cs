using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.S3.AccessLogs;

/// <summary>Takes a record of an access log; its bytes are valid until it returns.</summary>
/// <param name="line">The record.</param>
/// <param name="number">The line's number, from 1.</param>
internal delegate void AccessLogHandler(in AccessLogLine line, int number);

/// <summary>
/// Reads server access logs, plain or gzip, record by record in one buffer. A bad line is told with its number, and the rest goes on. Used for one file after
/// the other; not thread-safe.
/// </summary>
internal sealed class AccessLogReader(Action<ReadProblem> report)
{
    // URIs and headers of a request have limits of some KB (S3 takes 8 KB of headers); a longer line is nothing that S3 wrote.
    private const int MaxLineBytes = 256 * 1024;
    private const int MaxProblemsPerFile = 10;

    private readonly byte[] _packed = new byte[TrailLimits.ChunkBytes];
    private readonly byte[] _text = new byte[MaxLineBytes + TrailLimits.ChunkBytes];

    private int _problems;

    /// <summary>Whether a file's content begins like an access log; false also where it cannot be opened.</summary>
    public bool IsAccessLog(string path)
    {
        try
        {
            using var input = new FileInput(path);
            using var content = TrailContent.Open(input, _packed);
            // The first line's first three fields lie within the first piece: an owner of 64, a bucket of 63 and a time of 28 characters.
            var filled = 0;
            for (int read; filled < 512 && (read = content.Read(_text.AsSpan(filled, 512 - filled))) > 0;)
            {
                filled += read;
            }

            return AccessLogLine.IsBeginning(_text.AsSpan(0, filled));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="handle">Takes each record.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void Read(string path, AccessLogHandler handle, CancellationToken cancellationToken) => Read(path, () => new FileInput(path), handle, cancellationToken);

    /// <summary>Reads what is no file of this machine.</summary>
    /// <param name="source">What problems call it.</param>
    /// <param name="open">Opens it. What it and the reading throw beside exceptions of files is the caller's.</param>
    /// <param name="handle">Takes each record.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void Read(string source, Func<TrailInput> open, AccessLogHandler handle, CancellationToken cancellationToken)
    {
        _problems = 0;
        try
        {
            using var input = open();
            using var content = TrailContent.Open(input, _packed);
            ReadLines(source, content, handle, cancellationToken);
            ReportEnd(source, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(new ReadProblem { Source = source, ErrorId = AccessLogErrorIds.Unreadable, Reason = $"It cannot be read ({e.GetType().Name}).", Advice = "Check that it exists and that you may read it." });
        }

        if (_problems > MaxProblemsPerFile)
        {
            report(new ReadProblem { Source = source, ErrorId = AccessLogErrorIds.MoreBadLines, Reason = $"{_problems - MaxProblemsPerFile} more bad lines in this file are not listed." });
        }
    }

    private void ReadLines(string path, TrailContent content, AccessLogHandler handle, CancellationToken cancellationToken)
    {
        var (filled, number, isTooLong) = (0, 0, false);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = content.Read(_text.AsSpan(filled, TrailLimits.ChunkBytes));
            filled += read;
            var rest = _text.AsSpan(0, filled);
            while (rest.IndexOf((byte)'\n') is var end && (end >= 0 || (read == 0 && !rest.IsEmpty)))
            {
                number++;
                var line = end < 0 ? rest : rest[..end];
                rest = end < 0 ? default : rest[(end + 1)..];
                if (isTooLong)
                {
                    isTooLong = false;
                    continue;
                }

                ReadLine(path, line.TrimEnd((byte)'\r'), number, handle);
            }

            if (read == 0)
            {
                return;
            }

            if (rest.Length > MaxLineBytes)
            {
                if (!isTooLong)
                {
                    Bad(path, number + 1, AccessLogErrorIds.LineTooLong, $"The line is longer than {MaxLineBytes} bytes");
                }

                isTooLong = true;
                rest = default;
            }

            rest.CopyTo(_text);
            filled = rest.Length;
        }
    }

    private void ReadLine(string path, ReadOnlySpan<byte> text, int number, AccessLogHandler handle)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (AccessLogLine.Read(text, out var line) is { } flaw)
        {
            Bad(path, number, AccessLogErrorIds.BadLine, $"It is no record of an access log: {flaw}");
        }
        else
        {
            handle(line, number);
        }
    }

    private void Bad(string path, int number, string errorId, string reason)
    {
        _problems++;
        if (_problems <= MaxProblemsPerFile)
        {
            report(new ReadProblem { Source = path, ErrorId = errorId, Position = $"line {number}", Reason = $"{reason}; it was left out." });
        }
    }

    private void ReportEnd(string path, TrailContent content)
    {
        var (errorId, reason) = content.End switch
        {
            ContentEnd.Truncated => (AccessLogErrorIds.DamagedGzip, "The gzip stream is cut off."),
            ContentEnd.Corrupt => (AccessLogErrorIds.DamagedGzip, "The gzip stream is damaged."),
            ContentEnd.TrailingBytes => (AccessLogErrorIds.DamagedGzip, "Bytes that are no gzip stream follow the gzip stream; they were not read."),
            ContentEnd.Bomb => (AccessLogErrorIds.GzipBomb, $"It unpacks to more than {TrailLimits.MaxGzipRatio} times its size, which no log does; the rest was not read."),
            _ => (null, ""),
        };
        if (errorId is not null)
        {
            report(new ReadProblem { Source = path, ErrorId = errorId, Position = $"compressed byte {content.CompressedBytes}", Reason = reason, Advice = "Fetch the file again; everything before was read." });
        }
    }
}
