using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Monitoring.Tables;

/// <summary>Dashboards.</summary>
internal static class AwsCloudwatchDashboardTable
{
    private static readonly AnswerAbout s_dashboard = new("cloudwatch", "get-dashboard", String("DashboardName"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_cloudwatch_dashboard",
        Listing = new("cloudwatch", "list-dashboards", "DashboardEntries[]"),
        Id = String("DashboardName"),
        Arn = String("DashboardArn"),
        Attributes = new()
        {
            ["dashboard_arn"] = String("DashboardArn"),
            ["dashboard_body"] = s_dashboard.Tell(String("DashboardBody")),
            ["dashboard_name"] = String("DashboardName"),
            ["id"] = String("DashboardName"),
        },
    };
}
