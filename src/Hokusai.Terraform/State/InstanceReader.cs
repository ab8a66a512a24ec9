using System.Text.Json;

namespace Hokusai.Terraform.State;

/// <summary>Reads a resource's instances, or the outputs, of a state file into snapshots.</summary>
internal sealed class InstanceReader(ValueHasher hasher, KnownSecrets secrets)
{
    // What the providers name an object by, and CloudTrail with it.
    private static readonly string[] s_identifiers =
        ["id", "arn", "identifier", "cluster_identifier", "name", "bucket", "function_name", "db_instance_identifier", "resource_id"];

    private readonly AttributeFlattener _flattener = new(hasher, secrets, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The instances of one element of <c>resources</c>; none where it is no resource.</summary>
    public InstanceSnapshot[] ReadResource(JsonElement resource)
    {
        if (resource.ValueKind != JsonValueKind.Object
            || ResourceAddress.OfResource(resource) is not { } address
            || !resource.TryGetProperty("instances", out var instances)
            || instances.ValueKind != JsonValueKind.Array)
        {
            throw new StateFileException("The state is damaged: a resource has no type, no name or no instances.") { ErrorId = StateErrorIds.StateDamaged };
        }

        var type = ResourceAddress.Text(resource, "type")!;
        var isData = ResourceAddress.Text(resource, "mode") is "data";
        var list = new List<InstanceSnapshot>(instances.GetArrayLength());
        foreach (var instance in instances.EnumerateArray())
        {
            if (instance.ValueKind != JsonValueKind.Object)
            {
                throw new StateFileException($"The state is damaged: an instance of {address} is not an object.") { ErrorId = StateErrorIds.StateDamaged };
            }

            list.Add(ReadInstance(instance, address, type, isData));
        }

        return list.ToArray();
    }

    /// <summary>The outputs, each as an instance at <c>output.NAME</c>.</summary>
    public InstanceSnapshot[] ReadOutputs(JsonElement outputs)
    {
        var list = new List<InstanceSnapshot>();
        foreach (var output in outputs.EnumerateObject())
        {
            var body = output.Value;
            if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("value", out var value))
            {
                continue;
            }

            var isSecret = (body.TryGetProperty("sensitive", out var sensitive) && sensitive.ValueKind == JsonValueKind.True)
                || SecretNames.LooksSecret(output.Name);
            list.Add(new InstanceSnapshot
            {
                Address = $"output.{output.Name}",
                IsOutput = true,
                Attributes = _flattener.Flatten(value, "value", resourceType: "", marks: null, isSecret),
                Content = hasher.Hash(body),
            });
        }

        return list.ToArray();
    }

    private InstanceSnapshot ReadInstance(JsonElement instance, string resourceAddress, string type, bool isData)
    {
        // attributes_flat is how Terraform 0.11 stored them; it is kept until the instance is next refreshed.
        var has = instance.TryGetProperty("attributes", out var attributes) || instance.TryGetProperty("attributes_flat", out attributes);
        var flat = has ? _flattener.Flatten(attributes, "", type, SensitivePaths.Read(instance), isSecret: false) : [];
        return new InstanceSnapshot
        {
            Address = ResourceAddress.OfInstance(resourceAddress, instance),
            IsData = isData,
            Attributes = WithStatus(flat, instance),
            Content = hasher.Hash(instance),
            Identifiers = has ? Identifiers(attributes, flat) : [],
        };
    }

    // A tainted instance is replaced by the next run: that is a change of the resource. Written as Terraform prints it.
    private AttributeSnapshot[] WithStatus(AttributeSnapshot[] attributes, JsonElement instance)
        => ResourceAddress.Text(instance, "status") is { } status && instance.TryGetProperty("status", out var value)
            ? [new AttributeSnapshot("(status)", hasher.Hash(value), status is "tainted" ? "\"tainted\"" : null), .. attributes]
            : attributes;

    private static string[] Identifiers(JsonElement attributes, AttributeSnapshot[] flat)
        => s_identifiers
            .Where(name => flat.Any(a => a.Path == name && !a.IsSensitive))
            .Select(name => ResourceAddress.Text(attributes, name))
            .OfType<string>()
            .Where(static value => value.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
}
