using System.Globalization;
using System.Text;
using Hokusai.Core.Athena;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory.Simulation;
using Hokusai.Core.S3.Inventory.Versions;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>
/// The one query that an inventory too large for one machine takes. It counts the versions that the rules cannot tell apart: by longest rule prefix, kind, days, size
/// between the rules' limits, class, and place among the versions of the key. What S3 does to each such group the evaluator says, here as for every other source, so that the
/// answers cannot differ.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="bucket">The bucket: a table may hold several.</param>
/// <param name="options">What is simulated.</param>
internal sealed class InventoryQuery(InventoryTableSchema table, string bucket, InventorySimulationOptions options)
{
    /// <summary>First parts of keys that have lines of their own, the largest: each may make some hundred rows, and a page of the result has 1,000.</summary>
    public const int MostFirstParts = 1000;

    // Inventories come daily or weekly: https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory.html. Five weeks hold one in any case, and keep
    // Athena from making up, and looking for, the partitions of years.
    private const int DaysOfDeliveries = 35;

    private readonly LifecycleConfiguration[] _configurations = options.Proposed is { } proposed ? [options.Configuration, proposed] : [options.Configuration];

    /// <summary>Which rules the query tells apart.</summary>
    public RulePrefixes Prefixes { get; } = new(
        options.Proposed is { } proposed ? [options.Configuration, proposed] : [options.Configuration],
        IsUnversioned(options) ? BucketVersioning.Unversioned : options.Bucket.Versioning);

    /// <summary>Whether rules ask for the order of a key's versions, and the table tells it.</summary>
    public bool IsOrdered => table.HasVersions && Prefixes.Most != VersionNeed.None;

    /// <summary>The query, in the SQL of Athena's engine version 3.</summary>
    /// <exception cref="InventoryQueryException">It is longer than Athena takes.</exception>
    public string ToSql()
    {
        var reach = new GroupReach(_configurations, options.Bucket.Versioning, options.From.DayNumber, options.From.DayNumber + options.Days);
        var sql = string.Join("\n", Listed(), Classified(), Placed(), Grouped(reach), Ranked());
        var bytes = Encoding.UTF8.GetByteCount(sql);
        return bytes <= AthenaSql.MaxBytes ? sql : throw new InventoryQueryException(string.Create(
            CultureInfo.InvariantCulture,
            $"The rules with their {Prefixes.Count:N0} prefixes make a query of {bytes:N0} bytes, and Athena takes {AthenaSql.MaxBytes:N0}."));
    }

    private static bool IsUnversioned(InventorySimulationOptions options) => options.Bucket.Versioning == BucketVersioning.Unversioned || options.Bucket.IsDirectoryBucket;

    // The columns, typed; what cannot be read is NULL.
    private string Listed()
    {
        var columns = new InventoryExpressions(table);
        return $"""
            WITH listed AS (
              SELECT "key" AS written_key, {columns.Key} AS object_key, {columns.VersionId} AS version_id,
                {columns.Flag("is_latest", absent: true)} AS is_latest, {columns.Flag("is_delete_marker", absent: false)} AS is_marker,
                {columns.Size} AS size, {columns.Created} AS created, {columns.Text("storage_class")} AS storage_class,
                {columns.Text("replication_status")} AS replication, {(table.Partition == InventoryPartition.None ? "CAST(NULL AS varchar)" : "CAST(\"dt\" AS varchar)")} AS delivery,
                {columns.Locked} AS locked_on
              FROM {columns.From}{Where()}
            ),
            """;
    }

    private string Where()
    {
        var conditions = new List<string>();
        if (table.Columns.ContainsKey("bucket"))
        {
            conditions.Add($"\"bucket\" = {AthenaSql.Literal(bucket)}");
        }

        var name = $"{AthenaSql.Name(table.Database)}.";
        switch (table.Partition)
        {
            case InventoryPartition.Listed:
                conditions.Add($"\"dt\" = (SELECT max(\"dt\") FROM {name}{AthenaSql.Name(table.Table + "$partitions")})");
                break;
            case InventoryPartition.Projected:
                var first = options.Today.AddDays(-DaysOfDeliveries).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                conditions.Add($"\"dt\" = (SELECT max(\"dt\") FROM {name}{AthenaSql.Name(table.Table)} WHERE \"dt\" >= {AthenaSql.Literal(first)})");
                break;
            case InventoryPartition.None:
            default:
                break;
        }

        return conditions.Count == 0 ? "" : $"\n  WHERE {AthenaSql.And(conditions)}";
    }

