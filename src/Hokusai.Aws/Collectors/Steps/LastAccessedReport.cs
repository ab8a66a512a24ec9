using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Iam;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>
/// When a user or role last used each service. AWS writes a report on request, which takes it some seconds:
/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html
/// </summary>
internal static class LastAccessedReport
{
    private const int Looks = 20;
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(3);

    /// <summary>The reports about users and roles.</summary>
    public static CollectionStep Of(params ItemSource[] principals)
    {
        var get = CollectionStep.Each(job => new GetServiceLastAccessedDetailsRequest { JobId = job.Subject }, principals);
        return get with
        {
            IamActions = [new GenerateServiceLastAccessedDetailsRequest().Operation.IamAction, .. get.IamActions],
            MaxItems = options => options.LastAccessedPrincipals,
            AskAsync = async (call, cancellationToken) => [await AskAsync(call, get, cancellationToken).ConfigureAwait(false)],
        };
    }

    private static async Task<StepAnswer> AskAsync(StepCall call, CollectionStep get, CancellationToken cancellationToken)
    {
        var job = await call.Connection.SendAsync(new GenerateServiceLastAccessedDetailsRequest { Arn = call.Item.Subject }, cancellationToken).ConfigureAwait(false);
        var pause = s_firstPause;
        for (var look = 0; look < Looks; look++)
        {
            var report = await AnswerJson.AskAsync(call.Connection, new GetServiceLastAccessedDetailsRequest { JobId = job.JobId }, cancellationToken).ConfigureAwait(false);
            switch (CollectionItem.TextOf(report, "JobStatus"))
            {
                case "COMPLETED":
                    return new StepAnswer(call.Item.Subject, report);
                case "FAILED":
                    throw NotReady(call, get, "AWS could not write the report");
            }

            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }

        throw NotReady(call, get, "AWS did not finish the report in time");
    }

    private static AwsCallException NotReady(StepCall call, CollectionStep get, string why) => new($"{get.Operation} for {call.Item.Subject}: {why}.")
    {
        ErrorId = CollectionErrorIds.ReportNotReady,
        Operation = get.Operation,
        AccountId = call.Connection.AccountId,
        Region = call.Connection.Region,
        Advice = "Collect again to fill the gap.",
    };
}
