using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeCertificates.html</summary>
internal sealed record DescribeCertificatesRequest : AwsPagedRequest<DescribeCertificatesResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeCertificates");
    private static readonly AwsPaging s_paging = new("Marker", ["Certificates"]);

    public string? CertificateIdentifier { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeCertificatesResponse page) => page.Marker;

    public override DescribeCertificatesRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeCertificates.html</summary>
internal sealed record DescribeCertificatesResponse : AwsShape
{
    public string? DefaultCertificateForNewLaunches { get; init; }
    [ListItem("Certificate")] public IReadOnlyList<Certificate>? Certificates { get; init; }
    public string? Marker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Certificate.html</summary>
internal sealed record Certificate : AwsShape
{
    public string? CertificateIdentifier { get; init; }
    public string? CertificateType { get; init; }
    public string? Thumbprint { get; init; }
    public DateTimeOffset? ValidFrom { get; init; }
    public DateTimeOffset? ValidTill { get; init; }
    public string? CertificateArn { get; init; }
    public bool? CustomerOverride { get; init; }
    public DateTimeOffset? CustomerOverrideValidTill { get; init; }
}