    // What of key and size the rules look at. Prefixes in reverse order of their bytes: the longest of those that match comes first.
    private string Classified()
    {
        var prefixes = Enumerable.Range(0, Prefixes.Count).Reverse().Where(place => Prefixes.Text(place).Length > 0)
            .Select(place => $"WHEN starts_with(object_key, {AthenaSql.Literal(Prefixes.Text(place))}) THEN {AthenaSql.Number(place)}");
        var limits = _configurations.SelectMany(Prefixes.SizeLimits).SelectMany(sizes => sizes)
            .Concat(options.Prices?.Classes.Values.Select(price => price.MinimumBytes) ?? [])
            .Where(size => size > 0).Distinct().OrderDescending().ToList();
        return $"""
            classified AS (
              SELECT *,
                object_key IS NULL OR object_key = '' OR is_latest IS NULL OR is_marker IS NULL OR size IS NULL OR size < 0 OR size > {AthenaSql.Number(InventoryLimits.MaxObjectBytes)}
                  OR created IS NULL OR created < TIMESTAMP '{InventoryLimits.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 00:00:00' AS is_bad,
                coalesce(substr(object_key, 1, strpos(object_key, '/')), '') AS first_part,
                {Case(prefixes)} AS rule_prefix,
                {Case(limits.Select((size, place) => $"WHEN size >= {AthenaSql.Number(size)} THEN {AthenaSql.Number(limits.Count - place)}"))} AS size_class
              FROM listed
            ),
            """;
    }

    private static string Case(IEnumerable<string> branches)
    {
        var all = branches.ToList();
        return all.Count == 0 ? "0" : $"CASE\n      {string.Join("\n      ", all)}\n      ELSE 0 END";
    }

    // The place among the versions of a key, as VersionOrder derives it.
    private string Placed()
    {
        const string Kind = "(CASE WHEN is_marker THEN 2 ELSE 0 END)";
        if (!IsOrdered)
        {
            return $"""
                placed AS (
                  SELECT *, CASE WHEN is_bad THEN -1 WHEN is_latest THEN 0 ELSE 1 END + CASE WHEN is_bad THEN 0 ELSE {Kind} END AS kind,
                    CAST(NULL AS timestamp) AS superseded, CAST(NULL AS bigint) AS newer, CAST(NULL AS integer) AS is_below_marker, {(IsUnversioned(options) ? "0" : "CAST(NULL AS integer)")} AS has_others
                  FROM classified
                ),
                """;
        }

        const string Versions = "PARTITION BY written_key, is_bad";
        const string Order = $"{Versions} ORDER BY is_latest DESC, created DESC, version_id";

        // As VersionOrder has it: of noncurrent versions of one time nobody knows which superseded the other.
        const string Twins = $"{Versions}, is_latest, created";
        var counted = _configurations.SelectMany(configuration => configuration.Rules).Where(rule => rule.IsEnabled)
            .SelectMany(rule => rule.NoncurrentVersionTransitions.Select(transition => transition.NewerNoncurrentVersions ?? 0).Append(rule.NoncurrentVersionExpiration?.NewerNoncurrentVersions ?? 0))
            .Append(0).Max();
        return $"""
            ordered AS (
              SELECT *,
                row_number() OVER ({Order}) AS place,
                count(*) OVER ({Versions}) AS versions,
                count(*) OVER ({Twins}) AS twins,
                lag(created) OVER ({Order}) AS above,
                first_value(is_latest) OVER ({Order}) AS is_whole,
                first_value(is_marker) OVER ({Order}) AS is_top_marker,
                sum(CASE WHEN is_latest OR is_marker THEN 0 ELSE 1 END) OVER ({Order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS above_count
              FROM classified
            ),
            placed AS (
              SELECT *, CASE WHEN is_bad THEN -1 WHEN place = 1 AND is_whole THEN {Kind} ELSE 1 + {Kind} END AS kind,
                CASE WHEN twins = 1 OR (count(above) OVER ({Twins}) = twins AND date_trunc('day', max(above) OVER ({Twins})) = date_trunc('day', created)) THEN max(above) OVER ({Twins}) END AS superseded,
                CASE WHEN place > 1 AND is_whole AND twins = 1 THEN least(coalesce(above_count, 0), {AthenaSql.Number(counted)}) END AS newer,
                CASE WHEN place > 1 AND is_whole THEN (CASE WHEN is_top_marker THEN 1 ELSE 0 END) END AS is_below_marker,
                CASE WHEN versions > 1 OR NOT is_whole THEN 1 ELSE 0 END AS has_others
              FROM ordered
            ),
            """;
    }

