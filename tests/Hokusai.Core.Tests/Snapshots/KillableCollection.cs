using System.Globalization;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.Snapshots;

/// <summary>A program that collects a made-up account into a folder and says after each answer how far it is.</summary>
internal static class KillableCollection
{
    public static IEnumerable<SnapshotKey> Keys(int count)
        => Enumerable.Range(0, count).Select(i => SnapshotKit.Key("describe-thing", $"Thing {i}"));

    public static int Main(string[] arguments)
    {
        if (arguments is not ["collect", var folder, var count])
        {
            return 0;
        }

        try
        {
            using var writer = SnapshotKit.Open(folder);
            Parallel.ForEach(Keys(int.Parse(count, CultureInfo.InvariantCulture)), new ParallelOptions { MaxDegreeOfParallelism = 4 }, key =>
            {
                if (writer.Find(key) is null)
                {
                    writer.Add(key, Content(key));
                    Console.Out.WriteLine("asked " + key.Subject);
                }
            });
            writer.Finish();
            return 0;
        }
        catch (SnapshotFolderException e)
        {
            Console.Error.WriteLine(e.ErrorId);
            return 1;
        }
    }

    public static System.Text.Json.JsonElement Content(SnapshotKey key)
        => System.Text.Json.JsonSerializer.SerializeToElement(new { Name = key.Subject, Padding = new string('x', 5000) });
}
