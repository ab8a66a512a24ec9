namespace Hokusai.Aws.Testbed;

/// <summary>How a service speaks (https://smithy.io/2.0/aws/protocols/). It decides the shape of answers and errors.</summary>
public enum AwsProtocol
{
    /// <summary>AWS JSON 1.0 and 1.1: the operation stands in X-Amz-Target, bodies are JSON.</summary>
    AwsJson,

    /// <summary>AWS Query: the operation is the form field Action, answers are XML.</summary>
    Query,

    /// <summary>EC2's dialect of Query, with errors of its own shape.</summary>
    Ec2Query,

    /// <summary>S3: method, path and query name the operation, answers are XML.</summary>
    RestXml,

    /// <summary>REST with JSON bodies (Lambda, EventBridge Scheduler, IAM Identity Center).</summary>
    RestJson,

    /// <summary>Smithy RPC v2 with CBOR bodies, which newer SDKs speak to CloudWatch.</summary>
    RpcCbor,
}
