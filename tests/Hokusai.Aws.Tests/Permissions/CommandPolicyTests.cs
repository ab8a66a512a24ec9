using System.Text;
using Hokusai.Aws.Permissions;

namespace Hokusai.Aws.Tests.Permissions;

/// <summary>docs/iam is generated: with HOKUSAI_WRITE_DOCS=1 these tests write it, without they compare.</summary>
public sealed class CommandPolicyTests
{
    private static readonly bool s_write = Environment.GetEnvironmentVariable("HOKUSAI_WRITE_DOCS") == "1";

    private static readonly string s_folder = Path.Combine(RepositoryRoot.Path, "docs", "iam");

    public static TheoryData<string> Files() => new(CommandPolicy.All.Select(policy => policy.FileName));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_policy_in_the_documentation_is_the_one_that_the_operations_make(string file)
        => Compare(file, CommandPolicy.All.Single(policy => policy.FileName == file).ToJson());

    [Fact]
    public void The_documentation_lists_each_policy() => Compare("README.md", Index());

    [Fact]
    public void There_is_no_policy_of_a_command_that_is_gone()
        => Assert.Equal(
            CommandPolicy.All.Select(policy => policy.FileName).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(s_folder, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void No_command_that_finds_out_may_change_anything_but_what_its_name_says()
    {
        string[] changing = ["Set-", "Remove-", "Test-"];
        string[] reading = ["Get", "List", "Describe", "Lookup", "Decrypt"];
        var others = CommandPolicy.All.Where(policy => !changing.Any(verb => policy.Command.StartsWith(verb, StringComparison.Ordinal))).SelectMany(policy => policy.Statements).SelectMany(statement => statement.Actions).Distinct(StringComparer.Ordinal)
            .Where(action => !reading.Any(verb => action.Split(':')[1].StartsWith(verb, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

        // Athena's queries and where their results go, reports on last access, taking on roles, and the table that -CreateAthenaTable makes.
        Assert.Equal(
            [
                "athena:StartQueryExecution", "athena:StopQueryExecution", "glue:CreateTable", "iam:GenerateServiceLastAccessedDetails",
                "s3:AbortMultipartUpload", "s3:PutObject", "sts:AssumeRole",
            ],
            others);
    }

    [Fact]
    public void No_command_may_fetch_the_value_of_a_secret()
        => Assert.DoesNotContain(
            CommandPolicy.All.SelectMany(policy => policy.Statements).SelectMany(statement => statement.Actions),
            action => action is "secretsmanager:GetSecretValue" or "secretsmanager:BatchGetSecretValue" or "ssm:GetParameter" or "ssm:GetParameters");

    private static string Index()
    {
        var text = new StringBuilder("""
            # Permissions

            The least-privilege policy of each command, generated from the operations that it calls. Fill in what stands in capital letters; leave out the statements for
            keys where nothing is encrypted with a key of yours. `sts:GetCallerIdentity`, with which every session begins, needs no permission.

            | command | policy |
            |---|---|

            """);
        foreach (var policy in CommandPolicy.All)
        {
            text.Append("| `").Append(policy.Command).Append("` | [").Append(policy.FileName).Append("](").Append(policy.FileName).Append(") |\n");
        }

        return text.Append("\n`hokusai investigate` needs what `Invoke-HokusaiInvestigation` needs, and `hokusai collect` what `Save-HokusaiSnapshot` needs.\n").ToString();
    }

    private static void Compare(string file, string expected)
    {
        var path = Path.Combine(s_folder, file);
        if (s_write)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }
}
