using Hokusai.Aws.Services.Lambda;
using Hokusai.Aws.Services.Scheduler;
using Hokusai.Aws.Services.Ssm;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>What runs by itself and could change things: functions, schedules, documents and maintenance windows of Systems Manager.</summary>
internal static class FunctionSteps
{
    private static readonly CollectionStep s_functions = CollectionStep.Once(new ListFunctionsRequest());
    private static readonly CollectionStep s_schedules = CollectionStep.Once(new ListSchedulesRequest());

    private static readonly CollectionStep s_documents = CollectionStep.Once(
        new ListDocumentsRequest { Filters = [new DocumentKeyValuesFilter { Key = "Owner", Values = ["Self"] }] });

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_functions,
        CollectionStep.Each(function => new GetPolicyRequest { FunctionName = function.Subject }, s_functions.Items("Functions", "FunctionArn"))
            .AbsentOn("ResourceNotFoundException"),
        CollectionStep.Once(new ListEventSourceMappingsRequest()),
        s_schedules,
        CollectionStep.Each(
            schedule => new GetScheduleRequest { Name = schedule.Text("Name") ?? "", GroupName = schedule.Text("GroupName") }, s_schedules.Items("Schedules", "Arn")),
        s_documents,
        CollectionStep.Each(document => new DescribeDocumentRequest { Name = document.Subject }, s_documents.Items("DocumentIdentifiers", "Name")),
        CollectionStep.Each(document => new GetDocumentRequest { Name = document.Subject }, s_documents.Items("DocumentIdentifiers", "Name")),
        CollectionStep.Once(new DescribeMaintenanceWindowsRequest()),
        CollectionStep.Once(new ListAssociationsRequest()),
    ];
}
