using System.Text;
using Hokusai.Core.S3.AccessLogs;

namespace Hokusai.Core.S3.Deletions;

/// <summary>What the records of access logs tell: deletions, who read what when, reads that failed, objects that moved. Memory does not grow with them. Not thread-safe.</summary>
internal sealed class AccessLogEvidence(DeletionOrigins origins, DeletionCollector deletions, DateTimeOffset? from, DateTimeOffset? to)
{
    private readonly Utf8Texts _texts = new();
    private readonly SeenRecords _records = new();
    private readonly RequesterActor _actors = new();
    private readonly LastAccessBuilder _lastAccess = new();
    private readonly Tally<(string Bucket, string Prefix, string Code, string Reader, DateTime Day)> _failures = new();
    private readonly Tally<(string Bucket, string Prefix, StorageClass Class)> _moves = new();
    private byte[] _key = [];

    /// <summary>When prefixes were last read; of all records, whatever time is asked about.</summary>
    public IReadOnlyList<LastAccess> LastAccess => _lastAccess.Build();

    /// <summary>The time that each bucket's records span.</summary>
    public IReadOnlyDictionary<string, (DateTimeOffset From, DateTimeOffset To)> Spans => _lastAccess.Spans;

    /// <summary>The reads that failed, by day, in order of time: those before a deletion are not its impact.</summary>
    public IReadOnlyList<ReadFailure> Failures =>
    [
        .. _failures.Things.Select(thing => new ReadFailure(thing.Key.Bucket, thing.Key.Prefix, thing.Key.Code, thing.Key.Reader, thing.Count, thing.First, thing.Last, thing.Evidence))
            .OrderBy(failure => failure.First).ThenBy(failure => failure.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>The objects that moved, in order of time.</summary>
    public IReadOnlyList<StorageMove> Moves =>
    [
        .. _moves.Things.Select(thing => new StorageMove(thing.Key.Bucket, thing.Key.Prefix, thing.Key.Class, thing.Count, thing.First, thing.Last, thing.Evidence))
            .OrderBy(move => move.First).ThenBy(move => move.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>Considers a record.</summary>
    public void Add(in AccessLogLine line, int number, string file)
    {
        var kind = AccessLogOperations.Of(line.Operation);
        var bucket = _texts.Of(line.Bucket);
        if (_key.Length < line.Key.Length)
        {
            _key = new byte[line.Key.Length];
        }

        var key = AccessLogKey.Decode(line.Key, _key);
        var prefix = _texts.Of(AccessLogKey.Prefix(key));
        _lastAccess.Add(bucket, prefix, kind, line.Succeeded, line.Time);
        if (line.Time < from || line.Time > to || (IsCounted(kind, line) && !_records.Add(line)))
        {
            return;
        }

        switch (kind)
        {
            case AccessLogKind.Expire or AccessLogKind.CreateDeleteMarker when line.Succeeded:
                Add(line, number, file, key, bucket, prefix, S3DeletionOrigin.Lifecycle, kind == AccessLogKind.Expire ? S3DeletionEffect.Permanent : S3DeletionEffect.DeleteMarker, RequesterActor.Lifecycle);
                break;
            case AccessLogKind.Delete or AccessLogKind.BatchDelete when line.Succeeded && !IsTerraformLock(key):
                var actor = ActorOf(line);
                Add(line, number, file, key, bucket, prefix, origins.Of(actor), line.VersionId.IsEmpty ? S3DeletionEffect.Unknown : S3DeletionEffect.Permanent, DeletingActor.Of(actor));
                break;
            case AccessLogKind.BatchDelete:
                deletions.AddDenied(bucket, DeletingActor.Of(ActorOf(line)).Name, line.Time);
                break;
            case AccessLogKind.MultiDelete when line.Succeeded:
                // Its keys have records of their own, which may be missing: logs come "best effort".
                var caller = ActorOf(line);
                Add(line, number, file, default, bucket, "", origins.Of(caller), S3DeletionEffect.Unknown, DeletingActor.Of(caller));
                break;
            case AccessLogKind.Transition when line.Succeeded:
                _moves.Add((bucket, prefix, AccessLogOperations.TargetOf(line.Operation)), line.Time, file, number);
                break;
            case AccessLogKind.Read when !line.Succeeded:
                _failures.Add((bucket, prefix, ErrorCode(line), DeletingActor.Of(ActorOf(line)).Name, line.Time.UtcDateTime.Date), line.Time, file, number);
                break;
        }
    }

    private static bool IsCounted(AccessLogKind kind, in AccessLogLine line)
        => kind is not (AccessLogKind.Other or AccessLogKind.Write or AccessLogKind.AbortUpload) && (kind != AccessLogKind.Read || !line.Succeeded);

    private void Add(
        in AccessLogLine line, int number, string file, ReadOnlySpan<byte> key, string bucket, string prefix, S3DeletionOrigin origin, S3DeletionEffect effect, Actor actor)
        => deletions.Add(new DeletionSighting
        {
            AccountId = "",
            Bucket = bucket,
            Prefix = prefix,
            Key = key,
            Origin = origin,
            Effect = effect,
            Operation = _texts.Of(line.Operation),
            Actor = actor,
            Time = line.Time,
            Size = line.ObjectSize,
            From = DeletionSource.AccessLog,
            Source = file,
            Line = number,
        });

    private Actor ActorOf(in AccessLogLine line) => _actors.Of(_texts.Of(line.Requester), _texts.Of(line.UserAgent), Encoding.UTF8.GetString(line.RemoteIP));

    // A HEAD has no body and so no code.
    private string ErrorCode(in AccessLogLine line)
        => line.ErrorCode.IsEmpty ? line.Status switch { 403 => "AccessDenied", 404 => "NoSuchKey", _ => $"HTTP {line.Status}" } : _texts.Of(line.ErrorCode);

    // Terraform takes its lock away after each run: https://developer.hashicorp.com/terraform/language/backend/s3#state-locking
    private static bool IsTerraformLock(ReadOnlySpan<byte> key) => key.EndsWith(".tflock"u8);
}
