namespace Hokusai.Help;

/// <summary>What help says about one cmdlet.</summary>
internal sealed record CmdletHelp(
    string Verb,
    string Noun,
    string Synopsis,
    IReadOnlyList<string> Description,
    IReadOnlyList<ParameterHelp> Parameters,
    IReadOnlyList<string> ParameterSets,
    IReadOnlyList<TypeHelp> Outputs,
    IReadOnlyList<LinkHelp> Links)
{
    public string Name => $"{Verb}-{Noun}";

    /// <summary>What is missing to be complete help.</summary>
    public IEnumerable<string> Gaps()
    {
        if (Synopsis.Length == 0)
        {
            yield return $"{Name}: no <summary>";
        }

        if (Description.Count == 0)
        {
            yield return $"{Name}: no <remarks>";
        }

        foreach (var parameter in Parameters.Where(parameter => parameter.Description.Count == 0))
        {
            yield return $"{Name} -{parameter.Name}: no <summary>";
        }
    }
}

/// <summary>One parameter, with how it binds in each parameter set that it belongs to.</summary>
internal sealed record ParameterHelp(
    string Name,
    Type Type,
    IReadOnlyList<string> Description,
    IReadOnlyList<string> Aliases,
    bool SupportsWildcards,
    IReadOnlyDictionary<string, ParameterBinding> Bindings)
{
    public const string AllSets = "__AllParameterSets";

    public bool IsSwitch => Type.Name == "SwitchParameter";

    /// <summary>How it binds in a set; null where it does not belong to it.</summary>
    public ParameterBinding? In(string set)
        => Bindings.TryGetValue(set, out var binding) || Bindings.TryGetValue(AllSets, out binding) ? binding : null;
}

/// <summary>How a parameter binds in one parameter set. A position of null is a named parameter.</summary>
internal sealed record ParameterBinding(bool Mandatory, int? Position, bool FromPipeline, bool FromPipelineByPropertyName);

/// <summary>A type that goes in or comes out.</summary>
internal sealed record TypeHelp(string Name, string Description);

/// <summary>A related topic.</summary>
internal sealed record LinkHelp(string Text, string Uri);
