using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// PutMetricFilter replaces the filter of the same name (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html);
/// moto keeps both, so that the old one is taken away before.
/// </summary>
internal sealed class MetricFilters(RawAwsClient? moto) : IAwsService
{
    public async ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request)
    {
        if (moto is not null && request is { Service: "logs", Operation: "PutMetricFilter" })
        {
            // Where there is none, moto says so, and nothing is to be done.
            await (moto with { MotoAccountId = request.AccountId, Region = request.Region }).JsonAsync(
                "logs", "Logs_20140328.DeleteMetricFilter", new JsonObject { ["logGroupName"] = request.Parameter("logGroupName"), ["filterName"] = request.Parameter("filterName") });
        }

        return null;
    }

    public void Reset()
    {
        // moto keeps the filters.
    }
}
