namespace Hokusai.Core.S3.AccessLogs;

/// <summary>Takes of access logs when prefixes were last read, and nothing else. Not thread-safe.</summary>
internal sealed class LastAccessReading
{
    private readonly LastAccessBuilder _accesses = new();
    private readonly Utf8Texts _texts = new();
    private byte[] _key = [];

    /// <summary>Considers a record.</summary>
    public void Add(in AccessLogLine line)
    {
        if (_key.Length < line.Key.Length)
        {
            _key = new byte[line.Key.Length];
        }

        var prefix = _texts.Of(AccessLogKey.Prefix(AccessLogKey.Decode(line.Key, _key)));
        _accesses.Add(_texts.Of(line.Bucket), prefix, AccessLogOperations.Of(line.Operation), line.Succeeded, line.Time);
    }

    /// <summary>What is known, by bucket and prefix.</summary>
    public IReadOnlyList<LastAccess> Build() => _accesses.Build();
}
