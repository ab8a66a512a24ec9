using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Core.Commands;
using Hokusai.Core.S3.Inventory.Athena;
using Hokusai.Core.S3.Listing;
using Hokusai.Core.S3.Risk;

namespace Hokusai.Aws.Sources.S3;

/// <summary>A bucket's inventory as a table at Athena, asked with the credentials of a session's first account and Region.</summary>
/// <param name="connection">The account and Region.</param>
/// <param name="options">How it is asked.</param>
/// <param name="bucket">The bucket.</param>
internal sealed class AthenaInventory(IAwsConnection connection, AthenaOptions options, string bucket) : IObjectSource
{
    private const string Documentation = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-athena-query.html";

    private readonly string _source = $"Athena {options.Table}";

    public async Task<IReadOnlyList<BucketObjects>> OpenAsync(IReadOnlyList<BucketFacts> buckets, ICommandOutput output, CancellationToken cancellationToken)
    {
        AthenaTable? table;
        try
        {
            table = await AthenaTable.FindAsync(connection, options.Table, options.WorkGroup, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsCallException e)
        {
            output.WriteProblem(e.ToProblem());
            return [];
        }

        if (table is null)
        {
            output.WriteProblem(Problem(AthenaErrorIds.TableNotFound, "There is no such table.", $"Check its name and the Region, or create it as {Documentation} says."));
            return [];
        }

        var schema = InventoryTableSchemas.Of(table);
        var missing = InventoryTableSchema.NeededColumns.Where(column => !schema.Columns.ContainsKey(column)).ToList();
        if (missing.Count > 0)
        {
            output.WriteProblem(Problem(
                AthenaErrorIds.TableUnfit,
                $"The table is none of an S3 Inventory that can be simulated: it has no column {string.Join(", ", missing)} of a type that holds one.",
                $"Add Size, Last modified and Storage class to the inventory's fields, and create the table with the names and types of {Documentation}."));
            return [];
        }

        Tell(schema, output);
        return [new BucketObjects { Bucket = bucket, Table = new AthenaInventoryTable(connection, options, schema, output) }];
    }

    private void Tell(InventoryTableSchema schema, ICommandOutput output)
    {
        output.WriteVerbose($"{_source}: keys are read as {(schema.HasEncodedKeys ? "URL-encoded, as CSV has them" : "they stand, as ORC and Parquet have them")}");
        if (schema.Partition == InventoryPartition.None)
        {
            output.WriteVerbose($"{_source}: it has no partition {InventoryTableSchema.PartitionColumn}, so that all its rows are taken for one inventory");
        }
    }

    private ReadProblem Problem(string errorId, string reason, string advice) => new() { Source = _source, ErrorId = errorId, Reason = reason, Advice = advice };
}
