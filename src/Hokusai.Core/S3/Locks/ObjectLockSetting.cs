using System.Globalization;
using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.S3.Locks;

/// <summary>What a bucket says of S3 Object Lock: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html.</summary>
/// <param name="IsOn">Whether versions can be locked. What is on stays on, and versioning with it.</param>
/// <param name="DefaultRetention">
/// How long new versions are kept unless their upload says otherwise (<c>30 days, GOVERNANCE</c>); null for no default. It tells nothing of one version: those from before
/// it have none, and each may have been given another.
/// </param>
internal sealed record ObjectLockSetting(bool IsOn, string? DefaultRetention)
{
    private const string On = "Enabled";

    /// <summary>Reads an answer to <c>aws s3api get-object-lock-configuration</c>, which may be that there is none.</summary>
    public static ObjectLockSetting Of(SnapshotDocument document)
    {
        var configuration = document.Content.Member("ObjectLockConfiguration");
        var retention = configuration.Member("Rule").Member("DefaultRetention");
        var (count, unit) = retention.Number("Days") is { } days ? (days, "day") : retention.Number("Years") is { } years ? (years, "year") : (0L, "");
        var length = count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}") : null;
        return new(
            document.AbsentCode is null && configuration.Text("ObjectLockEnabled") == On,
            length is null || retention.Text("Mode") is not ("GOVERNANCE" or "COMPLIANCE") ? length : $"{length}, {retention.Text("Mode")}");
    }
}
