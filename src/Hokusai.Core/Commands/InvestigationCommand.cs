using Hokusai.Core.Ecs.Causes;
using Hokusai.Core.Rds;
using Hokusai.Core.S3.Causes;

namespace Hokusai.Core.Commands;

/// <summary>One investigation per symptom, whatever the sources.</summary>
public sealed class InvestigationCommand(InvestigationSources sources, InvestigationOptions options, TimeProvider time)
{
    /// <summary>
    /// Runs the investigators and writes one <see cref="Investigation"/> for each symptom that was asked for. Where none was, all look, and those that found
    /// their symptom are written; all of them where none did. Stopped half way, it writes what was found so far, marked as incomplete, and then throws.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);

        var known = sources.Account is { } account ? sources with { Account = new AccountOnce(account) } : sources;
        var shared = known.Described is { } described ? known with { Described = new AccountOnce(described) } : known;
        var once = new ToldOnceOutput(output);
        var isAsked = options.Symptoms.Count > 0;
        var symptoms = isAsked ? options.Symptoms.Distinct() : Enum.GetValues<Symptom>();
        var quiet = new List<Investigation>();
        var hasFound = false;
        foreach (var symptom in symptoms)
        {
            var investigation = await InvestigateAsync(symptom, shared, once, cancellationToken).ConfigureAwait(false);
            if (isAsked || HasFound(investigation))
            {
                hasFound = true;
                output.WriteObject(investigation);
            }
            else
            {
                quiet.Add(investigation);
            }
        }

        foreach (var investigation in quiet)
        {
            if (hasFound)
            {
                output.WriteVerbose($"{investigation.Symptom}: {investigation.Summary}");
            }
            else
            {
                output.WriteObject(investigation);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private Task<Investigation> InvestigateAsync(Symptom symptom, InvestigationSources shared, ICommandOutput output, CancellationToken cancellationToken) => symptom switch
    {
        Symptom.PasswordChanged => new PasswordInvestigator(shared, options, time).InvestigateAsync(output, cancellationToken),
        Symptom.ServiceReverted => new ServiceInvestigator(shared, options, time).InvestigateAsync(output, cancellationToken),
        Symptom.ObjectsDeleted => new DeletionInvestigator(shared, options, time).InvestigateAsync(output, cancellationToken),
        _ => throw new InvalidOperationException($"There is no investigator for the symptom {symptom}."),
    };

    private static bool HasFound(Investigation investigation)
        => investigation.PasswordChanges.Count > 0 || investigation.StateForks.Count > 0 || investigation.Reversions.Count > 0
            || investigation.Deletions.Count > 0 || investigation.RootCauses.Any(cause => cause.Kind is RootCauseKind.LifecycleExpiration or RootCauseKind.SuspendedVersioningOverwrite);
}
