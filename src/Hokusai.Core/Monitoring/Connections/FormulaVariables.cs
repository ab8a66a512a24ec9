namespace Hokusai.Core.Monitoring.Connections;

/// <summary>
/// The variables of parameter formulas, as far as they are known:
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ParamValuesRef.html#USER_FormulaVariables
/// </summary>
internal sealed record FormulaVariables
{
    /// <summary>The memory that is left to the database, in bytes.</summary>
    public long? DBInstanceClassMemory { get; init; }

    /// <summary>The size of the data volume, in bytes.</summary>
    public long? AllocatedStorage { get; init; }

    /// <summary>Virtual processors.</summary>
    public int? DBInstanceVCPU { get; init; }

    /// <summary>The port of the endpoint.</summary>
    public int? EndPointPort { get; init; }

    /// <summary>Whether the instance is a read replica.</summary>
    public bool? TrueIfReplica { get; init; }

    /// <summary>Whether huge pages are on by default for the instance class (Oracle).</summary>
    public bool? DBInstanceClassHugePagesDefault { get; init; }

    /// <summary>The names of all variables; they are case-sensitive.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        nameof(AllocatedStorage), nameof(DBInstanceClassHugePagesDefault), nameof(DBInstanceClassMemory),
        nameof(DBInstanceVCPU), nameof(EndPointPort), nameof(TrueIfReplica),
    ];

    /// <summary>The value of a variable; null where it is not known.</summary>
    public long? Value(string name) => name switch
    {
        nameof(AllocatedStorage) => AllocatedStorage,
        nameof(DBInstanceClassHugePagesDefault) => Number(DBInstanceClassHugePagesDefault),
        nameof(DBInstanceClassMemory) => DBInstanceClassMemory,
        nameof(DBInstanceVCPU) => DBInstanceVCPU,
        nameof(EndPointPort) => EndPointPort,
        nameof(TrueIfReplica) => Number(TrueIfReplica),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such variable."),
    };

    private static long? Number(bool? value) => value is { } known ? (known ? 1 : 0) : null;
}
