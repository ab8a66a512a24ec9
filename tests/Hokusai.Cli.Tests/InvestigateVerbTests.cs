using System.Text.Json;

namespace Hokusai.Cli.Tests;

public sealed class InvestigateVerbTests
{
    private const string PasswordSet = """
        {"Records":[{"eventVersion":"1.09","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/bob","accountId":"111122223333","userName":"bob"},
        "eventTime":"2025-07-18T14:05:00Z","eventSource":"rds.amazonaws.com","eventName":"ModifyDBInstance","awsRegion":"us-east-1",
        "sourceIPAddress":"203.0.113.7","userAgent":"aws-cli/2.15.0","requestParameters":{"dBInstanceIdentifier":"orders","masterUserPassword":"****"},
        "responseElements":null,"eventID":"9f0c8e52-0000-4000-8000-000000000001","eventType":"AwsApiCall","recipientAccountId":"111122223333"}]}
        """;

    [Fact]
    public async Task The_sample_incident_is_proven_and_exits_with_0()
    {
        var run = await HokusaiProcess.RunAsync("investigate", Repository.Sample);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PROVEN", run.Output);
        Assert.Contains("hokusai-production", run.Output);
    }

    [Fact]
    public async Task Both_symptoms_are_investigated_unless_one_is_named()
    {
        var both = await HokusaiProcess.RunAsync("investigate", Repository.Sample);
        var services = await HokusaiProcess.RunAsync("investigate", Repository.Sample, "--symptom", "ServiceReverted");

        Assert.Equal((0, 0), (both.ExitCode, services.ExitCode));
        Assert.Contains("The password of hokusai-production", both.Output);
        Assert.Contains("went back 7 times", both.Output);
        Assert.DoesNotContain("The password of hokusai-production", services.Output);
        Assert.Contains("went back 7 times", services.Output);
    }

    [Fact]
    public async Task Fail_on_a_severity_that_is_found_exits_with_1()
    {
        var run = await HokusaiProcess.RunAsync("investigate", Repository.Sample, "--fail-on", "critical");

        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_named_and_exits_with_2()
    {
        var run = await HokusaiProcess.RunAsync("investigate", "no/such/folder");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no/such/folder", run.Error);
    }

    [Theory]
    [InlineData("investigate", "--state-bucket", "states")]
    [InlineData("investigate", "--trail-bucket", "s3://")]
    [InlineData("investigate", "--endpoint-url", "localhost")]
    [InlineData("investigate", "--access-log-days", "0")]
    [InlineData("investigate", "x", "--access-log-days", "7")]
    [InlineData("collect")]
    [InlineData("collect", "x", "--service", "typo")]
    [InlineData("investigate", "x", "--no-such-option")]
    [InlineData("investigate", "x", "--around", "tomorrow-ish")]
    [InlineData("investigate", "x", "--report", "report.docx")]
    [InlineData("no-such-verb")]
    public async Task Wrong_usage_says_what_is_wrong_and_exits_with_64(params string[] arguments)
    {
        var run = await HokusaiProcess.RunAsync(arguments);

        Assert.Equal(64, run.ExitCode);
        Assert.StartsWith("hokusai: ", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Fact]
    public async Task Json_on_standard_output_is_json_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("trail.json", PasswordSet);

        var run = await HokusaiProcess.RunAsync("investigate", folder.Path, "--format", "json");

        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
    }

    [Fact]
    public async Task Every_format_can_be_written_in_one_run()
    {
        using var folder = new TemporaryFolder();
        var trail = folder.Write("trail.json", PasswordSet);
        string[] files = ["r.html", "r.md", "r.json", "r.sarif", "r.csv"];

        var run = await HokusaiProcess.RunAsync(
            ["investigate", trail, .. files.SelectMany(file => new[] { "--report", Path.Combine(folder.Path, file) })]);

        Assert.Equal(0, run.ExitCode);
        Assert.All(files, file => Assert.True(new FileInfo(Path.Combine(folder.Path, file)).Length > 0, file));
    }

    [Fact]
    public async Task A_damaged_file_is_named_the_others_are_read_and_the_exit_code_is_2()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.json", PasswordSet);
        folder.Write("damaged.json", PasswordSet[..200]);

        var run = await HokusaiProcess.RunAsync("investigate", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("damaged.json", run.Error);
        Assert.Contains("orders", run.Output);
        Assert.Contains("Incomplete", run.Output);
    }

    [Fact]
    public async Task An_escape_sequence_in_a_name_reaches_the_terminal_as_text()
    {
        using var folder = new TemporaryFolder();
        folder.Write("trail.json", PasswordSet.Replace("\"userName\":\"bob\"", "\"userName\":\"bob\\u001b[31m[red]\"", StringComparison.Ordinal));

        var run = await HokusaiProcess.RunAsync("investigate", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("bob\u001b", run.Output);
        Assert.Contains("[red]", run.Output);
    }
}
