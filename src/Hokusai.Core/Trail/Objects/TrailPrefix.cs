namespace Hokusai.Core.Trail.Objects;

/// <summary>How far down the delivery layout a prefix leads.</summary>
internal enum TrailLevel
{
    /// <summary>Not into it.</summary>
    Outside,

    /// <summary><c>AWSLogs/</c>, or an organization's folder in it: accounts lie below.</summary>
    Logs,

    /// <summary>An account's folder: the logs of several services lie below.</summary>
    Account,

    /// <summary><c>CloudTrail/</c>: Regions lie below.</summary>
    Trail,

    /// <summary>A Region's folder: years, months and days lie below.</summary>
    Region,

    /// <summary>Further down, or beside a trail.</summary>
    Below,
}

/// <summary>
/// What a prefix of a trail's bucket is in CloudTrail's delivery layout,
/// <c>AWSLogs/[o-orgid/]ACCOUNT/CloudTrail/REGION/yyyy/MM/dd/</c>
/// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html).
/// </summary>
/// <param name="Level">How far it leads.</param>
/// <param name="AccountId">The account, from its folder on.</param>
/// <param name="Region">The Region, from its folder on.</param>
internal readonly record struct TrailPrefix(TrailLevel Level, string? AccountId = null, string? Region = null)
{
    public const string LogsFolder = "AWSLogs";
    public const string TrailFolder = "CloudTrail";

    /// <summary>Reads a prefix.</summary>
    public static TrailPrefix Of(string prefix)
    {
        var parts = prefix.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.LastIndexOf(parts, LogsFolder);
        if (at < 0)
        {
            return new TrailPrefix(TrailLevel.Outside);
        }

        ReadOnlySpan<string> rest = parts.AsSpan(at + 1);
        rest = rest is [var organization, ..] && IsOrganization(organization) ? rest[1..] : rest;
        return rest switch
        {
            _ when !prefix.EndsWith('/') => new TrailPrefix(TrailLevel.Below),
            [] => new TrailPrefix(TrailLevel.Logs),
            [var account] when IsAccount(account) => new TrailPrefix(TrailLevel.Account, account),
            [var account, TrailFolder] when IsAccount(account) => new TrailPrefix(TrailLevel.Trail, account),
            [var account, TrailFolder, var region] when IsAccount(account) => new TrailPrefix(TrailLevel.Region, account, region),
            _ => new TrailPrefix(TrailLevel.Below),
        };
    }

    /// <summary>Whether a key lies among the digests, the insights or what else CloudTrail delivers beside the records.</summary>
    public static bool IsOfOtherKind(string key) => key.Contains($"/{TrailFolder}-", StringComparison.Ordinal);

    private static bool IsAccount(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);

    // https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html: o-[a-z0-9]{10,32}
    private static bool IsOrganization(string text)
        => text.StartsWith("o-", StringComparison.Ordinal) && text.AsSpan(2).IndexOfAnyExceptInRange('0', 'z') < 0;
}
