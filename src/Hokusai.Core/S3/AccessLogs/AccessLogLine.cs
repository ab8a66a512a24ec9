using System.Buffers.Text;

namespace Hokusai.Core.S3.AccessLogs;

/// <summary>
/// One record of a server access log, its fields as they stand in the line; <c>-</c> is an empty field. Fields that S3 appended later, and those that it will,
/// are passed over: https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html
/// </summary>
/// <remarks>
/// Only Referer and User-Agent hold what a client wrote and S3 did not encode. All that conclusions need stands before them; the version id behind them is found
/// from the last quote of the line, since no later field has quotes, so that a quote in a User-Agent moves nothing.
/// </remarks>
internal readonly ref struct AccessLogLine
{
    // Bucket owner, bucket, [time], remote IP, requester, request id, operation, key.
    private const int PlainFields = 8;

    /// <summary>The bucket.</summary>
    public ReadOnlySpan<byte> Bucket { get; private init; }

    /// <summary>When the request was received, UTC.</summary>
    public DateTimeOffset Time { get; private init; }

    /// <summary>The address of the requester.</summary>
    public ReadOnlySpan<byte> RemoteIP { get; private init; }

    /// <summary>The requester: a canonical user id, an ARN, <c>svc:</c> and a service, or the name of S3 itself.</summary>
    public ReadOnlySpan<byte> Requester { get; private init; }

    /// <summary>The id of the request; the keys of a request that deletes many share it.</summary>
    public ReadOnlySpan<byte> RequestId { get; private init; }

    /// <summary>The operation, for example <c>REST.DELETE.OBJECT</c>.</summary>
    public ReadOnlySpan<byte> Operation { get; private init; }

    /// <summary>The key, URL-encoded twice; <see cref="AccessLogKey"/> decodes it.</summary>
    public ReadOnlySpan<byte> Key { get; private init; }

    /// <summary>The HTTP status; 0 where there is none.</summary>
    public int Status { get; private init; }

    /// <summary>S3's error code.</summary>
    public ReadOnlySpan<byte> ErrorCode { get; private init; }

    /// <summary>The object's size in bytes; null where there is none.</summary>
    public long? ObjectSize { get; private init; }

    /// <summary>The user agent, as the client wrote it.</summary>
    public ReadOnlySpan<byte> UserAgent { get; private init; }

    /// <summary>The version id in the request.</summary>
    public ReadOnlySpan<byte> VersionId { get; private init; }

    /// <summary>Whether the request succeeded. What S3 does by itself has no status.</summary>
    public bool Succeeded => ErrorCode.IsEmpty && Status is 0 or (>= 200 and < 400);

    /// <summary>Takes a line apart, without its end.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">The record.</param>
    /// <returns>What is wrong with it; null where it could be read.</returns>
    public static string? Read(ReadOnlySpan<byte> text, out AccessLogLine line)
    {
        line = default;
        var fields = new Fields(text);
        fields.Next();
        var bucket = fields.Next();
        if (!fields.TryTime(out var time))
        {
            return "the third field is no time like [06/Feb/2019:00:00:38 +0000]";
        }

        var address = fields.Next();
        var requester = fields.Next();
        var request = fields.Next();
        var operation = fields.Next();
        var key = fields.Next();
        if (fields.Count < PlainFields)
        {
            return $"it ends after {fields.Count} of its fields";
        }

        if (!fields.TryRequestUri())
        {
            return "the request URI has no end";
        }

        var status = fields.Next();
        var error = fields.Next();
        fields.Next();
        var size = fields.Next();
        fields.Next();
        fields.Next();
        if (fields.IsOver)
        {
            return "it ends before the Referer";
        }

        var agent = fields.RefererAndUserAgent();
        line = new AccessLogLine
        {
            Bucket = bucket,
            Time = time,
            RemoteIP = address,
            Requester = requester,
            RequestId = request,
            Operation = operation,
            Key = key,
            Status = Utf8Parser.TryParse(status, out int code, out var read) && read == status.Length ? code : 0,
            ErrorCode = error,
            ObjectSize = Utf8Parser.TryParse(size, out long bytes, out read) && read == size.Length && bytes >= 0 ? bytes : null,
            UserAgent = agent,
            VersionId = fields.Next(),
        };
        return null;
    }

    /// <summary>Whether text begins like an access log: two words, and a time in brackets.</summary>
    public static bool IsBeginning(ReadOnlySpan<byte> text)
    {
        var fields = new Fields(text);
        fields.Next();
        return fields.Next().Length is >= 3 and <= 63 && fields.TryTime(out _);
    }

    private ref struct Fields(ReadOnlySpan<byte> text)
    {
        private ReadOnlySpan<byte> _rest = text;

        public int Count { get; private set; }

        public readonly bool IsOver => _rest.IsEmpty;

        /// <summary>The next plain field; empty for <c>-</c> and behind the end.</summary>
        public ReadOnlySpan<byte> Next()
        {
            if (_rest.IsEmpty)
            {
                return default;
            }

            Count++;
            var end = _rest.IndexOf((byte)' ');
            var field = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            return field is [(byte)'-'] ? default : field;
        }

        public bool TryTime(out DateTimeOffset time)
        {
            time = default;
            if (_rest.IsEmpty || _rest[0] != '[' || _rest.IndexOf((byte)']') is not (var end and > 0) || !AccessLogTime.TryParse(_rest[1..end], out time))
            {
                return false;
            }

            Count++;
            _rest = end + 2 <= _rest.Length ? _rest[(end + 2)..] : default;
            return true;
        }

        // Quotes in a URI are encoded; its closing quote is nevertheless taken to be the first that a status follows.
        public bool TryRequestUri()
        {
            if (_rest.IsEmpty || _rest[0] != '"')
            {
                Next();
                return !_rest.IsEmpty;
            }

            for (var from = 1; from < _rest.Length;)
            {
                var quote = _rest[from..].IndexOf("\" "u8);
                if (quote < 0)
                {
                    return false;
                }

                var behind = _rest[(from + quote + 2)..];
                if (behind.StartsWith("- "u8) || (behind.Length > 3 && behind[3] == ' ' && Utf8Parser.TryParse(behind[..3], out uint _, out var read) && read == 3))
                {
                    Count++;
                    _rest = behind;
                    return true;
                }

                from += quote + 1;
            }

            return false;
        }

        /// <summary>The user agent, and the rest from behind it.</summary>
        public ReadOnlySpan<byte> RefererAndUserAgent()
        {
            var isRefererQuoted = _rest[0] == '"';
            if (!isRefererQuoted)
            {
                Next();
            }

            var last = _rest.LastIndexOf((byte)'"');
            if (last <= 0 || _rest[0] != '"')
            {
                return Next();
            }

            var quoted = _rest[1..last];
            _rest = last + 2 <= _rest.Length ? _rest[(last + 2)..] : default;
            var between = quoted.IndexOf("\" \""u8);
            if (between < 0 && isRefererQuoted)
            {
                return Next();
            }

            var agent = between < 0 ? quoted : quoted[(between + 3)..];
            return agent is [(byte)'-'] ? default : agent;
        }
    }
}
