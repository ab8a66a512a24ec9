namespace Hokusai.Core.S3.Configuration;

/// <summary>
/// What can be wrong with the way in which a rule says which objects it is for:
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRuleFilter.html.
/// </summary>
public enum LifecycleFilterFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There is neither a filter nor a prefix. S3 wants one of them; taken literally, the rule is for the whole bucket.</summary>
    Missing,

    /// <summary>There are a filter and a prefix of the rule itself.</summary>
    PrefixBesideFilter,

    /// <summary>There are several conditions that <c>And</c> does not hold together.</summary>
    ConditionsWithoutAnd,

    /// <summary><c>And</c> holds fewer than two conditions together.</summary>
    TooFewInAnd,
}
