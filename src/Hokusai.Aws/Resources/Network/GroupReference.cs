using Hokusai.Aws.Resources.Reading;

namespace Hokusai.Aws.Resources.Network;

/// <summary>A security group that a rule names as a source.</summary>
internal static class GroupReference
{
    /// <summary>The group's id, after its account's id where that is not the rule's own: <c>123456789012/sg-1</c>.</summary>
    /// <param name="id">The id of the group.</param>
    /// <param name="account">The account of the group.</param>
    /// <param name="owner">The account of the rule.</param>
    public static ValueSource Of(ValueSource id, ValueSource account, ValueSource owner) => scope =>
    {
        var theirs = account(scope);
        var ours = owner(scope);
        var isForeign = theirs.IsKnown && ours.IsKnown && !theirs.Reveal().IsUnset && !ours.Reveal().IsUnset && theirs.Reveal() != ours.Reveal();
        return isForeign ? id(scope).Select(group => AttributeValue.FromString($"{theirs.Reveal().String}/{group.String}")) : id(scope);
    };
}
