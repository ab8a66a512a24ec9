using System.Globalization;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory.Athena;
using Hokusai.Core.S3.Inventory.Simulation;
using Hokusai.Core.S3.Simulation;
using Hokusai.Core.S3.Simulation.Prices;

namespace Hokusai.Core.Tests.S3.Inventory.Athena;

/// <summary>A bucket of random versions, as an inventory's rows and as those of a table.</summary>
internal sealed class TableStory(Random random)
{
    private static readonly string[] s_folders = ["a/", "a/x/", "b/", "", "o'clock/", "日本/", "\"q\"; DROP/", "é b/", "line\nbreak/"];

    private readonly List<Row> _rows = [];

    public static DateOnly From { get; } = new(2025, 6, 1);

    public static InventoryTableSchema Csv { get; } = Schema(InventoryTableColumn.Text, InventoryTableColumn.Text, InventoryTableColumn.Text) with { HasEncodedKeys = true, Partition = InventoryPartition.Projected };

    public static InventoryTableSchema Orc { get; } = Schema(InventoryTableColumn.Flag, InventoryTableColumn.Number, InventoryTableColumn.Timestamp) with { Partition = InventoryPartition.None };

    /// <summary>A table that tells what is locked, too.</summary>
    public static InventoryTableSchema WithLocks(InventoryTableSchema schema, InventoryTableColumn retention) => schema with
    {
        Columns = new Dictionary<string, InventoryTableColumn>(schema.Columns, StringComparer.Ordinal)
        {
            [InventoryTableSchema.RetentionColumn] = retention,
            [InventoryTableSchema.LegalHoldColumn] = InventoryTableColumn.Text,
            [InventoryTableSchema.EventHoldColumn] = InventoryTableColumn.Text,
        },
    };

    public static InventorySimulationOptions Options(BucketVersioning versioning, params IReadOnlyList<LifecycleRule> rules) => new()
    {
        Configuration = new LifecycleConfiguration { Rules = rules, DefaultMinimumSize = MinimumTransitionSize.All128K },
        Bucket = new SimulatedBucket { Versioning = versioning },
        Prices = PriceTable.Default,
        From = From,
        Days = 60,
        Threads = 2,
    };

    public InventorySimulationOptions Options(BucketVersioning versioning)
        => Options(versioning, [.. Enumerable.Range(0, random.Next(1, 8)).Select(Rule)]) with
        {
            Proposed = random.Next(3) == 0 ? new LifecycleConfiguration { Rules = [Rule(0), Rule(1)] } : null,
            Prices = random.Next(4) == 0 ? null : PriceTable.Default,
            Days = random.Next(1, 100),
        };

    public TableStory WithVersions(int keys)
    {
        string[] classes = ["STANDARD", "STANDARD", "STANDARD_IA", "GLACIER", "INTELLIGENT_TIERING", "NEW_CLASS"];
        for (var key = 0; key < keys; key++)
        {
            var name = $"{s_folders[random.Next(s_folders.Length)]}{(random.Next(2) == 0 ? "x/" : "x")}{key}%2";
            var created = new DateTime(2025, 5, 30, 0, 0, 0, DateTimeKind.Utc).AddMinutes(-random.Next(300 * 24 * 60));

            // One in twenty keys lacks its current version, as an inventory may while it is written.
            var isLatest = random.Next(20) > 0;
            for (var count = random.Next(1, 5); count > 0; count--)
            {
                var isMarker = random.Next(4) == 0;
                _rows.Add(new Row(
                    name,
                    isLatest,
                    isMarker,
                    isMarker ? null : random.Next(2) == 0 ? random.Next(200_000) : random.Next(1 << 30),
                    created,
                    isMarker ? "" : classes[random.Next(classes.Length)],
                    random.Next(3) == 0 ? "null" : $"v{count}",
                    random.Next(12) == 0 ? "PENDING" : ""));
                isLatest = false;
                created = created.AddMinutes(-random.Next(1, 60 * 24 * 60)).AddSeconds(-1);
            }
        }

        return this;
    }

    /// <summary>Gives a fifth of the versions the second of the one above them.</summary>
    public TableStory WithTwins()
    {
        for (var at = 1; at < _rows.Count; at++)
        {
            if (_rows[at].Key == _rows[at - 1].Key && random.Next(5) == 0)
            {
                _rows[at] = _rows[at] with { Created = _rows[at - 1].Created };
            }
        }

        return this;
    }

