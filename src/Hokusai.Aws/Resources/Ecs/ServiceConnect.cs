using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Ecs;

/// <summary>How a service is reached by name inside its namespace: told with the deployment that is in effect.</summary>
internal static class ServiceConnect
{
    public static ValueSource Configuration()
    {
        var deployments = Blocks("deployments[]", new()
        {
            ["status"] = String("status"),
            ["configuration"] = Block("serviceConnectConfiguration", new()
            {
                ["enabled"] = Bool("enabled"),
                ["log_configuration"] = LogConfiguration(),
                ["namespace"] = String("namespace"),
                ["service"] = Services(),
            }),
        });
        return deployments.Select(static all => all.Items.FirstOrDefault(static deployment => deployment["status"].String == "PRIMARY") is { } primary
            ? primary["configuration"]
            : AttributeValue.EmptyList);
    }

    private static ValueSource LogConfiguration() => Block("logConfiguration", new()
    {
        ["log_driver"] = String("logDriver"),
        ["options"] = StringMap("options"),
        ["secret_option"] = Blocks("secretOptions[]", new() { ["name"] = String("name"), ["value_from"] = String("valueFrom") }),
    });

    private static ValueSource Services() => Blocks("services[]", new()
    {
        ["client_alias"] = Blocks("clientAliases[]", new() { ["dns_name"] = String("dnsName"), ["port"] = Number("port") }),
        ["discovery_name"] = String("discoveryName"),
        ["ingress_port_override"] = Number("ingressPortOverride", absent: AttributeValue.Null),
        ["port_name"] = String("portName"),
        ["timeout"] = Block("timeout", new()
        {
            ["idle_timeout_seconds"] = Number("idleTimeoutSeconds", absent: AttributeValue.Null),
            ["per_request_timeout_seconds"] = Number("perRequestTimeoutSeconds", absent: AttributeValue.Null),
        }),
        ["tls"] = Block("tls", new()
        {
            ["issuer_cert_authority"] = Block("issuerCertificateAuthority", new() { ["aws_pca_authority_arn"] = String("awsPcaAuthorityArn") }),
            ["kms_key"] = String("kmsKey"),
            ["role_arn"] = String("roleArn"),
        }),
    });
}
