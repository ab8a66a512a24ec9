using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Secrets;

/// <summary>Secrets, without their values, which are never asked for.</summary>
internal static class AwsSecretsmanagerSecretTable
{
    private static readonly AnswerAbout s_details = new("secretsmanager", "describe-secret", String("ARN"));
    private static readonly AnswerAbout s_policy = new("secretsmanager", "get-resource-policy", String("ARN"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_secretsmanager_secret",
        // One that waits for its deletion is gone for Terraform.
        Listing = new("secretsmanager", "list-secrets", "SecretList[]") { Where = Has("DeletedDate").Select(static deleted => deleted.Bool == false) },
        Id = String("ARN"),
        Name = String("Name"),
        Arn = String("ARN"),
        Attributes = new()
        {
            ["arn"] = String("ARN"),
            ["description"] = String("Description"),
            ["id"] = String("ARN"),
            ["kms_key_id"] = String("KmsKeyId"),
            ["name"] = String("Name"),
            ["name_prefix"] = String("Name").SelectString(Names.PrefixOf),
            ["policy"] = s_policy.Tell(Json("ResourcePolicy")),
            ["replica"] = s_details.Tell(BlockSet("ReplicationStatus[]", new()
            {
                ["kms_key_id"] = String("KmsKeyId"),
                ["last_accessed_date"] = Time("LastAccessedDate"),
                ["region"] = String("Region"),
                ["status"] = String("Status"),
                ["status_message"] = String("StatusMessage"),
            })),
            ["tags"] = OptionalTags("Tags"),
            ["tags_all"] = OptionalTags("Tags"),
        },
    };
}
