namespace Hokusai.Core.Commands;

/// <summary>Placeholder until the lead's command lands.</summary>
public sealed class InvestigationCommand(InvestigationOptions options, TimeProvider time)
{
    /// <summary>Runs it.</summary>
    public Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteObject(new Investigation
        {
            Symptom = Symptom.PasswordChanged,
            Resource = options.Resource,
            Around = options.Around,
            GeneratedAt = time.GetUtcNow(),
            Sources = options.Paths,
            Summary = "The password of hokusai-production was set twice within four minutes by two Terraform runs that grew from one state serial. A working lock would have made the second wait.",
            RootCauses =
            [
                new RootCause
                {
                    Kind = RootCauseKind.ConcurrentTerraformRuns,
                    Confidence = Confidence.Proven,
                    Title = "Two Terraform runs by alice and bob worked on one state at once",
                    Explanation = "Serial 41 has two children.",
                    EvidenceFor = [new Evidence { Source = "trail/a.json", RecordIndex = 3 }],
                    Remediation = ["Set use_lockfile = true in the S3 backend."],
                },
            ],
            Problems = [new ReadProblem { Source = "broken.json.gz", ErrorId = "TruncatedGzip", Reason = "The file ends early.", Position = "byte 7" }],
        });
        return Task.CompletedTask;
    }
}
