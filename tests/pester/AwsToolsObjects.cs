using System;
using System.Collections.Generic;

// What AWS.Tools.ECS emits, in the shapes of its versions: in the third, members that are not set have the default of their type and lists are empty;
// in the fourth, both are null. (https://docs.aws.amazon.com/sdk-for-net/v4/developer-guide/net-dg-v4.html)
namespace Amazon.Runtime
{
    public class ConstantClass
    {
        private readonly string _value;

        public ConstantClass(string value) { _value = value; }

        public string Value { get { return _value; } }

        public override string ToString() { return _value; }
    }
}

namespace Amazon.ECS
{
    public class Word : Amazon.Runtime.ConstantClass
    {
        public Word(string value) : base(value) { }
    }
}

namespace Amazon.ECS.Model.V3
{
    public class KeyValuePair { public string Name { get; set; } public string Value { get; set; } }

    public class PortMapping { public string AppProtocol { get; set; } public int ContainerPort { get; set; } public string ContainerPortRange { get; set; } public int HostPort { get; set; } public string Name { get; set; } public Amazon.ECS.Word Protocol { get; set; } }

    public class LogConfiguration
    {
        public Amazon.ECS.Word LogDriver { get; set; }
        public Dictionary<string, string> Options { get; set; } = new Dictionary<string, string>();
        public List<KeyValuePair> SecretOptions { get; set; } = new List<KeyValuePair>();
    }

    public class ContainerDefinition
    {
        public List<string> Command { get; set; } = new List<string>();
        public int Cpu { get; set; }
        public bool DisableNetworking { get; set; }
        public List<string> DnsServers { get; set; } = new List<string>();
        public Dictionary<string, string> DockerLabels { get; set; } = new Dictionary<string, string>();
        public List<KeyValuePair> Environment { get; set; } = new List<KeyValuePair>();
        public bool Essential { get; set; }
        public string Image { get; set; }
        public bool Interactive { get; set; }
        public LogConfiguration LogConfiguration { get; set; }
        public int Memory { get; set; }
        public int MemoryReservation { get; set; }
        public string Name { get; set; }
        public List<PortMapping> PortMappings { get; set; } = new List<PortMapping>();
        public bool Privileged { get; set; }
        public bool PseudoTerminal { get; set; }
        public bool ReadonlyRootFilesystem { get; set; }
        public int StartTimeout { get; set; }
        public int StopTimeout { get; set; }
        public string User { get; set; }
    }

    public class TaskDefinition
    {
        public List<string> Compatibilities { get; set; } = new List<string>();
        public List<ContainerDefinition> ContainerDefinitions { get; set; } = new List<ContainerDefinition>();
        public string Cpu { get; set; }
        public DateTime DeregisteredAt { get; set; }
        public bool EnableFaultInjection { get; set; }
        public string Family { get; set; }
        public Amazon.ECS.Word IpcMode { get; set; }
        public string Memory { get; set; }
        public Amazon.ECS.Word NetworkMode { get; set; }
        public DateTime RegisteredAt { get; set; }
        public List<string> RequiresCompatibilities { get; set; } = new List<string>();
        public int Revision { get; set; }
        public Amazon.ECS.Word Status { get; set; }
        public string TaskDefinitionArn { get; set; }
        public List<object> Volumes { get; set; } = new List<object>();
    }

    public class DescribeTaskDefinitionResponse { public TaskDefinition TaskDefinition { get; set; } public List<object> Tags { get; set; } = new List<object>(); public long ContentLength { get; set; } }
}

namespace Amazon.ECS.Model.V4
{
    public class KeyValuePair { public string Name { get; set; } public string Value { get; set; } }

    public class PortMapping { public Amazon.ECS.Word AppProtocol { get; set; } public int? ContainerPort { get; set; } public int? HostPort { get; set; } public Amazon.ECS.Word Protocol { get; set; } }

    public class LogConfiguration { public Amazon.ECS.Word LogDriver { get; set; } public Dictionary<string, string> Options { get; set; } public List<KeyValuePair> SecretOptions { get; set; } }

    public class ContainerDefinition
    {
        public List<string> Command { get; set; }
        public int? Cpu { get; set; }
        public bool? DisableNetworking { get; set; }
        public List<KeyValuePair> Environment { get; set; }
        public bool? Essential { get; set; }
        public string Image { get; set; }
        public LogConfiguration LogConfiguration { get; set; }
        public int? Memory { get; set; }
        public int? MemoryReservation { get; set; }
        public string Name { get; set; }
        public List<PortMapping> PortMappings { get; set; }
        public bool? Privileged { get; set; }
        public int? StopTimeout { get; set; }
    }

    public class TaskDefinition
    {
        public List<ContainerDefinition> ContainerDefinitions { get; set; }
        public string Cpu { get; set; }
        public DateTime? DeregisteredAt { get; set; }
        public string Family { get; set; }
        public string Memory { get; set; }
        public Amazon.ECS.Word NetworkMode { get; set; }
        public DateTime? RegisteredAt { get; set; }
        public List<string> RequiresCompatibilities { get; set; }
        public int? Revision { get; set; }
        public Amazon.ECS.Word Status { get; set; }
        public string TaskDefinitionArn { get; set; }
        public List<object> Volumes { get; set; }
    }
}
