using System.Globalization;
using System.Text;

namespace Hokusai.Benchmarks;

/// <summary>The measurements of a run, the ratios between them and the goals that they are held to.</summary>
internal sealed class TrailResults(string expectedAnswer)
{
    /// <summary>At most so many times the pure decompression of the same run.</summary>
    private const double MostOfLimit = 1.3;

    /// <summary>At least so many times as fast as the peer.</summary>
    private static readonly Dictionary<string, double> s_leads = new(StringComparer.Ordinal) { [TrailContestant.DuckDb] = 3, [TrailContestant.Jq] = 12 };

    private const long MostMemory = 150L << 20;
    private const double LatestFirstObject = 700;

    private readonly Dictionary<string, List<Measurement>> _measurements = new(StringComparer.Ordinal);

    /// <summary>Milliseconds from the start of a process to the first event of one file.</summary>
    public double FirstObject { get; set; }

    /// <summary>Whether every reader that looked for events found those that the generator wrote.</summary>
    public bool AnswersAgree => _measurements.Values.SelectMany(runs => runs).All(run => run.Answer is null || run.Answer == expectedAnswer);

    public bool GoalsAreMet
        => RatioToLimit <= MostOfLimit
            && s_leads.All(goal => !_measurements.ContainsKey(goal.Key) || Lead(goal.Key) >= goal.Value)
            && Peak(TrailContestant.Ours) < MostMemory
            && FirstObject < LatestFirstObject;

    /// <summary>The median over the rounds of what the round's two neighbours took: noise that lasts hits both.</summary>
    private double RatioToLimit
        => Median(_measurements[TrailContestant.Ours].Zip(_measurements[TrailContestant.Limit], (ours, limit) => ours.Milliseconds / limit.Milliseconds));

    public void Add(string name, Measurement measurement)
    {
        if (!_measurements.TryGetValue(name, out var runs))
        {
            _measurements[name] = runs = [];
        }

        runs.Add(measurement);
    }

    /// <summary>The table, as the README quotes it.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("| reader | median ms | best ms | peak MiB | against Hokusai | goal | |");
        text.AppendLine("|---|--:|--:|--:|--:|---|---|");
        foreach (var (name, runs) in _measurements)
        {
            var (ratio, goal, isMet) = Compare(name);
            var peak = Peak(name);
            text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Median(runs.Select(run => run.Milliseconds)):F0} | {Best(name):F0} | {(peak == 0 ? "" : $"{peak >> 20}")} | {ratio} | {goal} | {isMet} |"));
        }

        text.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| first event of one file, from process start | | {FirstObject:F0} | | | < {LatestFirstObject:F0} ms | {Verdict(FirstObject < LatestFirstObject)} |"));
        text.AppendLine();
        text.AppendLine(AnswersAgree ? "All readers found the same events." : "THE READERS DO NOT AGREE.");
        return text.ToString();
    }

    private (string Ratio, string Goal, string Verdict) Compare(string name)
    {
        if (name == TrailContestant.Ours)
        {
            return (
                string.Create(CultureInfo.InvariantCulture, $"{RatioToLimit:F2} x pure GZipStream"),
                string.Create(CultureInfo.InvariantCulture, $"<= {MostOfLimit} x, < {MostMemory >> 20} MiB"),
                Verdict(RatioToLimit <= MostOfLimit && Peak(name) < MostMemory));
        }

        var lead = string.Create(CultureInfo.InvariantCulture, $"{Lead(name):F2} x its time");
        return s_leads.TryGetValue(name, out var goal)
            ? (lead, string.Create(CultureInfo.InvariantCulture, $">= {goal} x"), Verdict(Lead(name) >= goal))
            : (lead, "", "");
    }

    private double Lead(string name) => Best(name) / Best(TrailContestant.Ours);

    private double Best(string name) => _measurements[name].Min(run => run.Milliseconds);

    private long Peak(string name) => _measurements[name].Max(run => run.PeakWorkingSet);

    private static string Verdict(bool isMet) => isMet ? "met" : "MISSED";

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
