using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>Makes a row of the fields that a scanner found: only those that the simulation needs, without allocation.</summary>
internal sealed class InventoryRowParser
{
    private const int Absent = -1;
    private const int TrueLength = 4;

    // The first bytes of true and false.
    private const uint TrueWord = 0x65757274;
    private const uint FalseWord = 0x736C6166;

    private readonly int _columns;
    private readonly int _key;
    private readonly int _versionId;
    private readonly int _isLatest;
    private readonly int _isDeleteMarker;
    private readonly int _size;
    private readonly int _lastModified;
    private readonly int _storageClass;
    private readonly int _replication;
    private readonly int _expiration;
    private readonly int _retention;
    private readonly int _legalHold;
    private readonly int _eventHold;
    private readonly bool _hasLocks;
    private readonly long _first;
    private readonly long _latest;
    private readonly byte[] _keyRoom = new byte[InventoryLimits.MaxRowBytes + InventoryLimits.ChunkBytes];

    /// <summary>Rows of a schema.</summary>
    /// <param name="schema">The columns, with those that <see cref="InventorySchema"/> requires.</param>
    /// <param name="latest">The time after which no object can have been modified.</param>
    public InventoryRowParser(InventorySchema schema, DateTimeOffset latest)
    {
        _columns = schema.Columns.Count;
        _first = InventoryLimits.FirstDay.Ticks;
        _latest = latest.UtcTicks;
        _key = Place(InventoryColumn.Key);
        _versionId = Place(InventoryColumn.VersionId);
        _isLatest = Place(InventoryColumn.IsLatest);
        _isDeleteMarker = Place(InventoryColumn.IsDeleteMarker);
        _size = Place(InventoryColumn.Size);
        _lastModified = Place(InventoryColumn.LastModifiedDate);
        _storageClass = Place(InventoryColumn.StorageClass);
        _replication = Place(InventoryColumn.ReplicationStatus);
        _expiration = Place(InventoryColumn.LifecycleExpirationDate);
        _retention = Place(InventoryColumn.ObjectLockRetainUntilDate);
        _legalHold = Place(InventoryColumn.ObjectLockLegalHoldStatus);
        _eventHold = Place(InventoryColumn.ObjectLockEventHoldStatus);
        // Prepared before the first row is read: what Read is compiled to then knows them.
        RuntimeHelpers.RunClassConstructor(typeof(InventoryKey).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(InventoryTime).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(StorageClassName).TypeHandle);
        _hasLocks = _retention != Absent || _legalHold != Absent || _eventHold != Absent;

        int Place(InventoryColumn column) => schema.PlaceOf(column) ?? Absent;
    }

