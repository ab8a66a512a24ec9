namespace Hokusai.SampleIncident.State;

/// <summary>What differs between the versions of the state; everything else is the template's.</summary>
internal sealed record Infrastructure
{
    public required MasterPassword Password { get; init; }

    public required string SecretVersionId { get; init; }

    public int TaskRevision { get; init; } = 28;

    public string ImageTag { get; init; } = "v0.9.4";

    public int DesiredCount { get; init; } = 2;

    public int HealthCheckGraceSeconds { get; init; } = 60;

    public int LogRetentionDays { get; init; }

    public int ConnectionsThreshold { get; init; } = 400;

    public int CpuThreshold { get; init; } = 80;

    public string MaintenanceWindow { get; init; } = "sun:05:57-sun:06:27";

    public bool PerformanceInsights { get; init; }

    public int MonitoringInterval { get; init; }

    public string DBSecurityGroupDescription { get; init; } = "";

    public int IdleTimeout { get; init; } = 60;

    /// <summary>Addresses of the template's resources that do not exist (yet).</summary>
    public IReadOnlyList<string> Absent { get; init; } = [Lifecycle, MonitoringRole, MonitoringPolicy];

    public const string Lifecycle = "aws_s3_bucket_lifecycle_configuration.models";
    public const string MonitoringRole = "aws_iam_role.rds_monitoring";
    public const string MonitoringPolicy = "aws_iam_role_policy_attachment.rds_monitoring";

    public Infrastructure Without(params string[] addresses) => this with { Absent = [.. Absent, .. addresses] };

    public Infrastructure With(params string[] addresses) => this with { Absent = [.. Absent.Except(addresses, StringComparer.Ordinal)] };
}

/// <summary>What one <c>random_password</c> holds. Made up, and a canary: it must never leave the state files.</summary>
/// <param name="Value">The password.</param>
/// <param name="BcryptHash">A string that looks like its hash.</param>
/// <param name="Rotation">The keeper whose change makes Terraform replace the password.</param>
/// <param name="OverrideSpecial">The special characters allowed; null for the provider's own choice.</param>
internal sealed record MasterPassword(string Value, string BcryptHash, string Rotation, string? OverrideSpecial)
{
    /// <summary>A password as one run of Terraform would make it.</summary>
    public static MasterPassword Generate(string run, string rotation, string? overrideSpecial, int length)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        var dice = new Dice("password/" + run);
        var value = dice.Text(letters + (overrideSpecial ?? "!#%*()-_=+[]{}:?"), length);
        return new MasterPassword(value, "$2a$10$" + dice.Text("./" + letters, 53), rotation, overrideSpecial);
    }

    public string Url => $"postgresql://hokusai:{Uri.EscapeDataString(Value)}@hokusai-production.cq7r2example.us-east-1.rds.amazonaws.com:5432/hokusai";
}
