using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Audit;

/// <summary>Which events a trail records.</summary>
internal static class CloudtrailSelectors
{
    public static ValueSource Basic() => Blocks("EventSelectors[]", new()
    {
        ["data_resource"] = Blocks("DataResources[]", new() { ["type"] = String("Type"), ["values"] = StringList("Values[]") }),
        ["exclude_management_event_sources"] = StringSet("ExcludeManagementEventSources[]"),
        ["include_management_events"] = Bool("IncludeManagementEvents", absent: AttributeValue.Null),
        ["read_write_type"] = String("ReadWriteType"),
    });

    public static ValueSource Advanced() => Blocks("AdvancedEventSelectors[]", new()
    {
        ["field_selector"] = BlockSet("FieldSelectors[]", new()
        {
            ["ends_with"] = StringList("EndsWith[]"),
            ["equals"] = StringList("Equals[]"),
            ["field"] = String("Field"),
            ["not_ends_with"] = StringList("NotEndsWith[]"),
            ["not_equals"] = StringList("NotEquals[]"),
            ["not_starts_with"] = StringList("NotStartsWith[]"),
            ["starts_with"] = StringList("StartsWith[]"),
        }),
        ["name"] = String("Name"),
    });

    public static ValueSource Insights() => BlockSet("InsightSelectors[]", new() { ["insight_type"] = String("InsightType") });
}
