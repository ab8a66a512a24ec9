using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Tests.Services;

/// <summary>An operation that the product can call, found by its request record.</summary>
/// <param name="Request">The request's type.</param>
/// <param name="Response">The answer's type.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Paging">How the answer's pages belong together; null where it comes in one piece.</param>
internal sealed record KnownOperation(Type Request, Type Response, AwsOperation Operation, AwsPaging? Paging)
{
    public AwsService Service => Operation.Service;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KnownOperation> All { get; } =
    [
        .. typeof(AwsRequest<>).Assembly.GetTypes().Where(type => !type.IsAbstract && ResponseOf(type) is not null).Select(Of)
            .OrderBy(known => known.ToString(), StringComparer.Ordinal),
    ];

    public static KnownOperation Of(Type request)
    {
        var instance = Activator.CreateInstance(request)!;
        return new KnownOperation(
            request,
            ResponseOf(request)!,
            (AwsOperation)request.GetProperty(nameof(AwsRequest<AwsShape>.Operation))!.GetValue(instance)!,
            (AwsPaging?)request.GetProperty(nameof(AwsPagedRequest<AwsShape>.Paging))?.GetValue(instance));
    }

    public override string ToString() => Operation.ToString();

    private static Type? ResponseOf(Type request)
    {
        for (var type = request.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(AwsRequest<>))
            {
                return type.GetGenericArguments()[0];
            }
        }

        return null;
    }
}
