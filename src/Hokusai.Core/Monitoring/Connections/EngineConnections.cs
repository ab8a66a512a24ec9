namespace Hokusai.Core.Monitoring.Connections;

/// <summary>
/// How an engine limits its connections on RDS:
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections and, for Aurora,
/// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Performance.html#AuroraMySQL.Managing.MaxConnections and
/// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Managing.html#AuroraPostgreSQL.Managing.MaxConnections
/// </summary>
public sealed record EngineConnections
{
    /// <summary>The parameter that sets the limit; null where none does.</summary>
    public string? ParameterName { get; private init; }

    /// <summary>The value of the parameter in the engine's default parameter group; null where the limit is <see cref="Fixed"/>.</summary>
    public string? DefaultFormula { get; private init; }

    /// <summary>The most that the parameter can be set to.</summary>
    public required int Maximum { get; init; }

    /// <summary>The limit of an engine whose default does not depend on the instance; null for the others.</summary>
    public int? Fixed { get; private init; }

    /// <summary>How an engine limits its connections; null for an engine of which AWS documents no limit.</summary>
    /// <param name="engine">The engine as RDS names it, in any case.</param>
    /// <param name="version">Its version; null where unknown, for the current ones.</param>
    public static EngineConnections? Of(string engine, string? version)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return engine.ToLowerInvariant() switch
        {
            "postgres" or "aurora-postgresql" => Parameter("max_connections", "LEAST({DBInstanceClassMemory/9531392},5000)", 262_143),
            "mysql" => Parameter("max_connections", "{DBInstanceClassMemory/12582880}", 100_000),
            "mariadb" when IsBefore10_5(version) => Parameter("max_connections", "{DBInstanceClassMemory/12582880}", 100_000),
            "mariadb" => Parameter("max_connections", "LEAST({DBInstanceClassMemory/25165760},12000)", 100_000),
            // "aurora" is what RDS calls Aurora MySQL version 1.
            "aurora-mysql" or "aurora" => Parameter(
                "max_connections", "GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})", 16_000),
            "oracle-ee" or "oracle-ee-cdb" or "oracle-se2" or "oracle-se2-cdb" or "oracle-se1" or "oracle-se"
                => Parameter("processes", "LEAST({DBInstanceClassMemory/9868951},20000)", 20_000),
            // Without a limit of its own, SQL Server takes as many as it can count:
            // https://learn.microsoft.com/en-us/sql/database-engine/configure-windows/configure-the-user-connections-server-configuration-option
            "sqlserver-ee" or "sqlserver-se" or "sqlserver-ex" or "sqlserver-web" or "sqlserver-dev-ee"
                => new() { ParameterName = "user connections", Maximum = 32_767, Fixed = 32_767 },
            "db2-se" or "db2-ae" or "db2-ce" => new() { Maximum = 64_000, Fixed = 64_000 },
            _ => null,
        };
    }

    private static EngineConnections Parameter(string name, string formula, int maximum)
        => new() { ParameterName = name, DefaultFormula = formula, Maximum = maximum };

    // 10.5 halved the default.
    private static bool IsBefore10_5(string? version) => Version.TryParse(version, out var parsed) && parsed < new Version(10, 5);
}
