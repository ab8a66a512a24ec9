using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Hokusai.Aws.Context;

namespace Hokusai.PS.Cmdlets;

/// <summary>Completes -ProfileName with the profiles on this machine.</summary>
public sealed class ProfileNameCompleter : IArgumentCompleter
{
    /// <summary>The profiles that begin with what was typed; quoted where their name needs it.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        var typed = (wordToComplete ?? "").Trim('\'', '"');
        return Names()
            .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(Quoted(name), name, CompletionResultType.ParameterValue, name));
    }

    private static IReadOnlyList<string> Names()
    {
        try
        {
            return AwsContextReader.ListProfileNames();
        }
        catch (AwsProfileException)
        {
            // A Tab press can show no error; the cmdlet itself will.
            return [];
        }
    }

    private static string Quoted(string name)
        => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? name : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
