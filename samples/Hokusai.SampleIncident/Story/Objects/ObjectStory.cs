using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.Objects;
using Hokusai.SampleIncident.Trail;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story.Objects;

/// <summary>
/// What Wednesday's lifecycle rule does to <c>hokusai-models</c>: from Thursday's midnight on S3 expires what is older than 30 days, which only the bucket's access
/// log shows, and the serving fails to load models. Beside it what only looks like it.
/// </summary>
internal sealed class ObjectStory
{
    private const string Serving = "arn:aws:sts::111122223333:assumed-role/hokusai-serving/i-0a1b2c3d4e5f60718";
    private const string CarolSession = "arn:aws:sts::111122223333:assumed-role/" + People.CarolRole + "/carol@hokusai.example";
    private const string Bob = "arn:aws:iam::111122223333:user/bob";

    // What is due on the first night is everything from before 16 June; then a day's worth a night.
    private static readonly (int Day, int Models, int Checkpoints)[] Nights = [(17, 184, 412), (18, 6, 22), (19, 5, 19), (20, 7, 25)];

    // The seventh of those that go on the first night.
    private static readonly string Fallback = Keys(17, "models", 7).Last();

    private ObjectStory()
    {
    }

    public TrailLog Trail { get; } = new("event-ids/objects");

    public AccessLog Models { get; } = new(ModelsBucket);

    public AccessLog Training { get; } = new(BucketAnswers.Training);

    /// <summary>What is left of the models on Sunday, as the daily inventory lists it.</summary>
    public InventoryFolder Inventory { get; } = new(ModelsBucket, July(20, "01:00:00"));

    /// <summary>Plays the week.</summary>
    public static ObjectStory Play()
    {
        var story = new ObjectStory();
        story.ArchiveTraining();
        story.Expire();
        story.Serve();
        // A person deletes, too: one file of his own.
        story.Models.Request(July(17, "11:20:41"), "198.51.100.77", Bob, $"[{UserAgents.AwsCli("s3.rm")}]", "REST.DELETE.OBJECT", "tmp/bob/benchmark v2.csv", 204, "-", 48_211);
        story.List();
        story.Collect();
        return story;
    }

    /// <summary>Another bucket, another rule: Carol lets runs go to the archive after a day, and cannot read them on Friday. Nothing is deleted.</summary>
    private void ArchiveTraining()
    {
        var carol = People.Carol(July(15, "10:41:00")) with { FromConsole = true };
        Trail.Add(July(15, "11:02:17"), carol.With($"[{UserAgents.Chrome}]"), S3.BucketCall(
            "PutBucketLifecycle",
            BucketAnswers.Training,
            ""","lifecycle":"","LifecycleConfiguration":{"xmlns":"http://s3.amazonaws.com/doc/2006-03-01/","Rule":{"ID":"ArchiveRuns","Filter":{"Prefix":"runs/"},"Status":"Enabled","Transition":{"Days":1,"StorageClass":"GLACIER"}}}""") with { ReadOnly = false });
        foreach (var (key, index) in Enumerable.Range(0, 38).Select(index => ($"runs/2025-07-{2 + (index % 12):00}/features-{index:000}.parquet", index)))
        {
            Training.Lifecycle(July(16, "00:31:05").AddSeconds(index * 3), "S3.TRANSITION.OBJECT", key, 88_000_000 + (index * 1733));
        }

        for (var index = 0; index < 4; index++)
        {
            Training.Request(July(18, "09:12:30").AddSeconds(index * 41), "203.0.113.58", CarolSession, $"[{UserAgents.Boto3("sagemaker")}]", "REST.GET.OBJECT", $"runs/2025-07-0{2 + index}/features-{index:000}.parquet", 403, "InvalidObjectState", null);
        }
    }

