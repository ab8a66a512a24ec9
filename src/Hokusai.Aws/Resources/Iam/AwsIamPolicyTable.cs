using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Iam;

/// <summary>Managed policies of the account's own.</summary>
internal static class AwsIamPolicyTable
{
    // Policies that AWS manages belong to an account of this name.
    private const string ManagedByAws = ":iam::aws:";

    // The account's details leave description and tags out.
    private static readonly AnswerAbout s_policy = new("iam", "get-policy", String("Arn"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_iam_policy",
        Listing = IamAnswers.Details("Policies[]") with
        {
            Where = String("Arn").Select(static arn => arn.String?.Contains(ManagedByAws, StringComparison.Ordinal) != true),
        },
        Id = String("Arn"),
        Name = String("Arn").SelectString(Names.AfterLastSlash),
        Arn = String("Arn"),
        Attributes = new()
        {
            ["arn"] = String("Arn"),
            ["attachment_count"] = Number("AttachmentCount"),
            ["description"] = s_policy.Tell(String("Policy.Description")),
            ["id"] = String("Arn"),
            ["name"] = String("Arn").SelectString(Names.AfterLastSlash),
            ["name_prefix"] = String("Arn").SelectString(static arn => Names.PrefixOf(Names.AfterLastSlash(arn).String!)),
            ["path"] = String("Path"),
            ["policy"] = DefaultVersion(),
            ["policy_id"] = String("PolicyId"),
            ["tags"] = s_policy.Tell(OptionalTags("Policy.Tags")),
            ["tags_all"] = s_policy.Tell(OptionalTags("Policy.Tags")),
        },
    };

    private static ValueSource DefaultVersion() => Blocks("PolicyVersionList[]", new()
    {
        ["document"] = Json("Document"),
        ["is_default"] = Bool("IsDefaultVersion"),
    }).Select(static versions => versions.Items.FirstOrDefault(static version => version["is_default"].Bool == true) is { } version ? version["document"] : AttributeValue.Null);
}
