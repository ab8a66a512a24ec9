using Hokusai.Aws.Services.Kms;
using Hokusai.Aws.Services.SecretsManager;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>
/// What is known about secrets and keys. Their values are never asked for: there is no request for it in this program.
/// </summary>
internal static class SecretSteps
{
    private static readonly CollectionStep s_secrets = CollectionStep.Once(new ListSecretsRequest());
    private static readonly CollectionStep s_keys = CollectionStep.Once(new ListKeysRequest());

    private static readonly CollectionStep s_keyMetadata = CollectionStep.Each(
        key => new DescribeKeyRequest { KeyId = key.Subject }, s_keys.Items("Keys", "KeyArn"));

    // AWS's own keys have policies that nobody can change, and are rotated by AWS.
    private static readonly ItemSource s_customerKeys = s_keyMetadata.Items("KeyMetadata", "Arn").Where(key => key.Text("KeyManager") == "CUSTOMER");

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_secrets,
        CollectionStep.Each(secret => new DescribeSecretRequest { SecretId = secret.Subject }, s_secrets.Items("SecretList", "ARN")),
        CollectionStep.Each(secret => new GetResourcePolicyRequest { SecretId = secret.Subject }, s_secrets.Items("SecretList", "ARN")),
        s_keys,
        CollectionStep.Once(new ListAliasesRequest()),
        s_keyMetadata,
        CollectionStep.Each(key => new GetKeyPolicyRequest { KeyId = key.Subject, PolicyName = "default" }, s_customerKeys),
        // Keys that are asymmetric, of HMAC or with imported material cannot be rotated by KMS.
        CollectionStep.Each(key => new GetKeyRotationStatusRequest { KeyId = key.Subject }, s_customerKeys).AbsentOn("UnsupportedOperationException"),
        CollectionStep.Each(key => new ListResourceTagsRequest { KeyId = key.Subject }, s_customerKeys),
    ];
}
