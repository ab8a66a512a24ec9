namespace Hokusai.Aws.Protocols;

/// <summary>How the pages of an answer belong together. Names are those of the members in the API; a dot names a member inside another.</summary>
/// <param name="Token">The member that names the next page.</param>
/// <param name="Results">The members that go on from page to page.</param>
internal sealed record AwsPaging(string Token, IReadOnlyList<string> Results)
{
    /// <summary>The member that says whether there is a next page, where the token alone does not.</summary>
    public string? More { get; init; }
}
