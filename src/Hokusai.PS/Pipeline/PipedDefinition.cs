using System.Globalization;
using System.Management.Automation;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.PS.Pipeline;

/// <summary>Task definitions that come down a pipeline as objects.</summary>
internal static class PipedDefinition
{
    /// <summary>The definition of an object; null where it is none, which is reported.</summary>
    /// <param name="value">What this module, AWS.Tools or ConvertFrom-Json emitted, or a hashtable.</param>
    /// <param name="index">Its place in the pipeline, from 0.</param>
    /// <param name="report">Hears that it is no task definition.</param>
    public static TaskDefinition? Of(object value, int index, Action<ReadProblem> report)
    {
        var plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        var evidence = new Evidence { Source = string.Create(CultureInfo.InvariantCulture, $"object {index + 1}") };
        return plain is TaskDefinitionRevision { Content: TaskDefinition own }
            ? own
            : TaskDefinitionReader.Read(ObjectJson.Of(value), evidence, report) is [var definition, ..] ? definition : null;
    }
}
