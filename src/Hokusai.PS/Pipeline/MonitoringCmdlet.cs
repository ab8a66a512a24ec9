using System.Collections;
using System.Management.Automation;
using Hokusai.Aws.Monitoring;
using Hokusai.Core.Commands;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS;

/// <summary>The base of the cmdlets that keep, show and remove monitoring.</summary>
public abstract class MonitoringCmdlet : AwsCmdlet
{
    /// <summary>
    /// The monitoring's name, hokusai by default: lower-case letters, digits and hyphens, at most 32, beginning with a letter. The names of its resources
    /// begin with it, and its tag hokusai:monitoring says it. Several monitorings can be side by side.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "hokusai";

    /// <summary>Which parts of the monitoring the cmdlet is about.</summary>
    private protected abstract MonitoringParts Parts { get; }

    /// <summary>Refuses a name that is none before anything is asked.</summary>
    protected override void BeginProcessing()
    {
        if (!MonitoringSettings.IsName(Name))
        {
            RejectArguments("InvalidName", $"'{Name}' can't name a monitoring: a name has lower-case letters, digits and hyphens, at most {MonitoringSettings.LongestName}, and begins with a letter.", nameof(Name), Name);
        }
    }

    /// <summary>Runs a command in each account and Region of the session, one after the other.</summary>
    private protected void RunEverywhere(Func<MonitoringCommand, ICommandOutput, CancellationToken, Task> command)
    {
        try
        {
            Run(async (session, output, cancellation) =>
            {
                foreach (var place in LiveMonitoring.Of(session, TimeProvider.System))
                {
                    await command(place, output, cancellation).ConfigureAwait(false);
                }
            });
        }
        catch (FormatException e)
        {
            ThrowTerminatingError(new ErrorRecord(e, MonitoringErrorIds.InvalidSetting, ErrorCategory.InvalidArgument, Name));
        }
    }

    /// <summary>The pairs of a hashtable as text.</summary>
    private protected static IReadOnlyDictionary<string, string> Pairs(Hashtable? table)
        => (table ?? []).Cast<DictionaryEntry>().ToDictionary(pair => pair.Key.ToString()!, pair => pair.Value?.ToString() ?? "", StringComparer.Ordinal);
}
