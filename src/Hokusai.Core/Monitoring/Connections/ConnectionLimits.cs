using System.Globalization;

namespace Hokusai.Core.Monitoring.Connections;

/// <summary>How many connections a database takes.</summary>
public static class ConnectionLimits
{
    private const string ServerlessClass = "db.serverless";

    /// <summary>
    /// The cap of Aurora PostgreSQL whose minimum capacity is 0.5 units or fewer, whatever its maximum:
    /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html#aurora-serverless-v2.max-connections
    /// </summary>
    private const int SmallServerlessCap = 2_000;

    /// <summary>The documented default of Aurora MySQL at 1 unit, where the formula would give half of it; same page.</summary>
    private const int SmallestServerlessMySql = 90;

    private const string Advice = "give the limit with -MaxConnections";

    /// <summary>
    /// The limit by the surest source that there is: given, measured, configured, documented, estimated.
    /// </summary>
    /// <param name="query">What is known of the database.</param>
    /// <returns>The limit with its provenance, or unknown with the reason and what to do.</returns>
    public static Fact<ConnectionLimit> Find(ConnectionLimitQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Given is { } given)
        {
            return given >= 1
                ? Known(given, ConnectionLimitSource.Given, "as given with -MaxConnections", evidence: null)
                : Unknown($"A limit of {given} connections was given; -MaxConnections must be at least 1.", query);
        }

        // A counter without samples reads as zero.
        if (query.Measured is { IsKnown: true, IsSensitive: false, Value: >= 1 and <= int.MaxValue and var measured })
        {
            return Known((int)measured, ConnectionLimitSource.Measured, "measured: db.User.max_connections of Performance Insights", query.Measured.Evidence);
        }

        if (EngineConnections.Of(query.Engine, query.EngineVersion) is not { } engine)
        {
            return Unknown($"AWS documents no connection limit for the engine '{query.Engine}'; {Advice}.", query);
        }