    /// <summary>Locks two of three versions: for good, till a day before, within or after what is simulated, or by what nobody can read.</summary>
    public TableStory WithLocks()
    {
        string[] holds = ["Off", "Off", "OFF", "", "On", "ON", "perhaps"];
        for (var at = 0; at < _rows.Count; at++)
        {
            if (!_rows[at].IsMarker && random.Next(3) > 0)
            {
                _rows[at] = _rows[at] with
                {
                    Retained = random.Next(4) == 0 ? null : From.ToDateTime(default, DateTimeKind.Utc).AddHours(random.Next(-24 * 20, 24 * 120)),
                    LegalHold = holds[random.Next(holds.Length)],
                    EventHold = holds[random.Next(4)],
                };
            }
        }

        return this;
    }

    public InventoryFixture WrittenWithLocks() => new InventoryFixture { FileSchema = $"{InventoryFixture.Schema}, ObjectLockRetainUntilDate, ObjectLockMode, ObjectLockLegalHoldStatus, ObjectLockEventHoldStatus" }.Add(
        [.. _rows.Select(row => InventoryFixture.Row(Encoded(row.Key), row.Size, Time(row.Created), row.Class, row.IsLatest, row.IsMarker, row.VersionId, row.Replication).TrimEnd('\n')
            + $",\"{(row.Retained is { } end ? Time(end) : "")}\",\"{(row.Retained is null ? "" : "GOVERNANCE")}\",\"{row.LegalHold}\",\"{row.EventHold}\"\n")]);

    /// <summary>The statements that put the locks into the table.</summary>
    public IReadOnlyList<string> MadeLocks(InventoryTableSchema schema)
    {
        var isText = schema.HasEncodedKeys;
        var retention = schema.Columns[InventoryTableSchema.RetentionColumn];
        var type = retention switch { InventoryTableColumn.Text => "varchar", InventoryTableColumn.Number => "bigint", _ => "timestamp" };
        var values = _rows.Where(row => row.LegalHold is not null).Select(row =>
            $"({Quoted(isText ? Encoded(row.Key) : row.Key)}, '{(isText ? Time(row.Created) : Sql(row.Created))}', {Retained(row.Retained, retention)}, '{row.LegalHold}', '{row.EventHold}')");
        return
        [
            $"ALTER TABLE s3.inventory ADD COLUMN {InventoryTableSchema.RetentionColumn} {type}",
            $"ALTER TABLE s3.inventory ADD COLUMN {InventoryTableSchema.LegalHoldColumn} varchar",
            $"ALTER TABLE s3.inventory ADD COLUMN {InventoryTableSchema.EventHoldColumn} varchar",
            $"""
            UPDATE s3.inventory SET {InventoryTableSchema.RetentionColumn} = CAST(locks.retained AS {type}), {InventoryTableSchema.LegalHoldColumn} = locks.legal, {InventoryTableSchema.EventHoldColumn} = locks.event
            FROM (VALUES {string.Join(",\n", values)}) AS locks(key, created, retained, legal, event)
            WHERE inventory.key = locks.key AND inventory.last_modified_date = CAST(locks.created AS {(isText ? "varchar" : "timestamp")})
            """,
        ];
    }

    public InventoryFixture Written() => new InventoryFixture().Add(
        [.. _rows.Select(row => InventoryFixture.Row(Encoded(row.Key), row.Size, Time(row.Created), row.Class, row.IsLatest, row.IsMarker, row.VersionId, row.Replication))]);

