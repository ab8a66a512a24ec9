using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Hokusai.Aws.Collectors;

namespace Hokusai.PS.Cmdlets;

/// <summary>Completes -Service with the services that a snapshot can hold.</summary>
public sealed class SnapshotServiceCompleter : IArgumentCompleter
{
    /// <summary>The services that begin with what was typed.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
        => SnapshotCollection.Services
            .Where(name => name.StartsWith(wordToComplete ?? "", StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name));
}
