using System.Text.Json;
using Hokusai.Core.Ecs.TaskDefinitions.Canonical;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.TaskDefinitions.Reading;

/// <summary>Finds the definitions in JSON: bare, in the answer of <c>describe-task-definition</c>, or several in a list.</summary>
internal static class DefinitionUnwrapping
{
    private const string DescribeAdvice = "Give what 'aws ecs describe-task-definition' prints, or the file that is registered or deployed.";

    /// <summary>The definitions in a value, none of them checked yet.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array && !IsContainerList(value))
        {
            return value.EnumerateArray().SelectMany(Of);
        }

        return value.TryField("taskDefinitions", out var several) && several.ValueKind == JsonValueKind.Array
            ? several.EnumerateArray().SelectMany(Of)
            : [value];
    }

    /// <summary>The definition itself.</summary>
    /// <exception cref="TaskDefinitionFormatException">There is none.</exception>
    public static JsonElement Unwrap(JsonElement value)
    {
        var definition = value.TryField("taskDefinition", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : value;
        if (!definition.TryField(TaskDefinitionModel.Containers, out var containers))
        {
            throw Unrecognized(value);
        }

        if (containers.ValueKind != JsonValueKind.Array)
        {
            throw new TaskDefinitionFormatException(TaskDefinitionErrorIds.Unrecognized, "Its container definitions are no list.") { Advice = DescribeAdvice };
        }

        return containers.EnumerateArray().All(container => container.ValueKind == JsonValueKind.Object)
            ? definition
            : throw new TaskDefinitionFormatException(TaskDefinitionErrorIds.Unrecognized, "Its container definitions are no objects.")
            {
                Advice = "Where ConvertTo-Json wrote it, write it again with -Depth 20: by default it cuts off what lies deeper than two levels.",
            };
    }

    private static TaskDefinitionFormatException Unrecognized(JsonElement value)
    {
        var (reason, advice) = value switch
        {
            { ValueKind: JsonValueKind.Array } => (
                "It is a list of containers without the task definition around it.",
                "Put it into an object: {\"family\": …, \"containerDefinitions\": [ … ]}."),
            { ValueKind: not JsonValueKind.Object } => ("It is JSON, but no object, and so no task definition.", DescribeAdvice),
            _ when value.HasField("AWSTemplateFormatVersion") || value.HasField("Resources") => (
                "It is a CloudFormation template, not a task definition.",
                "Give the revisions that the stack registered: " + DescribeAdvice),
            _ when value.HasField("taskDefinitionArns") => ("It lists the names of task definitions, and not what is in them.", DescribeAdvice),
            _ when value.HasField("container_definitions") => ("It is Terraform's form of a task definition, not that of ECS.", DescribeAdvice),
            _ => ("It is JSON, but no task definition: it has no 'containerDefinitions'.", DescribeAdvice),
        };
        return new TaskDefinitionFormatException(TaskDefinitionErrorIds.Unrecognized, reason) { Advice = advice };
    }

    private static bool IsContainerList(JsonElement list)
        => list.GetArrayLength() > 0 && list.EnumerateArray().All(item => item.HasField("image") && !item.HasField(TaskDefinitionModel.Containers));
}
