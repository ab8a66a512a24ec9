using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Athena;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>A column that files are divided by.</summary>
/// <param name="Name">The column.</param>
/// <param name="Type">Its type.</param>
/// <param name="Projection">How Athena makes up its values (<c>date</c>, <c>enum</c>, <c>injected</c>, <c>integer</c>); null where the catalog lists them.</param>
/// <param name="Format">The format of a projected date, for example <c>yyyy/MM/dd</c>; null for other columns.</param>
internal sealed record AthenaPartition(string Name, HiveType Type, string? Projection, string? Format);

/// <summary>What a table has, as far as reading a trail from it needs to know.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns by name, in any case.</param>
/// <param name="Partitions">What its files are divided by.</param>
internal sealed record AthenaTable(AthenaTableName Name, IReadOnlyDictionary<string, HiveType> Columns, IReadOnlyList<AthenaPartition> Partitions)
{
    /// <summary>The library that reads its files; null where the catalog does not say.</summary>
    public string? Library { get; init; }

    /// <summary>What the Glue catalog answers, inside of Athena's own error.</summary>
    private const string NotFound = "EntityNotFoundException";

    /// <summary>Asks for a table; null where there is none.</summary>
    /// <exception cref="AwsCallException">The catalog did not answer.</exception>
    public static async Task<AthenaTable?> FindAsync(IAwsConnection connection, AthenaTableName name, string? workGroup, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetTableMetadataRequest { CatalogName = name.Catalog, DatabaseName = name.Database, TableName = name.Table, WorkGroup = workGroup };
            var answer = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return Of(name, answer.TableMetadata ?? new TableMetadata());
        }
        catch (AwsCallException e) when (e.Code == "MetadataException" && e.Message.Contains(NotFound, StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>Reads what the catalog says.</summary>
    public static AthenaTable Of(AthenaTableName name, TableMetadata metadata)
    {
        var columns = new Dictionary<string, HiveType>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in metadata.Columns ?? [])
        {
            columns[column.Name ?? ""] = HiveType.Parse(column.Type);
        }

        var parameters = metadata.Parameters ?? new Dictionary<string, string>();
        var isProjected = Parameter("projection.enabled")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;
        return new AthenaTable(
            name,
            columns,
            [.. (metadata.PartitionKeys ?? []).Select(key => new AthenaPartition(
                key.Name ?? "",
                HiveType.Parse(key.Type),
                isProjected ? Parameter($"projection.{key.Name}.type")?.ToLowerInvariant() : null,
                Parameter($"projection.{key.Name}.format")))])
        {
            // The name that Athena gives it: https://docs.aws.amazon.com/athena/latest/APIReference/API_GetTableMetadata.html
            Library = Parameter("serde.serialization.lib"),
        };

        string? Parameter(string key)
            => parameters.FirstOrDefault(p => p.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value?.Trim();
    }
}
