using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Balancing;

/// <summary>Listeners of load balancers.</summary>
internal static class AwsLbListenerTable
{
    private static readonly ValueSource s_asksForCertificates = IsOneOf("Mode", "off").Select(static off => off.Bool == false);

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_lb_listener",
        Listing = new("elbv2", "describe-listeners", "Listeners[]"),
        Id = String("ListenerArn"),
        Arn = String("ListenerArn"),
        Attributes = new()
        {
            ["alpn_policy"] = String("AlpnPolicy[0]"),
            ["arn"] = String("ListenerArn"),
            ["certificate_arn"] = String("Certificates[0].CertificateArn"),
            ["default_action"] = ListenerActions.All("DefaultActions[]"),
            ["id"] = String("ListenerArn"),
            ["load_balancer_arn"] = String("LoadBalancerArn"),
            ["mutual_authentication"] = Block("MutualAuthentication", new()
            {
                // Of a listener that asks for no certificates the provider keeps that alone.
                ["advertise_trust_store_ca_names"] = String("AdvertiseTrustStoreCaNames").When(s_asksForCertificates),
                ["ignore_client_certificate_expiry"] = Bool("IgnoreClientCertificateExpiry", absent: AttributeValue.Null).When(s_asksForCertificates),
                ["mode"] = String("Mode"),
                ["trust_store_arn"] = String("TrustStoreArn").When(s_asksForCertificates),
            }),
            ["port"] = Number("Port", absent: AttributeValue.Null),
            ["protocol"] = String("Protocol"),
            ["ssl_policy"] = String("SslPolicy"),
            ["tags"] = BalancerAnswers.Tags("ListenerArn"),
            ["tags_all"] = BalancerAnswers.Tags("ListenerArn"),
        },
    };
}
