using Hokusai.Core.Rds;

namespace Hokusai.Core.Commands;

/// <summary>One investigation per symptom, whatever the sources.</summary>
public sealed class InvestigationCommand(InvestigationSources sources, InvestigationOptions options, TimeProvider time)
{
    /// <summary>
    /// Runs the investigators and writes one <see cref="Investigation"/> for each symptom. Stopped half way, it writes
    /// what was found so far, marked as incomplete, and then throws.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);

        var symptoms = options.Symptoms.Count == 0 ? Enum.GetValues<Symptom>() : options.Symptoms.Distinct();
        foreach (var symptom in symptoms)
        {
            var investigation = symptom switch
            {
                Symptom.PasswordChanged => await new PasswordInvestigator(sources, options, time)
                    .InvestigateAsync(output, cancellationToken).ConfigureAwait(false),
                _ => throw new InvalidOperationException($"There is no investigator for the symptom {symptom}."),
            };
            output.WriteObject(investigation);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
