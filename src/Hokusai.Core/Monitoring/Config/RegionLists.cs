namespace Hokusai.Core.Monitoring.Config;

/// <summary>The Regions that the pages of managed rules except, by their codes: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html</summary>
internal static class RegionLists
{
    /// <summary>China (Beijing).</summary>
    public static IReadOnlyList<string> Beijing { get; } = ["cn-north-1"];

    /// <summary>New Zealand, Thailand, Mexico (Central) and Taipei.</summary>
    public static IReadOnlyList<string> Newest { get; } = ["ap-southeast-6", "ap-southeast-7", "mx-central-1", "ap-east-2"];

    /// <summary><see cref="Newest"/> and both of AWS GovCloud (US).</summary>
    public static IReadOnlyList<string> NewestAndGovCloud { get; } = [.. Newest, "us-gov-east-1", "us-gov-west-1"];

    /// <summary>Cape Town, Melbourne, Milan, Tel Aviv, Spain and Zurich.</summary>
    public static IReadOnlyList<string> OfSnapshots { get; } = ["af-south-1", "ap-southeast-4", "eu-south-1", "il-central-1", "eu-south-2", "eu-central-2"];

    /// <summary><see cref="Newest"/>, and UAE, Hyderabad, Malaysia, Melbourne, Tel Aviv, Calgary, Spain and Zurich: identities are recorded elsewhere.</summary>
    public static IReadOnlyList<string> OfIdentities { get; } =
        [.. Newest, "me-central-1", "ap-south-2", "ap-southeast-5", "ap-southeast-4", "il-central-1", "ca-west-1", "eu-south-2", "eu-central-2"];
}
