namespace Hokusai.Core.Monitoring.Connections;

/// <summary>How a <see cref="ConnectionLimit"/> is known, from the surest to the least sure.</summary>
public enum ConnectionLimitSource
{
    /// <summary>A person gave it (<c>-MaxConnections</c>).</summary>
    Given,

    /// <summary>The database tells it itself: the counter <c>db.User.max_connections</c> of Performance Insights.</summary>
    Measured,

    /// <summary>The parameter group sets a number, or a formula whose every variable is known exactly.</summary>
    Configured,

    /// <summary>The engine has a fixed limit that is documented, whatever the instance.</summary>
    Documented,

    /// <summary>The parameter's formula with the memory that RDS, by experience, leaves to the database on such an instance class.</summary>
    Estimated,
}
