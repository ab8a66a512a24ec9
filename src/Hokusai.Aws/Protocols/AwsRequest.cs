using System.Text.Json.Serialization;

namespace Hokusai.Aws.Protocols;

/// <summary>The base of every request: members are properties named as in the API, in Pascal case; null ones are not sent.</summary>
/// <typeparam name="TResponse">What AWS answers with.</typeparam>
internal abstract record AwsRequest<TResponse>
    where TResponse : AwsShape
{
    /// <summary>The operation that the request is for.</summary>
    [JsonIgnore]
    public abstract AwsOperation Operation { get; }
}
