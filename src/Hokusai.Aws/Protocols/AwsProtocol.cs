namespace Hokusai.Aws.Protocols;

/// <summary>How a service wants its calls written: https://smithy.io/2.0/aws/protocols/index.html</summary>
internal enum AwsProtocol
{
    /// <summary>AWS JSON 1.0 or 1.1: the operation in the header <c>X-Amz-Target</c>, a JSON object as body.</summary>
    AwsJson,

    /// <summary>AWS Query: a form as body, XML as answer.</summary>
    Query,

    /// <summary>The dialect of AWS Query that EC2 speaks: lists without <c>member</c>, names in other cases.</summary>
    Ec2,

    /// <summary>REST with JSON bodies: the operation is a method and a path.</summary>
    RestJson,
}
