using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Stores;

/// <summary>Notices a listing that breaks off without saying where it goes on, or goes round in circles.</summary>
internal sealed class PageGuard
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>
    /// Makes sure that a page is one. The SDK takes any XML for a listing, which then is empty: a proxy's page would look like a bucket without objects.
    /// </summary>
    /// <param name="bucket">The bucket that the page names.</param>
    /// <param name="isTruncated">Whether it says that more follows.</param>
    /// <exception cref="ObjectStoreException">It says neither.</exception>
    public static void CheckAnswer(string? bucket, bool? isTruncated)
    {
        if (string.IsNullOrEmpty(bucket) || isTruncated is null)
        {
            throw new ObjectStoreException("The answer is no listing of S3.") { Advice = "Check the endpoint, and whether a proxy answers in its place." };
        }
    }

    /// <summary>Goes to the next page.</summary>
    /// <exception cref="ObjectStoreException">There is none, or it was read before.</exception>
    public void Next(string? token, bool hasNext)
    {
        if (hasNext && _seen.Add(token!))
        {
            return;
        }

        throw new ObjectStoreException(hasNext
            ? "The listing came back to a page that was read before; what follows could not be listed."
            : "The listing says that it goes on, but not where; what follows could not be listed.")
        {
            ErrorId = ObjectErrorIds.ListingBroken,
            Advice = "Run it again; if it stays so, something between here and the service changes its answers.",
        };
    }
}
