namespace Hokusai.SampleIncident.Cast;

/// <summary>Roles that programs and AWS itself act with.</summary>
internal static class Services
{
    /// <summary>A service acting for itself.</summary>
    public static Caller Itself(string service) => new()
    {
        Identity = Identities.Service(service),
        SourceIPAddress = service,
        UserAgent = _ => service,
        IsService = true,
    };

    /// <summary>A service acting with a role (often its service-linked one).</summary>
    public static Caller WithRole(string rolePath, string session, string service, DateTimeOffset at) => new()
    {
        Identity = Identities.AssumedRole(rolePath, session, HourOf(at), invokedBy: service),
        SourceIPAddress = service,
        UserAgent = _ => service,
        IsService = true,
    };

    /// <summary>A program with a role's credentials.</summary>
    public static Caller Program(string role, string session, string address, string userAgent, DateTimeOffset at) => new()
    {
        Identity = Identities.AssumedRole(role, session, HourOf(at)),
        SourceIPAddress = address,
        UserAgent = _ => userAgent,
    };

    /// <summary>Role credentials are renewed about every hour.</summary>
    private static DateTimeOffset HourOf(DateTimeOffset at) => new(at.Year, at.Month, at.Day, at.Hour, 0, 0, TimeSpan.Zero);
}
