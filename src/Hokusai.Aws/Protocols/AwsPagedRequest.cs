namespace Hokusai.Aws.Protocols;

/// <summary>The base of requests whose answer comes in pages.</summary>
/// <typeparam name="TResponse">One page.</typeparam>
internal abstract record AwsPagedRequest<TResponse> : AwsRequest<TResponse>
    where TResponse : AwsShape
{
    /// <summary>How the pages belong together.</summary>
    public abstract AwsPaging Paging { get; }

    /// <summary>The token of the page after this one; null or empty where it is the last.</summary>
    public abstract string? NextPage(TResponse page);

    /// <summary>The same request for the page with the given token.</summary>
    public abstract AwsPagedRequest<TResponse> ForPage(string token);
}
