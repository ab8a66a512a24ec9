using System.Text;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>
/// Tells the columns of a data file without its manifest: from a header, or from what its first rows hold. S3 writes the bucket and the key first, then the version's
/// three fields where all versions are listed, and the optional fields after them.
/// </summary>
internal static class InventorySchemaGuess
{
    /// <summary>Whether the first row names the columns.</summary>
    public static bool IsHeader(IReadOnlyList<IReadOnlyList<string>> rows) => rows.Count > 0 && rows[0].Contains("Key", StringComparer.OrdinalIgnoreCase)
        && InventorySchema.Parse(string.Join(',', rows[0])).Columns.Count(column => column != InventoryColumn.Other) > 1;

    /// <summary>The columns; null where they cannot be told.</summary>
    public static InventorySchema? Make(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        if (IsHeader(rows))
        {
            return InventorySchema.Parse(string.Join(',', rows[0]));
        }

        var count = rows[0].Count;
        if (count < 3 || rows.Any(row => row.Count != count))
        {
            return null;
        }

        var columns = Enumerable.Repeat(InventoryColumn.Other, count).ToArray();
        columns[0] = InventoryColumn.Bucket;
        columns[1] = InventoryColumn.Key;
        var next = 2;
        if (count > 4 && All(rows, 3, IsFlag) && All(rows, 4, IsFlag))
        {
            (columns[2], columns[3], columns[4]) = (InventoryColumn.VersionId, InventoryColumn.IsLatest, InventoryColumn.IsDeleteMarker);
            next = 5;
        }

        for (; next < count; next++)
        {
            columns[next] = ColumnOf(rows, next, columns);
        }

        return new InventorySchema(columns);
    }

    /// <summary>The bucket that the first row names; empty where it names none.</summary>
    public static string BucketOf(IReadOnlyList<IReadOnlyList<string>> rows, InventorySchema schema)
        => schema.PlaceOf(InventoryColumn.Bucket) is { } place && rows.Skip(IsHeader(rows) ? 1 : 0).FirstOrDefault() is { } row && place < row.Count ? row[place] : "";

    /// <summary>A second time may be a lock's or an expiration's: it is left aside.</summary>
    private static InventoryColumn ColumnOf(IReadOnlyList<IReadOnlyList<string>> rows, int place, InventoryColumn[] before)
    {
        var column = All(rows, place, text => text.All(char.IsAsciiDigit)) ? InventoryColumn.Size
            : All(rows, place, text => InventoryTime.TryParse(Encoding.UTF8.GetBytes(text), out _)) ? InventoryColumn.LastModifiedDate
            : All(rows, place, text => StorageClassName.Parse(Encoding.UTF8.GetBytes(text)) != StorageClass.Unknown) ? InventoryColumn.StorageClass
            : All(rows, place, text => text is "PENDING" or "COMPLETED" or "FAILED" or "REPLICA") ? InventoryColumn.ReplicationStatus
            : InventoryColumn.Other;
        return before.Contains(column) ? InventoryColumn.Other : column;
    }

    /// <summary>Whether all rows that have something there have such a thing, and one has.</summary>
    private static bool All(IReadOnlyList<IReadOnlyList<string>> rows, int place, Func<string, bool> isSuch)
        => rows.Any(row => row[place].Length > 0) && rows.All(row => row[place].Length == 0 || isSuch(row[place]));

    private static bool IsFlag(string text) => text is "true" or "false";
}