    /// <summary>The statements that make the table, with older inventories and another bucket beside it where it can tell them apart.</summary>
    public IReadOnlyList<string> Made(InventoryTableSchema schema)
    {
        var isText = schema.HasEncodedKeys;
        var flag = isText ? "varchar" : "boolean";
        var values = _rows.Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"('bucket', {Quoted(isText ? Encoded(row.Key) : row.Key)}, '{row.VersionId}', '{(row.IsLatest ? "true" : "false")}', '{(row.IsMarker ? "true" : "false")}', {(row.Size is { } size ? $"'{size}'" : isText ? "''" : "NULL")}, '{(isText ? Time(row.Created) : Sql(row.Created))}', '{row.Class}', '{row.Replication}', '2025-06-01-01-00')"));
        string[] others = isText
            ?
            [
                "('bucket', 'a/old', '', 'true', 'false', '1', '2024-01-01T00:00:00.000Z', 'STANDARD', '', '2025-05-31-01-00')",
                "('bucket', 'a/older', '', 'true', 'false', '1', '2024-01-01T00:00:00.000Z', 'STANDARD', '', '2024-05-31-01-00')",
            ]
            : [];
        return
        [
            "CREATE SCHEMA s3",
            $"CREATE TABLE s3.inventory (bucket varchar, key varchar, version_id varchar, is_latest {flag}, is_delete_marker {flag}, size {(isText ? "varchar" : "bigint")}, last_modified_date {(isText ? "varchar" : "timestamp")}, storage_class varchar, replication_status varchar, dt varchar)",
            $"INSERT INTO s3.inventory VALUES {string.Join(",\n", values.Concat(others).Append($"('other', 'a/x', '', 'true', 'false', '1', '{(isText ? "2024-01-01T00:00:00.000Z" : "2024-01-01 00:00:00")}', 'STANDARD', '', '2025-06-01-01-00')"))}",
        ];
    }

    private static string Encoded(string key) => string.Join('/', key.Split('/').Select(Uri.EscapeDataString));

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Time(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss.000Z", CultureInfo.InvariantCulture);

    private static string Sql(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Retained(DateTime? end, InventoryTableColumn type) => (end, type) switch
    {
        (null, InventoryTableColumn.Text) => "''",
        (null, _) => "NULL",
        ({ } some, InventoryTableColumn.Text) => $"'{Time(some)}'",
        ({ } some, InventoryTableColumn.Number) => new DateTimeOffset(some).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        ({ } some, _) => $"'{Sql(some)}'",
    };

    private static InventoryTableSchema Schema(InventoryTableColumn flags, InventoryTableColumn size, InventoryTableColumn time) => new()
    {
        Database = "s3",
        Table = "inventory",
        Columns = new Dictionary<string, InventoryTableColumn>(StringComparer.Ordinal)
        {
            ["bucket"] = InventoryTableColumn.Text,
            ["key"] = InventoryTableColumn.Text,
            ["version_id"] = InventoryTableColumn.Text,
            ["is_latest"] = flags,
            ["is_delete_marker"] = flags,
            ["size"] = size,
            ["last_modified_date"] = time,
            ["storage_class"] = InventoryTableColumn.Text,
            ["replication_status"] = InventoryTableColumn.Text,
        },
    };

    private LifecycleRule Rule(int place)
    {
        string?[] prefixes = ["a/", "a/x/", "a/x/1", "b", "b/", "o'clock/", "日本/x", "\"q\"; DROP/", "é b/", "line\nbreak/", "x", null];
        StorageClass[] targets = [StorageClass.StandardIa, StorageClass.IntelligentTiering, StorageClass.OneZoneIa, StorageClass.GlacierInstantRetrieval, StorageClass.GlacierFlexibleRetrieval, StorageClass.GlacierDeepArchive];
        return new LifecycleRule
        {
            Id = $"rule-{place}",
            IsEnabled = random.Next(8) > 0,
            Filter = new LifecycleFilter
            {
                Prefix = prefixes[random.Next(prefixes.Length)],
                SizeGreaterThan = random.Next(3) == 0 ? random.Next(500_000) : null,
                SizeLessThan = random.Next(4) == 0 ? 1_000_000 : null,
                Tags = random.Next(6) == 0 ? [new("a", "b")] : [],
            },
            Expiration = random.Next(5) switch
            {
                0 or 1 => new LifecycleExpiration { Days = random.Next(1, 250) },
                2 => new LifecycleExpiration { RemovesExpiredDeleteMarkers = true },
                3 => new LifecycleExpiration { Date = Day() },
                _ => null,
            },
            Transitions =
            [
                .. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(4) == 0
                    ? new LifecycleTransition { Date = Day(), StorageClass = targets[random.Next(6)] }
                    : new LifecycleTransition { Days = random.Next(0, 200), StorageClass = targets[random.Next(6)] }),
            ],
            NoncurrentVersionExpiration = random.Next(3) == 0 ? new NoncurrentVersionExpiration { Days = random.Next(1, 100), NewerNoncurrentVersions = random.Next(2) == 0 ? random.Next(1, 4) : null } : null,
            NoncurrentVersionTransitions =
            [
                .. Enumerable.Range(0, random.Next(3)).Select(_ => new NoncurrentVersionTransition { Days = random.Next(0, 100), NewerNoncurrentVersions = random.Next(2) == 0 ? random.Next(1, 4) : null, StorageClass = targets[random.Next(6)] }),
            ],
        };
    }

    private DateTimeOffset Day() => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(random.Next(240));

    private sealed record Row(string Key, bool IsLatest, bool IsMarker, long? Size, DateTime Created, string Class, string VersionId, string Replication)
    {
        public DateTime? Retained { get; init; }

        public string? LegalHold { get; init; }

        public string? EventHold { get; init; }
    }
}
