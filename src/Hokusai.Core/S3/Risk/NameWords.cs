namespace Hokusai.Core.S3.Risk;

/// <summary>The words in names: <c>ml-trainingData_2024</c> has <c>ml</c>, <c>training</c>, <c>data</c>, <c>2024</c>.</summary>
internal static class NameWords
{
    // A name is a bucket's, a tag's or a part of a key; hostile keys are longer.
    private const int MaxLength = 1024;

    /// <summary>The words in lower case and the singular, in their order.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        var length = Math.Min(name.Length, MaxLength);
        for (var i = 0; i <= length; i++)
        {
            var isEnd = i == length || !char.IsLetterOrDigit(name[i]);
            var isHump = !isEnd && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (isEnd || isHump)
            {
                if (i > start)
                {
                    words.Add(Singular(name[start..i].ToLowerInvariant()));
                }

                start = isHump ? i : i + 1;
            }
        }

        return words;
    }

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
