namespace Hokusai.Core.Rds.Causes;

/// <summary>
/// Recognises the attributes of a Terraform state that hold or make a database password, in the vocabulary of the providers
/// hashicorp/aws and hashicorp/random.
/// </summary>
internal static class PasswordAttributes
{
    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["aws_db_instance"] = ["password", "password_wo_version", "manage_master_user_password"],
        ["aws_rds_cluster"] = ["master_password", "master_password_wo_version", "manage_master_user_password"],
        ["aws_docdb_cluster"] = ["master_password", "master_password_wo_version", "manage_master_user_password"],
        ["aws_secretsmanager_secret_version"] = ["secret_string", "secret_binary", "secret_string_wo_version"],
        ["random_password"] = ["result", "bcrypt_hash"],
        ["random_string"] = ["result"],
    };

    private static readonly string[] Readable = ["aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "random_password", "aws_secretsmanager_secret_version"];

    /// <summary>Whether the change is one of a database password or of what makes it. A generator that came or went counts as a whole.</summary>
    public static bool IsPassword(StateChange change)
        => Attributes.TryGetValue(ResourceType(change.Address), out var attributes)
            && (change.Attribute is null ? IsGenerator(change) : attributes.Contains(change.Attribute, StringComparer.Ordinal));

    /// <summary>Whether the change is one of a <c>random_password</c> (or <c>random_string</c>).</summary>
    public static bool IsGenerator(StateChange change) => ResourceType(change.Address) is "random_password" or "random_string";

    /// <summary>Whether the change shows a password that lies readable in the state.</summary>
    public static bool IsReadable(StateChange change)
        => change.IsSensitive
            && Readable.Contains(ResourceType(change.Address), StringComparer.Ordinal)
            && change.Attribute is ("password" or "master_password" or "result" or "bcrypt_hash" or "secret_string" or "secret_binary")
            && change.Kind != StateChangeKind.Removed;

    /// <summary>The resource type in an address such as <c>module.db["a.b"].random_password.master[0]</c>.</summary>
    public static string ResourceType(string address)
    {
        var segments = Segments(address);
        var at = 0;
        while (at + 1 < segments.Count && segments[at] == "module")
        {
            at += 2;
        }

        return at < segments.Count ? segments[at] : "";
    }

    // Dots inside an index key do not separate.
    private static List<string> Segments(string address)
    {
        var segments = new List<string>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i < address.Length; i++)
        {
            depth += address[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (address[i] == '.' && depth == 0)
            {
                segments.Add(address[start..i]);
                start = i + 1;
            }
        }

        segments.Add(address[start..]);
        return segments;
    }
}