    /// <summary>Reads the scanner's current row.</summary>
    /// <param name="scanner">Where the fields are.</param>
    /// <param name="row">The row.</param>
    /// <param name="warning">What is odd about a row that counts all the same.</param>
    /// <returns>What keeps the row from counting; None where it counts.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public InventoryRowFault Read(CsvRowScanner scanner, out InventoryRow row, out InventoryRowFault warning)
    {
        row = default;
        warning = InventoryRowFault.None;
        var fields = scanner.Fields;
        if (fields.Count != _columns)
        {
            return InventoryRowFault.Columns;
        }

        if (scanner.HasSwallowedRows)
        {
            return InventoryRowFault.Quotes;
        }

        var isLatest = true;
        var isDeleteMarker = false;
        if (!TryFlag(fields, _isLatest, ref isLatest) || !TryFlag(fields, _isDeleteMarker, ref isDeleteMarker))
        {
            return InventoryRowFault.Flag;
        }

        if (!fields.TryGet(_key, out var keyText))
        {
            return InventoryRowFault.Quotes;
        }

        var key = InventoryKey.Decode(keyText, _keyRoom, out var isEncoded);
        if ((uint)(key.Length - 1) >= InventoryLimits.MaxKeyBytes)
        {
            return InventoryRowFault.Key;
        }

        warning = isEncoded ? InventoryRowFault.None : InventoryRowFault.KeyEncoding;
        var fault = ReadSize(fields, isDeleteMarker, out var size, ref warning);
        if (fault != InventoryRowFault.None)
        {
            return fault;
        }

        if (!fields.TryGet(_lastModified, out var dateText) || !InventoryTime.TryParse(dateText, out var lastModified))
        {
            return InventoryRowFault.Date;
        }

        if (lastModified > _latest || lastModified < _first)
        {
            return InventoryRowFault.DateOutOfRange;
        }

        row.Key = key;
        row.IsLatest = isLatest;
        row.IsDeleteMarker = isDeleteMarker;
        row.IsNullVersion = _versionId == Absent || !fields.TryGet(_versionId, out var versionId) || versionId.Length == 0 || versionId.SequenceEqual("null"u8);
        row.Size = size;
        row.LastModified = lastModified;
        row.StorageClass = ReadStorageClass(fields, isDeleteMarker, ref warning);
        row.IsReplicationOpen = _replication != Absent && fields.TryGet(_replication, out var replication) && IsOpen(replication);
        row.LifecycleExpiration = _expiration == Absent ? 0 : ReadExpiration(fields, ref warning);
        row.Lock = _hasLocks && !isDeleteMarker ? ReadLock(fields, ref warning) : VersionLock.None;
        return InventoryRowFault.None;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private InventoryRowFault ReadSize(CsvFields fields, bool isDeleteMarker, out long size, ref InventoryRowFault warning)
    {
        size = 0;
        if (!fields.TryGet(_size, out var text))
        {
            return InventoryRowFault.Quotes;
        }

        // Delete markers have no size.
        if (text.Length == 0)
        {
            return isDeleteMarker ? InventoryRowFault.None : InventoryRowFault.Size;
        }

        if (!AsciiDigits.TryParseInBuffer(text, out size))
        {
            return InventoryRowFault.Size;
        }

        if (size > InventoryLimits.MaxObjectBytes)
        {
            return InventoryRowFault.SizeBeyondLimit;
        }

        warning = size > InventoryLimits.UsualObjectBytes ? InventoryRowFault.UnusualSize : warning;
        return InventoryRowFault.None;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private StorageClass ReadStorageClass(CsvFields fields, bool isDeleteMarker, ref InventoryRowFault warning)
    {
        if (_storageClass == Absent)
        {
            return StorageClass.Unknown;
        }

        var isField = fields.TryGet(_storageClass, out var text);
        var storageClass = StorageClassName.ParseInBuffer(text);
        if (storageClass != StorageClass.Unknown)
        {
            return storageClass;
        }

        // Delete markers are stored nowhere.
        if (isDeleteMarker && text.Length == 0)
        {
            return StorageClass.Standard;
        }

        warning = !isField ? InventoryRowFault.Quotes : InventoryRowFault.StorageClass;
        return StorageClass.Unknown;
    }

    private long ReadExpiration(CsvFields fields, ref InventoryRowFault warning)
    {
        if (fields.TryGet(_expiration, out var text) && (text.Length == 0 || InventoryTime.TryParse(text, out _)))
        {
            _ = InventoryTime.TryParse(text, out var ticks);
            return ticks;
        }

        warning = InventoryRowFault.ExpirationDate;
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private VersionLock ReadLock(CsvFields fields, ref InventoryRowFault warning)
    {
        var areFields = TryOptional(fields, _retention, out var retention) & TryOptional(fields, _legalHold, out var legalHold) & TryOptional(fields, _eventHold, out var eventHold);
        var versionLock = InventoryLock.Parse(retention, legalHold, eventHold, out var isRead);
        if (areFields && isRead)
        {
            return versionLock;
        }

        warning = InventoryRowFault.Lock;
        return VersionLock.Unknown;
    }

    private static bool TryOptional(CsvFields fields, int column, out ReadOnlySpan<byte> text)
    {
        text = default;
        return column == Absent || fields.TryGet(column, out text);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFlag(CsvFields fields, int column, ref bool flag)
    {
        if (column == Absent)
        {
            return true;
        }

        _ = fields.TryGet(column, out var text);
        if ((uint)(text.Length - TrueLength) > 1)
        {
            return false;
        }

        // Without a jump: which of the two it is cannot be foreseen.
        flag = text.Length == TrueLength;
        var expected = FalseWord ^ ((TrueWord ^ FalseWord) & (0u - (uint)(TrueLength + 1 - text.Length)));
        return BinaryPrimitives.ReadUInt32LittleEndian(text) == expected && text[^1] == 'e';
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-and-other-bucket-config.html: pending and failed replications wait.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOpen(ReadOnlySpan<byte> status) => status.SequenceEqual("PENDING"u8) || status.SequenceEqual("FAILED"u8);
}
