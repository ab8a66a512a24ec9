using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Network;

/// <summary>The IPv6 block of a network or subnet: the first that is associated; those that were given back are still listed for a while.</summary>
internal static class Ipv6Blocks
{
    /// <summary>A text that AWS tells of the block.</summary>
    /// <param name="member">Its name.</param>
    public static ValueSource First(string member) => Blocks("Ipv6CidrBlockAssociationSet[]", new()
    {
        ["value"] = String(member),
        ["state"] = String("Ipv6CidrBlockState.State"),
    }).Select(static blocks => blocks.Items.FirstOrDefault(static block => block["state"].String == "associated") is { } block ? block["value"] : AttributeValue.Null);
}
