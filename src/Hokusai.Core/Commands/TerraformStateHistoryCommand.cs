namespace Hokusai.Core.Commands;

/// <summary>Placeholder until the lead's command lands.</summary>
public sealed class TerraformStateHistoryCommand(IReadOnlyList<string> paths)
{
    /// <summary>Runs it.</summary>
    public Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        for (var i = 0; i < 3; i++)
        {
            output.WriteObject(new StateVersion
            {
                State = paths[0],
                VersionId = $"version-{i}",
                Index = i,
                Time = DateTimeOffset.UnixEpoch.AddHours(i),
                Serial = 40 + Math.Min(i, 1),
                Lineage = "5f1c",
                TerraformVersion = "1.9.8",
                ParentVersionId = i == 0 ? null : "version-0",
                ResourceCount = 12,
                Evidence = new Evidence { Source = paths[0] },
            });
        }

        return Task.CompletedTask;
    }
}
