namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>A revision was deregistered, or is being deleted.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The Region.</param>
/// <param name="Family">The family.</param>
/// <param name="Revision">The number.</param>
/// <param name="Status"><c>INACTIVE</c> or <c>DELETE_IN_PROGRESS</c>.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="Evidence">The record that shows it.</param>
public sealed record TaskDefinitionEnd(string AccountId, string Region, string Family, int Revision, string Status, DateTimeOffset Time, Evidence Evidence);
