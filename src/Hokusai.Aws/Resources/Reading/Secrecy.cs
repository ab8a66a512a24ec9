using Hokusai.Terraform.State;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>Tells which values may hold a secret although their table does not say so: a password in a tag, a token in a URL.</summary>
internal static class Secrecy
{
    /// <summary>How the placeholders begin that a snapshot keeps for what may be a secret.</summary>
    public const string Placeholder = "hokusai:redacted:";

    /// <summary>
    /// The fact, marked as sensitive where a name or a value in it looks like a secret, and unknown where the snapshot has only a placeholder for it.
    /// </summary>
    public static Fact<AttributeValue> Mark(string attribute, Fact<AttributeValue> fact)
    {
        if (fact.IsKnown && fact.Reveal().String?.StartsWith(Placeholder, StringComparison.Ordinal) == true)
        {
            return Fact.Unknown<AttributeValue>("The snapshot keeps a placeholder for it, because it may be a secret.", fact.Evidence);
        }

        return fact.IsKnown && !fact.IsSensitive && MayHoldSecret(attribute, fact.Reveal()) ? fact.AsSensitive() : fact;
    }

    private static bool MayHoldSecret(string name, AttributeValue value) => value.Kind switch
    {
        AttributeKind.String => MayBeSecret(name, value.String!),
        AttributeKind.List or AttributeKind.Set => value.Items.Any(item => MayHoldSecret(name, item)),
        AttributeKind.Map => value.Members.Any(member => MayHoldSecret(member.Key, member.Value)),
        _ => false,
    };

    /// <summary>Whether a text under a name may be a secret. The ARN of a secret names it, and is none.</summary>
    public static bool MayBeSecret(string name, string text)
        => text.Length > 0
            && !text.StartsWith("arn:", StringComparison.Ordinal)
            && (SecretNames.LooksSecret(name) || text.Contains(Placeholder, StringComparison.Ordinal) || SecretValues.CarriesCredential(text));
}
