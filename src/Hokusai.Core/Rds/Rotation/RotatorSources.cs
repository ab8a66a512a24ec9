namespace Hokusai.Core.Rds.Rotation;

/// <summary>What the rotators of an account are found in.</summary>
/// <param name="Passwords">The databases and secrets that are asked about.</param>
/// <param name="Functions">The account's functions.</param>
/// <param name="Triggers">What starts what.</param>
/// <param name="TaskRoles">The role of each ECS task definition that is described, by the definition's ARN.</param>
/// <param name="Documents">Systems Manager documents that change passwords, and what runs them.</param>
/// <param name="Access">What roles may.</param>
/// <param name="Doings">Who made the changes.</param>
internal sealed record RotatorSources(
    AccountPasswords Passwords, IReadOnlyList<LambdaFunction> Functions, IReadOnlyList<Trigger> Triggers, IReadOnlyDictionary<string, string> TaskRoles, SsmDocuments Documents, AccessTable Access, Doings Doings)
{
    /// <summary>The function of an ARN, whatever version or alias it names; null where it is not described.</summary>
    public LambdaFunction? Function(string arn)
        => LambdaFunction.Unqualified(arn) is var unqualified ? Functions.FirstOrDefault(function => function.Arn == unqualified) : null;
}
