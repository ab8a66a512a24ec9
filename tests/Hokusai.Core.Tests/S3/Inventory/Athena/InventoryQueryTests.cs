using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory.Athena;

namespace Hokusai.Core.Tests.S3.Inventory.Athena;

public sealed class InventoryQueryTests
{
    [Fact]
    public void Rules_that_look_at_current_versions_alone_make_a_query_without_windows()
        => Assert.Equal(
            """
            WITH listed AS (
              SELECT "key" AS written_key, coalesce(TRY(url_decode("key")), "key") AS object_key, coalesce("version_id", '') AS version_id,
                CASE lower("is_latest") WHEN 'true' THEN true WHEN 'false' THEN false END AS is_latest, CASE lower("is_delete_marker") WHEN 'true' THEN true WHEN 'false' THEN false END AS is_marker,
                CASE WHEN CASE lower("is_delete_marker") WHEN 'true' THEN true WHEN 'false' THEN false END THEN 0 ELSE TRY_CAST("size" AS bigint) END AS size, CAST(TRY(from_iso8601_timestamp("last_modified_date")) AT TIME ZONE 'UTC' AS timestamp) AS created, coalesce("storage_class", '') AS storage_class,
                coalesce("replication_status", '') AS replication, CAST("dt" AS varchar) AS delivery,
                0 AS locked_on
              FROM "s3"."inventory"
              WHERE "bucket" = 'bucket' AND "dt" = (SELECT max("dt") FROM "s3"."inventory" WHERE "dt" >= '2025-04-27')
            ),
            classified AS (
              SELECT *,
                object_key IS NULL OR object_key = '' OR is_latest IS NULL OR is_marker IS NULL OR size IS NULL OR size < 0 OR size > 54975581388800
                  OR created IS NULL OR created < TIMESTAMP '2006-03-14 00:00:00' AS is_bad,
                coalesce(substr(object_key, 1, strpos(object_key, '/')), '') AS first_part,
                CASE
                  WHEN starts_with(object_key, 'logs/') THEN 1
                  ELSE 0 END AS rule_prefix,
                0 AS size_class
              FROM listed
            ),
            placed AS (
              SELECT *, CASE WHEN is_bad THEN -1 WHEN is_latest THEN 0 ELSE 1 END + CASE WHEN is_bad THEN 0 ELSE (CASE WHEN is_marker THEN 2 ELSE 0 END) END AS kind,
                CAST(NULL AS timestamp) AS superseded, CAST(NULL AS bigint) AS newer, CAST(NULL AS integer) AS is_below_marker, 0 AS has_others
              FROM classified
            ),
            dated AS (
              SELECT *, date_diff('day', DATE '1970-01-01', CAST(created AS date)) AS created_on, date_diff('day', DATE '1970-01-01', CAST(superseded AS date)) AS superseded_on
              FROM placed
            ),
            grouped AS (
              SELECT first_part, rule_prefix, kind, size_class, storage_class, newer, is_below_marker, has_others,
                CASE WHEN superseded_on IS NULL THEN greatest(created_on, 20208) ELSE greatest(created_on, 20239) END AS created_day,
                CASE WHEN superseded_on IS NULL THEN NULL ELSE greatest(superseded_on, 20208) END AS superseded_day,
                CASE WHEN version_id = '' OR version_id = 'null' THEN 1 ELSE 0 END AS is_null_version,
                CASE WHEN replication = 'PENDING' OR replication = 'FAILED' THEN 1 ELSE 0 END AS is_replication_open,
                CASE WHEN locked_on > 20240 THEN least(locked_on, 20300) WHEN locked_on < 0 THEN -1 ELSE 0 END AS locked_until,
                min(size) AS smallest, count(*) AS objects, sum(size) AS bytes, max(delivery) AS delivery
              FROM dated
              WHERE kind < 0 OR CASE WHEN kind = 1 OR kind = 3 THEN coalesce(superseded_on, created_on) ELSE created_on END <= CASE
                  WHEN rule_prefix * 4 + kind IN (4, 5, 6, 7) THEN 20268
                  ELSE -1 END
              GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
            ),
            weighed AS (
              SELECT *, sum(objects) OVER (PARTITION BY first_part) AS weight FROM grouped
            ),
            ranked AS (
              SELECT *, dense_rank() OVER (ORDER BY weight DESC, first_part) AS part_rank FROM weighed
            )
            SELECT CASE WHEN part_rank <= 1000 THEN first_part ELSE '' END AS first_part, CASE WHEN part_rank <= 1000 THEN 0 ELSE 1 END AS is_other,
              rule_prefix, kind, created_day, superseded_day, newer, is_below_marker, has_others, storage_class, is_null_version, is_replication_open, locked_until,
              min(smallest) AS smallest, sum(objects) AS objects, sum(bytes) AS bytes, max(delivery) AS delivery
            FROM ranked
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, size_class
            """,
            new InventoryQuery(
                TableStory.Csv,
                "bucket",
                TableStory.Options(BucketVersioning.Unversioned, InventoryTableSimulationTests.Expiring("logs/", 30)) with { Prices = null }).ToSql());

