namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>Writes the resources of a set as those of a template.</summary>
internal sealed class CloudFormationResourceWriter
{
    private const string Rule = "aws_cloudwatch_event_rule";
    private const string Target = "aws_cloudwatch_event_target";
    private const string RecorderStatus = "aws_config_configuration_recorder_status";

    private readonly ReferenceResolver _set;
    private readonly IReadOnlyList<DesiredResource> _own;
    private readonly UniqueLabels _ids;
    private readonly Intrinsics _intrinsics;
    private readonly ILookup<object?, DesiredResource> _targets;

    public CloudFormationResourceWriter(ReferenceResolver set)
    {
        _set = set;
        _own = [.. set.InOrder.Where(resource => resource.Type is not (Target or RecorderStatus))];
        _ids = new UniqueLabels(_own, resource => LogicalId.Of(resource, CloudFormationTypes.Of(resource)), _ => "template");
        _intrinsics = new Intrinsics(resource => _ids[resource]);
        _targets = set.InOrder.Where(resource => resource.Type == Target).ToLookup<DesiredResource, object?>(RuleOf, ReferenceEqualityComparer.Instance);
    }

    /// <summary>The resources by their logical ids, in the order in which they are made.</summary>
    public IEnumerable<KeyValuePair<string, ExportValue>> Write()
    {
        foreach (var status in _set.InOrder.Where(resource => resource.Type == RecorderStatus && resource.Attributes["is_enabled"].Bool != true))
        {
            throw MonitoringExportException.Of(
                status, MonitoringExportErrorIds.UnsupportedAttribute, "CloudFormation starts each recorder that it makes, and this one is wanted stopped.", "Write it as Terraform.");
        }

        foreach (var resource in _own)
        {
            var type = CloudFormationTypes.Of(resource);
            yield return new(_ids[resource], Described(resource, type, Properties(resource, type)));
            if (type.Policy is { } policy && HasPolicy(resource))
            {
                yield return new(PolicyId(resource), Policy(resource, policy));
            }
        }
    }

    private DesiredResource RuleOf(DesiredResource target) => _set.Find(Rule, target.Attributes["rule"].String ?? "") ?? throw MonitoringExportException.Of(
        target,
        MonitoringExportErrorIds.MissingReference,
        $"Its rule '{target.Attributes["rule"].String}' is not among the resources to be written, and CloudFormation has targets within their rules only.",
        "Write the whole part EventRules, the rule included.");

    private ExportValue.Members Properties(DesiredResource resource, CloudFormationType type)
    {
        var handled = type.Policy is null ? type.LeftOut : ["policy", .. type.LeftOut];
        var attributes = Resolved(resource).Where(attribute => !handled.Contains(attribute.Key)).ToList();
        if (resource.Type == "aws_kms_alias" && attributes.TrueForAll(attribute => attribute.Key != "target_key_id"))
        {
            attributes.Add(new("target_key_id", KeyOfAlias.Of(resource, _set)));
        }

        var properties = CloudFormationProperty.Apply(resource, type.Properties, attributes);
        var targets = _targets[resource].Select(target => CloudFormationProperty.Apply(target, EventTypes.Target, [.. Resolved(target)])).ToList();
        return targets.Count == 0 ? properties : new([.. properties.Items, new("Targets", new ExportValue.Sequence(targets))]);
    }

    private IEnumerable<KeyValuePair<string, ExportValue>> Resolved(DesiredResource resource)
        => resource.Attributes.Members.Select(member => KeyValuePair.Create(member.Key, _set.Resolve(resource, member.Key, member.Value)));

    private ExportValue.Members Described(DesiredResource resource, CloudFormationType type, ExportValue.Members properties)
    {
        var members = new List<KeyValuePair<string, ExportValue>> { new("Type", new ExportValue.Scalar(type.Type)) };
        var needed = type.After.SelectMany(after => _own.Where(other => other.Type == after)).Select(WhatToWaitFor).OfType<string>().ToList();
        if (needed.Count > 0)
        {
            members.Add(new("DependsOn", new ExportValue.Sequence([.. needed.Select(id => new ExportValue.Scalar(id))])));
        }

        var metadata = Metadata(resource, type);
        if (metadata.Count > 0)
        {
            members.Add(new("Metadata", _intrinsics.In(resource, new ExportValue.Members(metadata))));
        }

        members.Add(new("Properties", _intrinsics.In(resource, properties)));
        return new(members);
    }

    // Of what has its policy beside it, the properties name the resource already: what they do not say is that the policy has to be there.
    private string? WhatToWaitFor(DesiredResource resource)
        => CloudFormationTypes.Of(resource).Policy is null ? _ids[resource] : HasPolicy(resource) ? PolicyId(resource) : null;

    private static List<KeyValuePair<string, ExportValue>> Metadata(DesiredResource resource, CloudFormationType type)
    {
        var leftOut = type.LeftOut.Where(name => !resource.Attributes[name].IsUnset).Select(name => new ExportValue.Scalar(name)).ToList();
        List<KeyValuePair<string, ExportValue>> metadata = resource.Reason is null ? [] : [new("Reason", new ExportValue.Scalar(resource.Reason))];
        if (leftOut.Count > 0)
        {
            metadata.Add(new("NotInCloudFormation", new ExportValue.Sequence(leftOut)));
        }

        return metadata;
    }

    private static bool HasPolicy(DesiredResource resource) => !resource.Attributes["policy"].IsUnset;

    private string PolicyId(DesiredResource resource) => $"{_ids[resource]}Policy";

    private ExportValue.Members Policy(DesiredResource resource, CloudFormationPolicy policy)
    {
        var document = Forms.Json(resource, _set.Resolve(resource, "policy", resource.Attributes["policy"], mayReferToHolder: true));
        return new(
        [
            new("Type", new ExportValue.Scalar(policy.Type)),
            new("Properties", new ExportValue.Members(
            [
                new(policy.Holders, new ExportValue.Sequence([new ExportValue.Members([new("Ref", new ExportValue.Scalar(_ids[resource]))])])),
                new("PolicyDocument", _intrinsics.In(resource, document)),
            ])),
        ]);
    }
}
