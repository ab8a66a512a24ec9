using System.ComponentModel;
using System.Diagnostics;
using Hokusai.Core.Snapshots;

namespace Hokusai.SampleIncident.Tests;

/// <summary>The folder <c>account/</c> is what AWS answers, and what the product reads.</summary>
public sealed class AccountFolderTests
{
    private const int BotocoreMissing = 3;

    [Fact]
    public void The_account_is_read_as_a_snapshot_without_a_problem()
    {
        var problems = new List<ReadProblem>();

        var snapshot = new SnapshotFolder([Path.Combine(Sample.CommittedFolder, "account")]).Read(problems.Add, CancellationToken.None);

        Assert.Empty(problems);
        Assert.Equal(Sample.AccountFiles.Count(), snapshot.Documents.Count);
        Assert.Equal(3, snapshot.Of("ecs", "describe-services").Count());
        Assert.Equal(["31", "32"], snapshot.Of("ecs", "describe-task-definition").Select(document => document.Key.Subject!)
            .Where(name => name is "hokusai-api-31" or "hokusai-api-32").Select(name => name[^2..]).Order(StringComparer.Ordinal));
        Assert.Equal(["hokusai-access-logs", "hokusai-models", "hokusai-training"], snapshot.Of("s3api", "get-bucket-lifecycle-configuration").Select(document => document.Key.Subject).Order(StringComparer.Ordinal));
        Assert.Single(snapshot.Of("cloudwatch", "describe-alarms"));
        Assert.All(snapshot.Documents, document => Assert.Equal(("111122223333", document.Key.Service == "s3api" ? "global" : "us-east-1"), (document.Key.AccountId, document.Key.Region)));
        Assert.All(Sample.Generated.Secrets, secret => Assert.DoesNotContain(snapshot.Documents, document => document.Content.GetRawText().Contains(secret, StringComparison.Ordinal)));
    }

    [SkippableFact]
    public void Every_member_of_an_answer_and_every_value_of_an_enumeration_is_in_the_service_models()
    {
        var lines = Sample.AccountFiles.Select(file => (file.Path, Parts: file.Path.Split('/')))
            .Select(file => $"{file.Parts[3]} {Path.GetFileNameWithoutExtension(file.Parts[4])} {Path.Combine(Sample.CommittedFolder, file.Path)}");

        Assert.Equal("", Compare(string.Join('\n', lines)));
    }

    private static string Compare(string answers)
    {
        var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "answer_members.py"));
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Write(answers);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Skip.If(process.ExitCode == BotocoreMissing, "botocore is not installed: python3 -c \"import botocore\" fails.");
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            Skip.If(true, "python3 cannot be started, or ends at once.");
            throw;
        }
    }
}
