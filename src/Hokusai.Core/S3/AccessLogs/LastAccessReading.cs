namespace Hokusai.Core.S3.AccessLogs;

/// <summary>
/// Takes of access logs when somebody last wanted to read below a prefix, and nothing else. Who is told that the object is archived wanted it. Not thread-safe.
/// </summary>
/// <param name="wants">Which buckets are wanted: several may share their logs.</param>
internal sealed class LastAccessReading(Func<string, bool> wants)
{
    private readonly LastAccessBuilder _accesses = new();
    private readonly Utf8Texts _texts = new();
    private byte[] _key = [];

    /// <summary>Considers a record.</summary>
    public void Add(in AccessLogLine line)
    {
        var bucket = _texts.Of(line.Bucket);
        if (!wants(bucket))
        {
            return;
        }

        if (_key.Length < line.Key.Length)
        {
            _key = new byte[line.Key.Length];
        }

        var prefix = _texts.Of(AccessLogKey.Prefix(AccessLogKey.Decode(line.Key, _key)));
        _accesses.Add(bucket, prefix, AccessLogOperations.Of(line.Operation), line.Succeeded || line.ErrorCode.SequenceEqual("InvalidObjectState"u8), line.Time);
    }

    /// <summary>The buckets with more prefixes than are told apart: of some, nothing is known.</summary>
    public IReadOnlySet<string> Cut => _accesses.Cut;

    /// <summary>What is known, by bucket and prefix.</summary>
    public IReadOnlyList<LastAccess> Build() => _accesses.Build();
}
