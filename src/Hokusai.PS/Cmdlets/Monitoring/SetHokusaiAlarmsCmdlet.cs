using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Keeps alarms on databases, services, load balancers, logs and buckets as wanted. A second run changes nothing.</summary>
/// <remarks>
/// <para>Thresholds are relative to what is monitored: connections to the limit that the database really has, memory to its class, storage to what is allocated. Missing data is treated on purpose
/// for each alarm. Reason says where each threshold comes from.</para>
/// <para>The topic that the alarms tell is kept as well, unless -TopicArn names another.</para>
/// </remarks>
/// <seealso cref="GetHokusaiAlarmsCmdlet"/>
/// <seealso cref="RemoveHokusaiAlarmsCmdlet"/>
[Cmdlet(VerbsCommon.Set, "HokusaiAlarms", SupportsShouldProcess = true)]
[Alias("Set-HokusaiAlarm")]
[OutputType(typeof(MonitoringResource))]
public sealed class SetHokusaiAlarmsCmdlet : SetMonitoringCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.Alarms | MonitoringParts.Notification;
}
