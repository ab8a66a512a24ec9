namespace Hokusai.Aws.Testbed;

/// <summary>Faults that are well-formed error answers.</summary>
internal static class ErrorFaults
{
    public static FaultKind Throttling { get; } = new(
        "Throttling", FaultOutcome.Retried, "The service's throttling error.",
        exchange => exchange.AnswerAsync(ServiceErrors.Throttling(exchange.Request)));

    public static FaultKind ThrottlingNamespacedType { get; } = new(
        "ThrottlingNamespacedType", FaultOutcome.Retried, "Throttling whose __type is com.amazonaws.service#Code.",
        exchange => exchange.AnswerAsync(ServiceErrors.Throttling(exchange.Request).AnswerWithNamespacedType(exchange.Request)))
    {
        Protocols = [AwsProtocol.AwsJson],
    };

    public static FaultKind ThrottlingTypeInHeader { get; } = new(
        "ThrottlingTypeInHeader", FaultOutcome.Retried, "Throttling whose code stands only in x-amzn-ErrorType, with an address appended.",
        exchange => exchange.AnswerAsync(ServiceErrors.Throttling(exchange.Request).AnswerWithTypeInHeader(exchange.Request)))
    {
        Protocols = [AwsProtocol.AwsJson, AwsProtocol.RestJson],
    };

    public static FaultKind InternalFailure { get; } = new(
        "InternalFailure", FaultOutcome.Retried, "HTTP 500 in the service's form.",
        exchange => exchange.AnswerAsync(ServiceErrors.Internal(exchange.Request)));

    public static FaultKind ServiceUnavailable { get; } = new(
        "ServiceUnavailable", FaultOutcome.Retried, "HTTP 503 in the service's form.",
        exchange => exchange.AnswerAsync(ServiceErrors.Unavailable(exchange.Request)));

    public static FaultKind ExpiredToken { get; } = new(
        "ExpiredToken", FaultOutcome.Reported, "The session token has expired.",
        exchange => exchange.AnswerAsync(ServiceErrors.ExpiredToken(exchange.Request)));

    public static FaultKind AccessDenied { get; } = new(
        "AccessDenied", FaultOutcome.Reported, "A refusal that names the principal and the IAM action.",
        exchange => exchange.AnswerAsync(AccessDenial.Explained(exchange.Request)));

    public static FaultKind AccessDeniedBare { get; } = new(
        "AccessDeniedBare", FaultOutcome.Reported, "A refusal without a reason.",
        exchange => exchange.AnswerAsync(AccessDenial.Bare(exchange.Request)));
}