    [Fact]
    public void Hostile_texts_stay_within_their_quotes()
    {
        var schema = TableStory.Csv with { Database = "d\"b", Table = "t\"; DROP TABLE x; --" };
        var options = TableStory.Options(BucketVersioning.Enabled, InventoryTableSimulationTests.Expiring("'); DROP TABLE x; --\n日本", 30));

        var sql = new InventoryQuery(schema, "b' OR '1' = '1", options).ToSql();

        Assert.Contains("starts_with(object_key, '''); DROP TABLE x; --\n日本')", sql, StringComparison.Ordinal);
        Assert.Contains("FROM \"d\"\"b\".\"t\"\"; DROP TABLE x; --\"", sql, StringComparison.Ordinal);
        Assert.Contains("\"bucket\" = 'b'' OR ''1'' = ''1'", sql, StringComparison.Ordinal);
    }

    [Fact]
    public void A_longer_prefix_is_asked_for_before_those_that_it_begins_with()
    {
        var sql = new InventoryQuery(
            TableStory.Csv,
            "bucket",
            TableStory.Options(BucketVersioning.Enabled, InventoryTableSimulationTests.Expiring("a/", 30), InventoryTableSimulationTests.Expiring("a/b/", 30))).ToSql();

        Assert.True(sql.IndexOf("'a/b/'", StringComparison.Ordinal) < sql.IndexOf("'a/'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(InventoryPartition.Projected, "\"dt\" = (SELECT max(\"dt\") FROM \"s3\".\"inventory\" WHERE \"dt\" >= '2025-04-27')")]
    [InlineData(InventoryPartition.Listed, "\"dt\" = (SELECT max(\"dt\") FROM \"s3\".\"inventory$partitions\")")]
    public void The_newest_inventory_alone_is_read(InventoryPartition partition, string condition)
        => Assert.Contains(
            condition,
            new InventoryQuery(TableStory.Csv with { Partition = partition }, "bucket", TableStory.Options(BucketVersioning.Enabled, InventoryTableSimulationTests.Expiring("a/", 30))).ToSql(),
            StringComparison.Ordinal);

    [Fact]
    public void Rules_beyond_the_length_that_Athena_takes_are_refused_with_their_length()
    {
        var rules = Enumerable.Range(0, 1000).Select(place => InventoryTableSimulationTests.Expiring(new string('x', 900) + place, 30)).ToArray();

        var e = Assert.Throws<InventoryQueryException>(() => new InventoryQuery(TableStory.Csv, "bucket", TableStory.Options(BucketVersioning.Enabled, rules)).ToSql());

        Assert.StartsWith("The rules with their 1,001 prefixes make a query of ", e.Message, StringComparison.Ordinal);
        Assert.EndsWith("and Athena takes 262,144.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_rules_of_usual_prefixes_fit()
    {
        var rules = Enumerable.Range(0, 1000).Select(place => new LifecycleRule
        {
            IsEnabled = true,
            Filter = new LifecycleFilter { Prefix = $"team-{place}/exports/" },
            Expiration = new LifecycleExpiration { Days = 30 },
            NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 7 },
        }).ToArray();

        Assert.NotEmpty(new InventoryQuery(TableStory.Csv, "bucket", TableStory.Options(BucketVersioning.Suspended, rules)).ToSql());
    }
}
