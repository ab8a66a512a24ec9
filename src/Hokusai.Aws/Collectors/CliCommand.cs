using System.Text;

namespace Hokusai.Aws.Collectors;

/// <summary>
/// What the AWS CLI calls an operation: <c>DescribeDBInstances</c> is <c>describe-db-instances</c>. The rule is botocore's:
/// https://github.com/boto/botocore/blob/develop/botocore/__init__.py (xform_name)
/// </summary>
internal static class CliCommand
{
    /// <summary>The command of an operation.</summary>
    public static string Of(string operation)
    {
        var command = new StringBuilder(operation.Length + 8);
        for (var i = 0; i < operation.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(operation[i]) && StartsWord(operation, i))
            {
                command.Append('-');
            }

            command.Append(char.ToLowerInvariant(operation[i]));
        }

        return command.ToString();
    }

    // A capital begins a word behind a small letter or a digit, and before a small letter: DB-Instances.
    private static bool StartsWord(string operation, int at)
        => !char.IsAsciiLetterUpper(operation[at - 1]) || (at + 1 < operation.Length && char.IsAsciiLetterLower(operation[at + 1]));
}
