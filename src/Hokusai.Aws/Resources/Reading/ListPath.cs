namespace Hokusai.Aws.Resources.Reading;

/// <summary>The place of a list in an answer, with its marks: <c>DBInstances[]</c>; <c>RoleDetailList[].RolePolicyList[]</c> for lists inside a list.</summary>
internal sealed class ListPath
{
    private readonly string _text;

    public ListPath(string text)
    {
        _text = text;
        if (text.Length > 0 && !text.EndsWith("[]", StringComparison.Ordinal))
        {
            throw new ArgumentException($"The path of a list ends with []: {text}", nameof(text));
        }

        Lists = [.. text.Split("[]", StringSplitOptions.RemoveEmptyEntries).Select(list => new MemberPath(list.TrimStart('.')))];
    }

    /// <summary>The lists from the outermost on; none for the answer itself as the only item.</summary>
    public IReadOnlyList<MemberPath> Lists { get; }

    public override string ToString() => _text;
}
