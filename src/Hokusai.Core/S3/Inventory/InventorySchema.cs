using Hokusai.Core.S3.Locks;

namespace Hokusai.Core.S3.Inventory;

/// <summary>The columns of an inventory's rows, in whatever order its configuration gave them.</summary>
public sealed record InventorySchema
{
    private readonly int[] _places;

    /// <summary>Columns by their names; a name that is not looked at is <see cref="InventoryColumn.Other"/>.</summary>
    /// <param name="columns">The columns in order.</param>
    public InventorySchema(IReadOnlyList<InventoryColumn> columns)
    {
        Columns = columns;
        _places = Enum.GetValues<InventoryColumn>().Select(column => IndexOf(columns, column)).ToArray();
    }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<InventoryColumn> Columns { get; }

    /// <summary>Where a column is, from 0; null where the inventory lacks it.</summary>
    public int? PlaceOf(InventoryColumn column) => _places[(int)column] is >= 0 and var place ? place : null;

    /// <summary>Whether the inventory has a column.</summary>
    public bool Has(InventoryColumn column) => PlaceOf(column) is not null;

    /// <summary>Whether it lists all versions; else current versions only.</summary>
    public bool HasVersions => Has(InventoryColumn.IsLatest);

    /// <summary>Whether rows tell all that locks a version, which is its retention period and its legal hold, or (false) one of them; null where they tell neither.</summary>
    public bool? TellsLocks => UntoldLocks.Told(Has(InventoryColumn.ObjectLockRetainUntilDate), Has(InventoryColumn.ObjectLockLegalHoldStatus));

    /// <summary>Reads a schema as a manifest writes it: <c>Bucket, Key, VersionId, IsLatest, …</c>.</summary>
    /// <param name="text">The names between commas.</param>
    public static InventorySchema Parse(string text)
        => new([.. text.Split(',').Select(name => ColumnOf(name.Trim().Trim('"')))]);

    private static InventoryColumn ColumnOf(string name)
        => Enum.TryParse<InventoryColumn>(name, ignoreCase: true, out var column) && Enum.IsDefined(column) && !char.IsAsciiDigit(name[0]) ? column : InventoryColumn.Other;

    private static int IndexOf(IReadOnlyList<InventoryColumn> columns, InventoryColumn column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] == column)
            {
                return i;
            }
        }

        return -1;
    }
}
