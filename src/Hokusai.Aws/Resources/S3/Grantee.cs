using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.S3;

/// <summary>Who is granted something by an access control list.</summary>
internal static class Grantee
{
    public static ValueSource Block() => Collections.Block("Grantee", new()
    {
        ["display_name"] = String("DisplayName"),
        ["email_address"] = String("EmailAddress"),
        ["id"] = String("ID"),
        ["type"] = String("Type"),
        ["uri"] = String("URI"),
    });
}
