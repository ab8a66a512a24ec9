namespace Hokusai;

/// <summary>What of a link of the monitoring was looked at.</summary>
public enum MonitoringCheck
{
    /// <summary>EventBridge takes the rule's pattern, and it selects the events that it describes.</summary>
    Pattern,

    /// <summary>The rule is enabled and has a target; the target is a topic that exists, and so is its dead-letter queue.</summary>
    Target,

    /// <summary>The dead-letter queue admits what EventBridge could not hand to the topic.</summary>
    QueuePolicy,

    /// <summary>An event of one's own goes the way that the rules' events go.</summary>
    Delivery,

    /// <summary>The topic's policy admits a service that publishes to it.</summary>
    TopicPolicy,

    /// <summary>The topic's key can be used, and its policy admits a service that publishes.</summary>
    KeyPolicy,

    /// <summary>Somebody is subscribed, and has confirmed it.</summary>
    Subscription,

    /// <summary>The alarm's actions are enabled and name the topic.</summary>
    AlarmActions,

    /// <summary>The alarm was set off for a test.</summary>
    AlarmState,

    /// <summary>RDS tells the topic of its events.</summary>
    RdsSubscription,
}
