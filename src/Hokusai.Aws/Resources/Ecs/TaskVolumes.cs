using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Ecs;

/// <summary>The volumes of a task definition.</summary>
internal static class TaskVolumes
{
    public static ValueSource All() => BlockSet("taskDefinition.volumes[]", new()
    {
        ["configure_at_launch"] = Bool("configuredAtLaunch", absent: AttributeValue.Null),
        ["docker_volume_configuration"] = Block("dockerVolumeConfiguration", new()
        {
            ["autoprovision"] = Bool("autoprovision", absent: AttributeValue.Null),
            ["driver"] = String("driver"),
            ["driver_opts"] = StringMap("driverOpts"),
            ["labels"] = StringMap("labels"),
            ["scope"] = String("scope"),
        }),
        ["efs_volume_configuration"] = Block("efsVolumeConfiguration", new()
        {
            ["authorization_config"] = Block("authorizationConfig", new()
            {
                ["access_point_id"] = String("accessPointId"),
                ["iam"] = String("iam"),
            }),
            ["file_system_id"] = String("fileSystemId"),
            ["root_directory"] = String("rootDirectory"),
            ["transit_encryption"] = String("transitEncryption"),
            ["transit_encryption_port"] = Number("transitEncryptionPort", absent: AttributeValue.Null),
        }),
        ["fsx_windows_file_server_volume_configuration"] = Block("fsxWindowsFileServerVolumeConfiguration", new()
        {
            ["authorization_config"] = Block("authorizationConfig", new()
            {
                ["credentials_parameter"] = String("credentialsParameter"),
                ["domain"] = String("domain"),
            }),
            ["file_system_id"] = String("fileSystemId"),
            ["root_directory"] = String("rootDirectory"),
        }),
        ["host_path"] = String("host.sourcePath"),
        ["name"] = String("name"),
    });
}
