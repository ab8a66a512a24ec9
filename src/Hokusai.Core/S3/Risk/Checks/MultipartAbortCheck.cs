using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>HKS-S3-015: unfinished multipart uploads are kept, and billed, for ever: https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html.</summary>
internal sealed class MultipartAbortCheck : LifecycleCheck
{
    public override string Id => "HKS-S3-015";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.NoMultipartAbort;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        var aborting = bucket.Active.Where(rule => rule.Rule.AbortMultipartUploadDays is not null).ToList();
        if (aborting.Exists(rule => string.IsNullOrEmpty(rule.Rule.Filter.Prefix)))
        {
            return [];
        }

        if (bucket.Configuration.IsIncomplete)
        {
            return [bucket.Unknown(this, null, Severity.Low, "Whether a rule aborts unfinished multipart uploads cannot be told.", Fact.Unknown<bool>("Not all of the configuration could be read."))];
        }

        // The shorter time wins: uploads that have longer already keep what they have.
        var days = aborting.Select(rule => rule.Rule.AbortMultipartUploadDays!.Value).Append(bucket.Settings.AbortMultipartDays).Max();
        return
        [
            bucket.Risk(
                this, null, Severity.Low,
                (aborting.Count == 0 ? "No rule aborts unfinished multipart uploads" : $"Unfinished multipart uploads are aborted only of {string.Join(", ", aborting.Take(3).Select(rule => RiskCase.ObjectsOf(rule.Rule.Filter)))}")
                    + ": their parts are in no listing, and are billed until somebody aborts the upload.",
                $"An upload that takes longer than {RiskCase.InDays(days)} is lost, and has to begin again.",
                configuration => configuration.And(Rule(configuration, days))),
        ];
    }

    /// <summary>The rule that aborts them in the whole bucket.</summary>
    public static LifecycleRule Rule(LifecycleConfiguration configuration, int days) => new()
    {
        Id = RuleEdits.FreeId(configuration, "abort-incomplete-multipart-uploads"),
        IsEnabled = true,
        Filter = new LifecycleFilter { Prefix = "" },
        AbortMultipartUploadDays = days,
    };
}
