using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Tables;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Dashboards. One is the monitoring's where its first text widget says so.</summary>
internal sealed class DashboardKind(IAwsConnection connection) : MonitoringKind(connection)
{
    public override string Type => "aws_cloudwatch_dashboard";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new ListDashboardsRequest { DashboardNamePrefix = reading.Prefix }).ConfigureAwait(false);
        var dashboards = await reading.ReadAsync(
            AwsCloudwatchDashboardTable.Table, dashboard => [reading.AskForOwnerAsync(new GetDashboardRequest { DashboardName = dashboard.Name }, dashboard.Name)]).ConfigureAwait(false);
        return [.. dashboards.Select(dashboard => ExistingResources.Of(dashboard)).Select(dashboard => dashboard with
        {
            Owner = DashboardMarker.OwnerOf(dashboard.Attributes.Text("dashboard_body"), reading.Name),
        })];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        var answer = await Connection.SendAsync(
            new PutDashboardRequest { DashboardName = desired.Name, DashboardBody = desired.Attributes.Text("dashboard_body") }, cancellationToken).ConfigureAwait(false);
        // CloudWatch took it, and does not show all of it.
        return Result(desired, existing, status: answer.DashboardValidationMessages is [var message, ..] ? $"{message.DataPath}: {message.Message}" : null);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken) => UnlessGoneAsync(
        () => Connection.SendAsync(new DeleteDashboardsRequest { DashboardNames = [existing.Name] }, cancellationToken),
        "ResourceNotFound");
}
