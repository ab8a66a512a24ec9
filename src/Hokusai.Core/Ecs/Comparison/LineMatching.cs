namespace Hokusai.Core.Ecs.Comparison;

/// <summary>One step of a difference of lines.</summary>
internal enum LineStep
{
    /// <summary>The line is on both sides.</summary>
    Same,

    /// <summary>Only the old side has it.</summary>
    Removed,

    /// <summary>Only the new side has it.</summary>
    Added,
}

/// <summary>The shortest way from one list of lines to another (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).</summary>
internal static class LineMatching
{
    // Each round keeps one array of its own length: 2,000 rounds are 16 MB. Revisions that differ more are shown as removed and added.
    private const int MaxRounds = 2000;

    /// <summary>The steps, in order; removed lines before added ones where both stand at one place.</summary>
    public static IReadOnlyList<LineStep> Match(IReadOnlyList<string> old, IReadOnlyList<string> changed)
    {
        var same = 0;
        while (same < old.Count && same < changed.Count && old[same] == changed[same])
        {
            same++;
        }

        var steps = Enumerable.Repeat(LineStep.Same, same).ToList();
        steps.AddRange(Middle([.. old.Skip(same)], [.. changed.Skip(same)]));
        return steps;
    }

    private static List<LineStep> Middle(string[] old, string[] changed)
    {
        var rounds = new List<int[]>();
        for (var round = 0; round <= Math.Min(old.Length + changed.Length, MaxRounds); round++)
        {
            // Furthest position in the old lines on each diagonal, from -round to round.
            var furthest = new int[(2 * round) + 1];
            rounds.Add(furthest);
            for (var diagonal = -round; diagonal <= round; diagonal += 2)
            {
                var x = Begin(rounds, round, diagonal);
                while (x < old.Length && x - diagonal < changed.Length && old[x] == changed[x - diagonal])
                {
                    x++;
                }

                furthest[diagonal + round] = x;
                if (x >= old.Length && x - diagonal >= changed.Length)
                {
                    return Trace(rounds, old.Length, changed.Length);
                }
            }
        }

        return [.. Enumerable.Repeat(LineStep.Removed, old.Length), .. Enumerable.Repeat(LineStep.Added, changed.Length)];
    }

    private static int Begin(List<int[]> rounds, int round, int diagonal)
        => round == 0 ? 0 : IsAdded(rounds[round - 1], round - 1, diagonal) ? At(rounds[round - 1], round - 1, diagonal + 1) : At(rounds[round - 1], round - 1, diagonal - 1) + 1;

    private static bool IsAdded(int[] before, int round, int diagonal) => At(before, round, diagonal + 1) > At(before, round, diagonal - 1);

    private static int At(int[] furthest, int round, int diagonal) => Math.Abs(diagonal) > round ? -1 : furthest[diagonal + round];

    private static List<LineStep> Trace(List<int[]> rounds, int x, int y)
    {
        var steps = new List<LineStep>();
        for (var round = rounds.Count - 1; round >= 0; round--)
        {
            var diagonal = x - y;
            var begin = Begin(rounds, round, diagonal);
            for (; x > begin; x--, y--)
            {
                steps.Add(LineStep.Same);
            }

            if (round > 0)
            {
                var isAdded = IsAdded(rounds[round - 1], round - 1, diagonal);
                steps.Add(isAdded ? LineStep.Added : LineStep.Removed);
                (x, y) = isAdded ? (x, y - 1) : (x - 1, y);
            }
        }

        steps.Reverse();
        return steps;
    }
}
