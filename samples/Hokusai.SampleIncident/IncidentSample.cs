using System.Text;
using Hokusai.SampleIncident.Ecs;
using Hokusai.SampleIncident.Noise;
using Hokusai.SampleIncident.Objects;
using Hokusai.SampleIncident.State;
using Hokusai.SampleIncident.Story;
using Hokusai.SampleIncident.Story.Containers;
using Hokusai.SampleIncident.Story.Objects;
using Hokusai.SampleIncident.Trail;

namespace Hokusai.SampleIncident;

/// <summary>The incident of the seed report as evidence files. Made anew, it is the same to the last byte.</summary>
public sealed class IncidentSample
{
    private IncidentSample(IReadOnlyList<SampleFile> files, IReadOnlyList<string> secrets) => (Files, Secrets) = (files, secrets);

    /// <summary>The generated files, with their content before compression where the name ends in <c>.gz</c>.</summary>
    public IReadOnlyList<SampleFile> Files { get; }

    /// <summary>
    /// Every made-up password, hash, token and connection string in the files, as written there. Nothing that reads the sample may
    /// ever print one: tests search for them.
    /// </summary>
    public IReadOnlyList<string> Secrets { get; }

    /// <summary>Plays the story and packs what it leaves behind.</summary>
    public static IncidentSample Generate()
    {
        var scene = new Scene();
        var infrastructure = Monday.Play(scene);
        infrastructure = Tuesday.Play(scene, infrastructure);
        infrastructure = MidWeek.Play(scene, infrastructure);
        Friday.Play(scene, infrastructure);
        Weekend.Play(scene);
        Weekend.PlanNightly(scene);
        TaskStarts.Run(scene.Trail);
        Colleagues.Work(scene.Trail);
        Machines.Run(scene.Trail);

        var containers = ContainerStory.Play(scene.Trail.Records);

        var delivered = new TrailDelivery().Deliver(scene.Trail.Records);
        var files = delivered.Select(file => new SampleFile(file.Path, Encoding.UTF8.GetBytes(file.Content))).ToList();
        files.AddRange(DigestFiles.For(delivered, Place.July(18, "13:00"), 3).Select(digest => new SampleFile(digest.Path, Encoding.UTF8.GetBytes(digest.Content))));
        files.Add(new SampleFile("terraform-state/versions.json", Encoding.UTF8.GetBytes(scene.Bucket.Listing())));
        files.AddRange(scene.Bucket.Versions.Select(version => new SampleFile($"terraform-state/{version.VersionId}.tfstate", version.Content)));

        // Delivered for itself, it leaves the files of the password story as they are.
        files.AddRange(new TrailDelivery("delivery/containers") { Repeats = false }.Deliver(containers.Trail.Records).Select(file => new SampleFile(file.Path, Encoding.UTF8.GetBytes(file.Content))));
        files.AddRange(AccountFolder.Files(AccountFolder.Answers(containers.Account)));

        var objects = ObjectStory.Play();
        files.AddRange(new TrailDelivery("delivery/objects") { Repeats = false }.Deliver(objects.Trail.Records).Select(file => new SampleFile(file.Path, Encoding.UTF8.GetBytes(file.Content))));
        files.AddRange(AccountFolder.Files(BucketAnswers.All));
        files.AddRange(objects.Models.Files());
        files.AddRange(objects.Training.Files());
        files.AddRange(objects.Inventory.Files());
        return new IncidentSample(files, [.. scene.Secrets.Concat(ContainerStory.Secrets)]);
    }
}

/// <summary>One generated file.</summary>
/// <param name="Path">The path below the sample's folder, with forward slashes.</param>
/// <param name="Content">The content, uncompressed.</param>
public sealed record SampleFile(string Path, ReadOnlyMemory<byte> Content);
