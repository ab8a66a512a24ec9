namespace Hokusai.Core.S3.Risk;

/// <summary>The words in names: <c>ml-trainingData_2024</c> has <c>ml</c>, <c>training</c>, <c>data</c>, <c>2024</c>.</summary>
internal static class NameWords
{
    // A name is a bucket's, a tag's or a part of a key; hostile keys are longer.
    private const int MaxLength = 1024;

    /// <summary>The words in lower case and the singular, in their order; behind words that are written together, the whole: <c>CloudTrail</c> has <c>cloudtrail</c>, too.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var (start, whole) = (0, 0);
        var length = Math.Min(name.Length, MaxLength);
        for (var i = 0; i <= length; i++)
        {
            var isEnd = i == length || !char.IsLetterOrDigit(name[i]);
            var isHump = !isEnd && i > start && IsHump(name, i, length);
            if (isEnd || isHump)
            {
                if (i > start)
                {
                    words.Add(Singular(name[start..i].ToLowerInvariant()));
                }

                if (isEnd && whole < start && start < i)
                {
                    words.Add(Singular(name[whole..i].ToLowerInvariant()));
                }

                start = isHump ? i : i + 1;
                whole = isHump ? whole : start;
            }
        }

        return words;
    }

    // trainingData, and AWSLogs: the last capital of several is that of the next word, unless that is a plural's s (VMs).
    private static bool IsHump(string name, int at, int length)
        => char.IsUpper(name[at]) && (char.IsLower(name[at - 1]) || (char.IsUpper(name[at - 1]) && at + 2 < length && char.IsLower(name[at + 1]) && char.IsLower(name[at + 2])));

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