        return OfParameter(query, engine).Select(limit => limit with { Explanation = limit.Explanation + NotMeasured(query) });
    }

    private static Fact<ConnectionLimit> OfParameter(ConnectionLimitQuery query, EngineConnections engine)
    {
        var configured = query.Parameter is { IsKnown: true, IsSensitive: false } parameter ? parameter.Value.Trim() : "";
        if (engine.Fixed is { } limit && (engine.ParameterName is null || configured is "" or "0"))
        {
            return Known(limit, ConnectionLimitSource.Documented, $"the documented limit of {query.Engine}{Unread(query)}", query.Parameter?.Evidence);
        }

        var text = configured.Length > 0 ? configured : engine.DefaultFormula!;
        try
        {
            return OfFormula(query, engine, ParameterFormula.Parse(text));
        }
        catch (ParameterFormulaException exception)
        {
            return Unknown($"The value '{Shortened(text)}' of {engine.ParameterName} has no result: {exception.Message} To go on, {Advice}.", query);
        }
    }

    private static Fact<ConnectionLimit> OfFormula(ConnectionLimitQuery query, EngineConnections engine, ParameterFormula formula)
    {
        var isDefault = engine.DefaultFormula is { } text && ParameterFormula.Parse(text).ToString() == formula.ToString();
        var origin = Origin(query, engine, isDefault);
        if (isDefault && IsAuroraPostgreSql(query) && AuroraPostgreSqlDefaults.Find(query.InstanceClass) is { } documented)
        {
            return Limited(documented, ConnectionLimitSource.Estimated, $"estimated: AWS documents it for {query.InstanceClass} with {formula}, {origin}", query, engine);
        }

        var usesMemory = formula.Variables.Contains(nameof(FormulaVariables.DBInstanceClassMemory));
        var memory = usesMemory ? Memory(query) : null;
        if (memory is { IsKnown: false })
        {
            return Unknown($"{memory.Reason} To go on, {Advice}.", query);
        }

        var value = formula.Evaluate(Variables(query, memory?.Value.Bytes));
        if (isDefault && IsServerless(query) && !IsAuroraPostgreSql(query))
        {
            value = Math.Max(value, SmallestServerlessMySql);
        }

        return memory is null
            ? Limited(value, ConnectionLimitSource.Configured, $"{formula}, {origin}; an instance that has not been rebooted since may still use an earlier value", query, engine)
            : Limited(value, ConnectionLimitSource.Estimated, $"estimated: {formula}, {origin}, with {memory.Value.Told}", query, engine);
    }

    /// <summary>Keeps a value within what the engine takes.</summary>
    private static Fact<ConnectionLimit> Limited(long value, ConnectionLimitSource source, string explanation, ConnectionLimitQuery query, EngineConnections engine)
    {
        if (value < 1)
        {
            return Unknown($"{explanation} gives {value} connections, which cannot be; {Advice}.", query);
        }

        if (IsServerless(query) && IsAuroraPostgreSql(query) && query.Serverless is { Minimum: <= 0.5 } && value > SmallServerlessCap)
        {
            return Known(SmallServerlessCap, source, $"{explanation}, capped because the minimum capacity is {query.Serverless.Value.Minimum} units", query.Parameter?.Evidence);
        }

        return value > engine.Maximum
            ? Known(engine.Maximum, source, $"{explanation}, capped at the most that {query.Engine} takes", query.Parameter?.Evidence)
            : Known((int)value, source, explanation, query.Parameter?.Evidence);
    }

    private static string Origin(ConnectionLimitQuery query, EngineConnections engine, bool isDefault) => isDefault
        ? $"the default of {query.Engine}{Unread(query)}"
        : $"as the parameter group sets {engine.ParameterName}";

    private static string Unread(ConnectionLimitQuery query) => query.Parameter is { IsKnown: false } unread
        ? $" (the parameter group could not be read: {unread.Reason?.TrimEnd('.')})"
        : "";

    private static string NotMeasured(ConnectionLimitQuery query) => query.Measured is { IsKnown: false } unread
        ? $"; Performance Insights, which tells the real limit, could not be read ({(unread.MissingPermission is { } missing ? $"{missing} is missing" : unread.Reason?.TrimEnd('.'))})"
        : "";

    /// <summary>The memory that is left to the database, and in words.</summary>
    private static Fact<(long Bytes, string Told)> Memory(ConnectionLimitQuery query)
    {
        if (IsServerless(query))
        {
            return query.Serverless switch
            {
                null => Fact.Unknown<(long, string)>("The capacity range of the Aurora Serverless v2 cluster is not known."),
                { Maximum: >= 1 and <= DatabaseMemory.MaximumCapacityUnits and var maximum }
                    => Left(DatabaseMemory.OfServerless(maximum), string.Create(CultureInfo.InvariantCulture, $"maximum capacity of {maximum} units")),
                { Maximum: var maximum } => Fact.Unknown<(long, string)>(string.Create(
                    CultureInfo.InvariantCulture, $"A maximum capacity of {maximum} units is none of Aurora Serverless v2 (1 to {DatabaseMemory.MaximumCapacityUnits}).")),
            };
        }

        return (query.InstanceClassMemory ?? InstanceClassSize.Of(query.InstanceClass)?.Memory) is > 0 and var memory
            ? Left(DatabaseMemory.OfClass(memory), $"{ByteText.Of(memory)} of {query.InstanceClass}")
            : Fact.Unknown<(long, string)>($"The memory of the instance class '{Shortened(query.InstanceClass)}' is not known.");
    }

    private static Fact<(long Bytes, string Told)> Left(long bytes, string whole)
        => Fact.Known((bytes, $"some {ByteText.Of(bytes)} that RDS leaves to the database of the {whole}"));

    private static FormulaVariables Variables(ConnectionLimitQuery query, long? memory) => new()
    {
        DBInstanceClassMemory = memory,
        AllocatedStorage = query.AllocatedStorage,
        DBInstanceVCPU = InstanceClassSize.Of(query.InstanceClass)?.VCpus,
        EndPointPort = query.Port,
        TrueIfReplica = query.IsReplica,
    };

    private static bool IsServerless(ConnectionLimitQuery query) => query.InstanceClass.Equals(ServerlessClass, StringComparison.OrdinalIgnoreCase);

    private static bool IsAuroraPostgreSql(ConnectionLimitQuery query) => query.Engine.Equals("aurora-postgresql", StringComparison.OrdinalIgnoreCase);

    // A value of a parameter group is not always what it should be; a message is no place for all of it.
    private static string Shortened(string text) => text.Length <= 100 ? text : $"{text[..100]}…";

    private static Fact<ConnectionLimit> Known(int limit, ConnectionLimitSource source, string explanation, Evidence? evidence)
        => Fact.Known(new ConnectionLimit { Limit = limit, Source = source, Explanation = $"{limit} connections, {explanation}" }, evidence);

    private static Fact<ConnectionLimit> Unknown(string reason, ConnectionLimitQuery query)
        => Fact.Unknown<ConnectionLimit>(reason, query.Parameter?.Evidence, query.Parameter?.MissingPermission);
}
