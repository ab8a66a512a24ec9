using Hokusai.Core.Athena;

namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>The columns of a table as the values that the simulation asks for, in Athena's SQL; what cannot be read as such is NULL.</summary>
internal sealed class InventoryExpressions(InventoryTableSchema table)
{
    /// <summary>The table.</summary>
    public string From => $"{AthenaSql.Name(table.Database)}.{AthenaSql.Name(table.Table)}";

    /// <summary>The key as it is in S3. One that is not encoded as it should be is taken as it stands.</summary>
    public string Key => table.HasEncodedKeys ? "coalesce(TRY(url_decode(\"key\")), \"key\")" : "\"key\"";

    /// <summary>The version id; empty where there is none.</summary>
    public string VersionId => Text("version_id");

    /// <summary>The size in bytes; of delete markers 0, for they have none.</summary>
    public string Size
    {
        get
        {
            var size = table.Columns["size"] == InventoryTableColumn.Text ? "TRY_CAST(\"size\" AS bigint)" : "CAST(\"size\" AS bigint)";
            return table.Columns.ContainsKey("is_delete_marker") ? $"CASE WHEN {Flag("is_delete_marker", absent: false)} THEN 0 ELSE {size} END" : size;
        }
    }

    /// <summary>When it was last modified, UTC, as a timestamp without a zone.</summary>
    public string Created => Time("last_modified_date");

    /// <summary>
    /// The first night in which Object Lock lets a version go, in days since 1970, as <see cref="Rows.InventoryLock"/> has it: 0 where it is not locked,
    /// <see cref="InventoryGroup.Held"/> while a hold is on, and <see cref="InventoryGroup.UnknownLock"/> where a value cannot be read.
    /// </summary>
    public string Locked
    {
        get
        {
            string[] holds = [.. new[] { InventoryTableSchema.LegalHoldColumn, InventoryTableSchema.EventHoldColumn }.Where(table.Columns.ContainsKey).Select(column => $"lower({Text(column)})")];
            var branches = holds.Select(hold => $"WHEN {hold} = 'on' THEN {AthenaSql.Number(InventoryGroup.Held)}")
                .Concat(holds.Select(hold => $"WHEN {hold} NOT IN ('', 'off') THEN {AthenaSql.Number(InventoryGroup.UnknownLock)}"))
                .Concat(table.Columns.TryGetValue(InventoryTableSchema.RetentionColumn, out var type) ? Retention(type) : [])
                .ToList();
            return branches.Count == 0 ? "0" : $"CASE {string.Join(" ", branches)} ELSE 0 END";
        }
    }

    private IEnumerable<string> Retention(InventoryTableColumn type)
    {
        var end = Time(InventoryTableSchema.RetentionColumn);
        yield return $"WHEN {end} IS NOT NULL THEN date_diff('day', DATE '1970-01-01', CAST({end} AS date)) + 1";
        if (type == InventoryTableColumn.Text)
        {
            yield return $"WHEN {Text(InventoryTableSchema.RetentionColumn)} <> '' THEN {AthenaSql.Number(InventoryGroup.UnknownLock)}";
        }
    }

    private string Time(string column)
    {
        var name = AthenaSql.Name(column);
        return table.Columns[column] switch
        {
            InventoryTableColumn.Text => $"CAST(TRY(from_iso8601_timestamp({name})) AT TIME ZONE 'UTC' AS timestamp)",
            InventoryTableColumn.Number => $"CAST(from_unixtime({name} / 1e3) AT TIME ZONE 'UTC' AS timestamp)",
            _ => name,
        };
    }

    /// <summary>A text; empty where the table or the row lacks it.</summary>
    public string Text(string column) => table.Columns.ContainsKey(column) ? $"coalesce({AthenaSql.Name(column)}, '')" : "''";

    /// <summary>A flag.</summary>
    /// <param name="column">The column.</param>
    /// <param name="absent">Its value where the table lacks it.</param>
    public string Flag(string column, bool absent)
    {
        var name = AthenaSql.Name(column);
        return !table.Columns.TryGetValue(column, out var type) ? (absent ? "true" : "false")
            : type == InventoryTableColumn.Text ? $"CASE lower({name}) WHEN 'true' THEN true WHEN 'false' THEN false END"
            : name;
    }
}
