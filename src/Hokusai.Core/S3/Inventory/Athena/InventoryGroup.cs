using System.Globalization;
using System.Text;
using Hokusai.Core.S3.Inventory.Rows;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>Versions that neither the rules nor the prices tell apart: one row of what <see cref="InventoryQuery"/> asks for.</summary>
internal sealed record InventoryGroup
{
    /// <summary>The days before 1970-01-01, from which the query counts.</summary>
    public const int FirstDay = 719_162;

    /// <summary>The kind of rows that are none: a value is missing or none of its column.</summary>
    public const int BadRows = -1;

    /// <summary>The night of a lock that has no end.</summary>
    public const int Held = int.MaxValue;

    /// <summary>The night of a lock that cannot be read.</summary>
    public const int UnknownLock = -1;

    /// <summary>The columns of the query, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "first_part", "is_other", "rule_prefix", "kind", "created_day", "superseded_day", "newer", "is_below_marker", "has_others", "storage_class",
        "is_null_version", "is_replication_open", "locked_until", "smallest", "objects", "bytes", "delivery",
    ];

    /// <summary>The first part of the keys, up to and with <c>/</c>.</summary>
    public required string FirstPart { get; init; }

    /// <summary>Whether the group is one of those whose first part is not told, as too many are.</summary>
    public bool IsOther { get; init; }

    /// <summary>The place of the longest prefix of a rule.</summary>
    public int RulePrefix { get; init; }

    /// <summary>The <see cref="ObjectVersionKind"/>, or <see cref="BadRows"/>.</summary>
    public required int Kind { get; init; }

    /// <summary>The day of the creation, as <see cref="DateOnly.DayNumber"/>; a stand-in for all that are older than matters.</summary>
    public int Created { get; init; }

    /// <summary>The day of being superseded; null where nothing tells.</summary>
    public int? Superseded { get; init; }

    /// <summary>How many noncurrent versions are newer, as far as any rule counts; null where nothing tells.</summary>
    public int? Newer { get; init; }

    /// <summary>Whether the current version is a delete marker; null where nothing tells.</summary>
    public bool? IsBelowDeleteMarker { get; init; }

    /// <summary>Whether the keys have other versions; null where nothing tells.</summary>
    public bool? HasOthers { get; init; }

    /// <summary>The storage class.</summary>
    public StorageClass StorageClass { get; init; }

    /// <summary>Whether they are null versions.</summary>
    public bool IsNullVersion { get; init; }

    /// <summary>Whether their replication is pending or failed.</summary>
    public bool IsReplicationOpen { get; init; }

    /// <summary>How long S3 Object Lock keeps them.</summary>
    public VersionLock Lock { get; init; }

    /// <summary>The size of the smallest, which stands for all: no rule and no price has a limit between theirs.</summary>
    public long Smallest { get; init; }

    /// <summary>How many.</summary>
    public required long Objects { get; init; }

    /// <summary>Their bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>The partition: when S3 delivered the inventory; null of a table without.</summary>
    public string? Delivery { get; init; }

    /// <summary>Reads a row; null where it is none of this query.</summary>
    public static InventoryGroup? Parse(IReadOnlyList<string?> row)
    {
        if (row.Count != Columns.Count
            || Number(row[2]) is not { } prefix
            || Number(row[3]) is not ({ } kind and >= BadRows and <= (long)ObjectVersionKind.NoncurrentDeleteMarker)
            || Number(row[14]) is not { } objects)
        {
            return null;
        }

        var isDeleteMarker = kind is (long)ObjectVersionKind.CurrentDeleteMarker or (long)ObjectVersionKind.NoncurrentDeleteMarker;
        var name = Encoding.UTF8.GetBytes(row[9] ?? "");
        return new InventoryGroup
        {
            FirstPart = row[0] ?? "",
            IsOther = Flag(row[1]) == true,
            RulePrefix = (int)prefix,
            Kind = (int)kind,
            Created = Day(row[4]) ?? 0,
            Superseded = Day(row[5]),
            Newer = (int?)Number(row[6]),
            IsBelowDeleteMarker = Flag(row[7]),
            HasOthers = Flag(row[8]),

            // Delete markers are stored nowhere.
            StorageClass = isDeleteMarker && name.Length == 0 ? StorageClass.Standard : StorageClassName.Parse(name),
            IsNullVersion = Flag(row[10]) == true,
            IsReplicationOpen = Flag(row[11]) == true,
            Lock = Number(row[12]) == UnknownLock ? VersionLock.Unknown : VersionLock.FreeOn(Day(row[12]) ?? 0),
            Smallest = Number(row[13]) ?? 0,
            Objects = objects,
            Bytes = Number(row[15]) ?? 0,
            Delivery = row[16],
        };
    }

    // Days and counts are far below; a number that no int holds is none of this query.
    private static long? Number(string? text)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Day(string? text) => Number(text) is { } day and >= 0 and < int.MaxValue - FirstDay ? (int)day + FirstDay : null;

    private static bool? Flag(string? text) => text switch
    {
        "1" => true,
        "0" => false,
        _ => null,
    };
}
