namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>What a type of Terraform is in CloudFormation.</summary>
/// <param name="Type">CloudFormation's type: <c>AWS::SNS::Topic</c>.</param>
/// <param name="Properties">Its properties, in the order in which they are written.</param>
internal sealed record CloudFormationType(string Type, IReadOnlyList<CloudFormationProperty> Properties)
{
    /// <summary>What <c>Ref</c> returns; null for nothing that is referred to.</summary>
    public ReferencedBy? Ref { get; init; }

    /// <summary>The attribute of <c>Fn::GetAtt</c> that is the ARN; null where there is none.</summary>
    public string? ArnAttribute { get; init; }

    /// <summary>The resource of its own that its policy is; null where it has none.</summary>
    public CloudFormationPolicy? Policy { get; init; }

    /// <summary>Attributes that CloudFormation has no property for and that it works without.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Types of Terraform's that have to be there first, policies included, though no property says so.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The end of its logical ids: <c>Topic</c>.</summary>
    public string Suffix => Type[(Type.LastIndexOf(':') + 1)..];
}

/// <summary>A policy that is a resource of its own.</summary>
/// <param name="Type">Its type: <c>AWS::SNS::TopicPolicy</c>.</param>
/// <param name="Holders">The property that names whose policy it is.</param>
internal sealed record CloudFormationPolicy(string Type, string Holders);