    private string Grouped(GroupReach reach)
    {
        // Bills ask for the day of the creation as long as a minimum duration lasts.
        var oldestBilled = options.From.DayNumber - (options.Prices?.Classes.Values.Select(price => price.MinimumDays).Append(0).Max() ?? 0) - 1;
        var oldest = AthenaSql.Number(Math.Max(0, reach.Oldest - InventoryGroup.FirstDay));
        var oldestOfBoth = AthenaSql.Number(Math.Max(0, Math.Min(reach.Oldest, oldestBilled) - InventoryGroup.FirstDay));

        // A lock that ended before is none, and one that lasts beyond the last day lasts as long as that matters.
        var from = AthenaSql.Number(options.From.DayNumber - InventoryGroup.FirstDay);
        var until = AthenaSql.Number(options.From.DayNumber + options.Days - InventoryGroup.FirstDay);
        var latest = from place in Enumerable.Range(0, Prefixes.Count)
                     from kind in new[] { ObjectVersionKind.Current, ObjectVersionKind.Noncurrent, ObjectVersionKind.CurrentDeleteMarker, ObjectVersionKind.NoncurrentDeleteMarker }
                     let day = reach.Latest(Prefixes.Text(place), kind)
                     where day is not null
                     group AthenaSql.Number((place * 4) + (int)kind) by Math.Max(-1, day.Value - InventoryGroup.FirstDay) into same
                     select $"WHEN rule_prefix * 4 + kind IN ({string.Join(", ", same)}) THEN {AthenaSql.Number(same.Key)}";
        var bounds = latest.ToList();
        return $"""
            dated AS (
              SELECT *, date_diff('day', DATE '1970-01-01', CAST(created AS date)) AS created_on, date_diff('day', DATE '1970-01-01', CAST(superseded AS date)) AS superseded_on
              FROM placed
            ),
            grouped AS (
              SELECT first_part, rule_prefix, kind, size_class, storage_class, newer, is_below_marker, has_others,
                CASE WHEN superseded_on IS NULL THEN greatest(created_on, {oldestOfBoth}) ELSE greatest(created_on, {AthenaSql.Number(Math.Max(0, oldestBilled - InventoryGroup.FirstDay))}) END AS created_day,
                CASE WHEN superseded_on IS NULL THEN NULL ELSE greatest(superseded_on, {oldest}) END AS superseded_day,
                CASE WHEN version_id = '' OR version_id = 'null' THEN 1 ELSE 0 END AS is_null_version,
                CASE WHEN replication = 'PENDING' OR replication = 'FAILED' THEN 1 ELSE 0 END AS is_replication_open,
                CASE WHEN locked_on > {from} THEN least(locked_on, {until}) WHEN locked_on < 0 THEN {AthenaSql.Number(InventoryGroup.UnknownLock)} ELSE 0 END AS locked_until,
                min(size) AS smallest, count(*) AS objects, sum(size) AS bytes, max(delivery) AS delivery
              FROM dated
              WHERE kind < 0 OR CASE WHEN kind = 1 OR kind = 3 THEN coalesce(superseded_on, created_on) ELSE created_on END <= {(bounds.Count == 0 ? "-1" : $"CASE\n      {string.Join("\n      ", bounds)}\n      ELSE -1 END")}
              GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
            ),
            """;
    }

    // The largest first parts by name; the others in one.
    private static string Ranked()
    {
        var most = AthenaSql.Number(MostFirstParts);
        return $"""
            weighed AS (
              SELECT *, sum(objects) OVER (PARTITION BY first_part) AS weight FROM grouped
            ),
            ranked AS (
              SELECT *, dense_rank() OVER (ORDER BY weight DESC, first_part) AS part_rank FROM weighed
            )
            SELECT CASE WHEN part_rank <= {most} THEN first_part ELSE '' END AS first_part, CASE WHEN part_rank <= {most} THEN 0 ELSE 1 END AS is_other,
              rule_prefix, kind, created_day, superseded_day, newer, is_below_marker, has_others, storage_class, is_null_version, is_replication_open, locked_until,
              min(smallest) AS smallest, sum(objects) AS objects, sum(bytes) AS bytes, max(delivery) AS delivery
            FROM ranked
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, size_class
            """;
    }
}
