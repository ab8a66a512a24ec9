namespace Hokusai.Core.Monitoring;

/// <summary>The parts of the monitoring, each of which can be kept alone.</summary>
[Flags]
public enum MonitoringParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The topic, its key, its subscriptions and the queue for what could not be delivered. Alarms and rules tell the topic.</summary>
    Notification = 1,

    /// <summary>Alarms, and metric filters that some of them count by.</summary>
    Alarms = 2,

    /// <summary>Event rules and their targets, and the subscription to the events of RDS.</summary>
    EventRules = 4,

    /// <summary>Config rules, and where asked the recorder.</summary>
    ConfigRules = 8,

    /// <summary>The dashboard.</summary>
    Dashboard = 16,

    /// <summary>All of them.</summary>
    All = Notification | Alarms | EventRules | ConfigRules | Dashboard,
}
