namespace Hokusai.Aws.Protocols;

/// <summary>
/// The base of every request: members are the properties that can be set, named as in the API, in Pascal case; null ones are not sent.
/// </summary>
/// <typeparam name="TResponse">What AWS answers with.</typeparam>
internal abstract record AwsRequest<TResponse>
    where TResponse : AwsShape
{
    /// <summary>The operation that the request is for.</summary>
    public abstract AwsOperation Operation { get; }

    /// <summary>The operation only: what is asked may hold what belongs into no message.</summary>
    public sealed override string ToString() => Operation.ToString();
}