    private void Expire()
    {
        var dice = new Dice("objects/expired");
        foreach (var (day, models, checkpoints) in Nights)
        {
            var time = July(day, "00:17:00").AddSeconds(dice.Next(0, 600));
            foreach (var key in Keys(day, "models", models).Concat(Keys(day, "checkpoints", checkpoints)))
            {
                Models.Lifecycle(time, "S3.EXPIRE.OBJECT", key, key.StartsWith("models/", StringComparison.Ordinal) ? dice.Next(180_000_000, 460_000_000) : dice.Next(22_000_000, 61_000_000));
                time = time.AddSeconds(dice.Next(1, 4));
            }
        }
    }

    private void Serve()
    {
        var agent = $"[{UserAgents.Boto3("AWS_ECS_EC2")}]";
        for (var (at, index) = (July(16, "06:04:10"), 0); at < July(20, "12:00:00"); at = at.AddHours(3), index++)
        {
            Models.Request(at, "10.20.31.14", Serving, agent, "REST.GET.OBJECT", $"models/ranker/2025-07-{11 + (index % 5)}/model.onnx", 200, "-", 301_442_117);
            // The fallback is the model of May; it is there until Thursday.
            var isGone = at >= July(17, "01:00:00");
            Models.Request(at.AddSeconds(2), "10.20.31.14", Serving, agent, "REST.GET.OBJECT", Fallback, isGone ? 404 : 200, isGone ? "NoSuchKey" : "-", isGone ? null : 288_190_034);
        }
    }

    /// <summary>What was stored since 20 June is still there on Sunday, and S3 says of each object when the rule takes it.</summary>
    private void List()
    {
        var dice = new Dice("objects/left");
        for (var day = new DateOnly(2025, 6, 20); day <= new DateOnly(2025, 7, 19); day = day.AddDays(1))
        {
            foreach (var key in Enumerable.Range(1, 5).Select(index => $"models/ranker/{day:yyyy-MM-dd}/model {index:0000}.onnx"))
            {
                Left(key, day, dice, dice.Next(180_000_000, 460_000_000));
            }

            foreach (var key in Enumerable.Range(1, 20).Select(index => $"checkpoints/ranker/{day:yyyy-MM-dd}/step-{index * 500:000000}.pt"))
            {
                Left(key, day, dice, dice.Next(22_000_000, 61_000_000));
            }

            Left($"reports/{day:yyyy-MM-dd}.json", day, dice, dice.Next(4_000, 90_000));
        }
    }

    private void Left(string key, DateOnly day, Dice dice, long size)
        => Inventory.Add(key, new DateTimeOffset(day, new TimeOnly(dice.Next(1, 22), dice.Next(0, 59), dice.Next(0, 59)), TimeSpan.Zero), size, new DateTimeOffset(day.AddDays(31), TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>On Sunday Alice asks S3 for what <c>account/</c> holds of it.</summary>
    private void Collect()
    {
        var alice = People.Alice(July(20, "12:52:17"));
        var time = July(20, "13:41:00");
        foreach (var answer in BucketAnswers.All)
        {
            // CloudTrail knows the operation by its first name.
            var name = answer.EventName == "GetBucketLifecycleConfiguration" ? "GetBucketLifecycle" : answer.EventName;
            Trail.Add(time, alice.With($"[{UserAgents.AwsCli($"s3api.{answer.Command}")}]"), S3.BucketCall(name, answer.Subject!));
            time = time.AddSeconds(3);
        }
    }

    // What is due on a night was made up to 31 days before: expiration counts from the next midnight.
    private static IEnumerable<string> Keys(int night, string kind, int count)
    {
        for (var index = 1; index <= count; index++)
        {
            var made = night == Nights[0].Day ? new DateOnly(2025, 5, 2).AddDays(index % 46) : new DateOnly(2025, 6, night - 1);
            yield return kind == "models" ? $"models/ranker/{made:yyyy-MM-dd}/model {index:0000}.onnx" : $"checkpoints/ranker/{made:yyyy-MM-dd}/step-{index * 500:000000}.pt";
        }
    }
}
