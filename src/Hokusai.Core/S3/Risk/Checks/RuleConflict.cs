using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>A rule that another one keeps from doing what is written in it.</summary>
/// <param name="Beaten">The rule that does not do it.</param>
/// <param name="IsPartial">Whether that is so for some of its objects only.</param>
/// <param name="Reason">What happens instead; it is written for few of the conflicts that rules can have.</param>
/// <param name="Changed">The place of the rule that has to change.</param>
/// <param name="Change">What settles it.</param>
internal sealed record RuleConflict(RuleInPlace Beaten, bool IsPartial, Func<string> Reason, int Changed, Func<LifecycleRule, LifecycleRule> Change);
