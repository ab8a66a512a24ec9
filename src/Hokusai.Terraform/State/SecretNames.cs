namespace Hokusai.Terraform.State;

/// <summary>Tells from names alone what is likely to be a secret. When in doubt it is one.</summary>
public static class SecretNames
{
    // Compared without separators and case, so that private_key, privateKey and PRIVATE-KEY are one.
    private static readonly string[] s_secretWords =
    [
        "password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "privatekey", "accesskey", "authkey",
        "sharedkey", "signingkey", "encryptionkey", "licensekey", "keymaterial", "credential", "connectionstring", "connstr",
        "bcrypt", "webhook", "userdata", "containerdefinitions", "kubeconfig",
    ];

    private static readonly string[] s_secretWholeNames = ["auth", "dsn", "pin", "jwt"];

    // Values under these are free text of the application's: a password is as likely there as anything.
    private static readonly string[] s_environmentNames = ["environment", "environmentvariables", "variables", "env"];

    private static readonly string[] s_secretTypeWords =
        ["password", "secret", "credential", "token", "privatekey", "accesskey", "sensitive", "apikey"];

    // What is said about a secret is none: secret_arn, password_length, access_key_id, secret_name.
    private static readonly string[] s_aboutSuffixes =
    [
        "arn", "id", "ids", "name", "names", "prefix", "enabled", "version", "versions", "length", "type", "types", "days", "status",
        "count", "region", "account",
    ];

    /// <summary>Whether a value under this name is likely to be a secret.</summary>
    public static bool LooksSecret(string name)
    {
        var plain = Plain(name);
        return s_secretWholeNames.Contains(plain)
            || (s_secretWords.Any(word => plain.Contains(word, StringComparison.Ordinal)) && !IsAbout(name));
    }

    /// <summary>Whether values under this name are an application's environment.</summary>
    public static bool IsEnvironment(string name) => s_environmentNames.Contains(Plain(name));

    /// <summary>Whether resources of this type are made to hold a secret, whatever their attributes are called.</summary>
    public static bool IsSecretType(string resourceType)
    {
        var plain = Plain(resourceType);
        return s_secretTypeWords.Any(word => plain.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Whether the name is that of something said about a secret (its id, its ARN, its length), not of the secret.</summary>
    public static bool IsAbout(string name)
    {
        // Vault's AppRole calls one half of a credential secret_id.
        if (name is "secret_id")
        {
            return false;
        }

        var last = name.LastIndexOfAny(['_', '-', '.']);
        var suffix = last < 0 ? name : name[(last + 1)..];
        return s_aboutSuffixes.Contains(suffix, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Attributes whose whole value is a secret although their name does not say so.</summary>
    public static bool IsKnownSecret(string resourceType, string attribute) => (resourceType, attribute) switch
    {
        ("random_password", "result") => true,
        ("aws_ssm_parameter", "value" or "insecure_value") => true,
        ("aws_ecs_task_definition", "container_definitions") => true,
        ("local_file" or "local_sensitive_file", "content" or "content_base64") => true,
        (_, "user_data" or "user_data_base64" or "custom_data") => true,
        _ => false,
    };

    private static string Plain(string name)
    {
        Span<char> plain = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(plain[..length]);
    }
}
