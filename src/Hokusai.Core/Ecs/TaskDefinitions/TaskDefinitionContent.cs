using System.Security.Cryptography;
using System.Text.Json;
using Hokusai.Core.Ecs.Comparison;
using Hokusai.Core.Ecs.TaskDefinitions.Canonical;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>
/// What a task definition says, in one canonical form: order and defaults that ECS fills in make no difference. The family, the tags and what ECS notes of
/// the registration are not content; fields that the model does not know yet are.
/// </summary>
/// <remarks>It holds the values, secrets among them, for comparing. What people see of it comes from <see cref="TaskDefinitionComparison"/> and <see cref="TaskDefinitionDiff"/>, which hide them.</remarks>
public sealed class TaskDefinitionContent
{
    // So that a digest tells nothing to whoever guesses a value.
    private static readonly byte[] s_salt = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    // Half of the hash, which RFC 2104 (section 5) allows: two of ten thousand contents are never taken for one.
    private const int DigestBytes = HMACSHA256.HashSizeInBytes / 2;

    private readonly byte[] _canonical;
    private readonly string? _redaction;

    private TaskDefinitionContent(DefinitionGroup content, IReadOnlyList<(string Container, string Image)> images, string? redaction)
    {
        _redaction = redaction;
        _canonical = DefinitionBytes.Of(content);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(s_salt, _canonical, digest);
        Digest = Convert.ToHexString(digest[..DigestBytes]);
        IsMasked = OpenValues.HasMask(content);
        HasPlaceholders = OpenValues.HasPlaceholder(content);
        Images = images;
        Cpu = TextOf(content, "cpu");
        Memory = TextOf(content, "memory");
    }

    /// <summary>Whether values are missing because CloudTrail masks them, so that equality can't be told.</summary>
    public bool IsMasked { get; }

    /// <summary>
    /// Equal for equal content, and other for other content, within one run of the product; tells nothing of values. Equal digests of masked content say
    /// only that what is known is equal.
    /// </summary>
    public string Digest { get; }

    /// <summary>Whether a snapshot replaced values that look like secrets by placeholders.</summary>
    internal bool HasPlaceholders { get; }

    /// <summary>The task's CPU in units; null where the definition sets none.</summary>
    public string? Cpu { get; }

    /// <summary>The task's memory in MiB; null where the definition sets none.</summary>
    public string? Memory { get; }

    /// <summary>The images of the containers, in the order of the definition.</summary>
    public IReadOnlyList<(string Container, string Image)> Images { get; }

    /// <summary>The content of a definition in ECS's own JSON (<c>containerDefinitions</c> and so on), or in that of AWS Tools and CloudFormation (<c>ContainerDefinitions</c>).</summary>
    /// <param name="definition">The definition, without a wrapper.</param>
    /// <param name="isMasked">
    /// Whether it is from a trail's record, where values of environment variables are masked: then also a variable without a value, and a container without
    /// an environment, are taken for masked, never for empty.
    /// </param>
    /// <param name="redaction">
    /// What made the placeholders in it, where a snapshot replaced values: each snapshot has a key of its own, so that those of two say nothing of one another.
    /// </param>
    public static TaskDefinitionContent Of(JsonElement definition, bool isMasked = false, string? redaction = null)
        => new(CanonicalForm.Of(definition, isMasked), ImagesOf(definition), redaction);

    /// <summary>Whether two say the same: true, false, or null where masked or replaced values leave it open. What is known and differs makes it false.</summary>
    /// <param name="other">The other.</param>
    public bool? IsSameAs(TaskDefinitionContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsKnownEqual(other))
        {
            return true;
        }

        if (!(IsMasked || HasPlaceholders || other.IsMasked || other.HasPlaceholders))
        {
            return false;
        }

        if (HasOtherImages(other))
        {
            return false;
        }

        var differences = DefinitionComparison.Compare(Tree(), other.Tree(), HasOneRedactionWith(other));
        return differences.Any(difference => difference.Kind != TaskDefinitionDifferenceKind.Unknown) ? false : differences.Count == 0 ? true : null;
    }

    /// <summary>Whether two are sure to say the same.</summary>
    internal bool IsKnownEqual(TaskDefinitionContent other) => ReferenceEquals(this, other) || (!IsMasked && Digest == other.Digest);

    /// <summary>The other content in place of this one, where nothing tells them apart: of ten thousand revisions most say what another one says.</summary>
    internal TaskDefinitionContent SharedWith(TaskDefinitionContent other)
        => Digest == other.Digest && _redaction == other._redaction && Images.SequenceEqual(other.Images) ? other : this;

    /// <summary>Whether one redaction made the placeholders of both, so that equal values have equal ones.</summary>
    internal bool HasOneRedactionWith(TaskDefinitionContent other) => _redaction == other._redaction;

    /// <summary>The content as a tree, made anew for each call.</summary>
    internal DefinitionGroup Tree() => (DefinitionGroup)DefinitionBytes.Read(_canonical);

    /// <summary>Both contents as trees, without parts that say the same in both.</summary>
    internal (DefinitionGroup Own, DefinitionGroup Other) DifferentParts(TaskDefinitionContent other, DefinitionTexts texts)
        => DefinitionBytes.ReadDifferent(_canonical, other._canonical, texts) is var (own, others) ? ((DefinitionGroup)own, (DefinitionGroup)others) : default;

    // What nearly all revisions differ in, told without the whole comparison. Lists of another order, or with one name twice, are left to it.
    private bool HasOtherImages(TaskDefinitionContent other)
        => Images.Count == other.Images.Count && !HasPlaceholders && !other.HasPlaceholders
            && Images.Zip(other.Images).Any(pair => pair.First.Container == pair.Second.Container && pair.First.Image != pair.Second.Image
                && !TrailMask.Is(pair.First.Image) && !TrailMask.Is(pair.Second.Image))
            && Images.Select(image => image.Container).Distinct(StringComparer.Ordinal).Count() == Images.Count;

    private static string? TextOf(DefinitionGroup content, string name) => (content.Find(name) as DefinitionText)?.Value;

    private static List<(string Container, string Image)> ImagesOf(JsonElement definition)
    {
        var images = new List<(string, string)>();
        if (definition.TryField(TaskDefinitionModel.Containers, out var containers) && containers.ValueKind == JsonValueKind.Array)
        {
            foreach (var container in containers.EnumerateArray())
            {
                if (container.TryField("image", out var image) && CanonicalText.Of(image) is { } text)
                {
                    images.Add((container.TryField("name", out var name) ? CanonicalText.Of(name) ?? "" : "", text));
                }
            }
        }

        return images;
    }
}
