using Amazon;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>ARNs and host names that AWS's answers leave out and the provider puts together. They depend on the partition of the Region.</summary>
internal static class Arns
{
    // Longer than any name of a Region, and short enough for a part of a host name.
    private const int MaxRegionLength = 32;

    /// <summary>The ARN of a thing of an account in the Region asked: <c>arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1</c>.</summary>
    /// <param name="service">The service's name in ARNs.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="resource">What follows the account.</param>
    public static ValueSource Of(string service, ValueSource account, ValueSource resource) => Within(
        Values.Region(), (region, parts) => $"arn:{region.PartitionName}:{service}:{region.SystemName}:{parts[0]}:{parts[1]}", account, resource);

    /// <summary>A text in which the partition of a Region stands.</summary>
    /// <param name="region">The Region's name.</param>
    /// <param name="name">Puts the text together.</param>
    /// <param name="parts">What else is in it.</param>
    public static ValueSource Within(ValueSource region, Func<RegionEndpoint, string[], string> name, params ValueSource[] parts) => scope =>
    {
        var told = region(scope);
        if (!told.IsKnown)
        {
            return told;
        }

        return told.Reveal().String is { } text && IsName(text)
            ? Values.Joined(texts => name(RegionEndpoint.GetBySystemName(text), texts), parts)(scope)
            : Fact.Unknown<AttributeValue>("The answer has an unexpected shape: what it tells is no name of a Region.", told.Evidence);
    };

    // The SDK refuses other names with an exception, and remembers every one that it does not know.
    private static bool IsName(string region)
        => region.Length is > 0 and <= MaxRegionLength
            && char.IsAsciiLetterLower(region[0])
            && region.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && region[^1] != '-';
}
