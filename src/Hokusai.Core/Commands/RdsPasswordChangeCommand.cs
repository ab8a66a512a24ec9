using Hokusai.Core.Trail;

namespace Hokusai.Core.Commands;

/// <summary>Placeholder until the lead's command lands: an endless stream of canned changes, slow enough to be stopped.</summary>
public sealed class RdsPasswordChangeCommand(ITrailSource source, RdsPasswordChangeOptions options)
{
    /// <summary>Runs it.</summary>
    public async Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        _ = (source, options);
        for (var i = 0; i < 200; i++)
        {
            output.WriteObject(new PasswordChange
            {
                Time = DateTimeOffset.UnixEpoch.AddMinutes(i),
                Kind = PasswordChangeKind.Set,
                ResourceType = PasswordResourceType.DBInstance,
                Resource = "hokusai-production",
                AccountId = "123456789012",
                Region = "us-east-1",
                Actor = new Actor { Name = "alice", Tool = ActorTool.Terraform, ToolName = "Terraform", ToolVersion = "1.9.8" },
                SourceIPAddress = "198.51.100.7",
                Succeeded = true,
                EventName = "ModifyDBInstance",
                EventId = "00000000-0000-0000-0000-000000000000",
                Evidence = new Evidence { Source = "placeholder" },
            });
            output.WriteProgress(new CommandProgress("Reading trail files", $"{i} of 200 files", i / 2));
        }

        output.WriteProblem(new ReadProblem { Source = "broken.json.gz", ErrorId = "TruncatedGzip", Reason = "The file ends early.", Position = "byte 7" });
        await Task.Delay(1, cancellationToken).ConfigureAwait(false);
    }
}
