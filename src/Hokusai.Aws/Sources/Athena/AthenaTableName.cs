using System.Diagnostics.CodeAnalysis;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>The name of a table: <c>database.table</c>, or <c>catalog.database.table</c>.</summary>
/// <param name="Catalog">The data catalog.</param>
/// <param name="Database">The database.</param>
/// <param name="Table">The table.</param>
public sealed record AthenaTableName(string Catalog, string Database, string Table)
{
    /// <summary>The AWS Glue data catalog of the account, as Athena calls it: https://docs.aws.amazon.com/athena/latest/ug/understanding-tables-databases-and-the-data-catalog.html</summary>
    public const string DefaultCatalog = "AwsDataCatalog";

    /// <summary>Reads a name; false where it is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AthenaTableName? name)
    {
        var parts = text?.Split('.') ?? [];
        name = parts.Any(part => part.Length == 0 || part.Any(char.IsControl)) ? null : parts.Length switch
        {
            2 => new AthenaTableName(DefaultCatalog, parts[0], parts[1]),
            3 => new AthenaTableName(parts[0], parts[1], parts[2]),
            _ => null,
        };
        return name is not null;
    }

    /// <summary>Reads a name of which a table alone is one in Athena's database <c>default</c>; false where it is none.</summary>
    public static bool TryParseInDefault(string text, [NotNullWhen(true)] out AthenaTableName? name)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text.Contains('.', StringComparison.Ordinal) ? text : $"default.{text}", out name);
    }

    /// <summary>The name as it was given; the default catalog is left out.</summary>
    public override string ToString() => Catalog == DefaultCatalog ? $"{Database}.{Table}" : $"{Catalog}.{Database}.{Table}";
}
