namespace Hokusai.Aws.Resources.Reading;

/// <summary>The name that people give to what has only an id.</summary>
internal static class NameTag
{
    /// <summary>The tag <c>Name</c>.</summary>
    /// <param name="tags">The path of the tags.</param>
    public static ValueSource In(string tags) => Collections.Tags(tags).Select(static all => all["Name"]);
}
